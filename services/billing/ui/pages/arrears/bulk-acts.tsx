import { type BulkAct, useMay, useText } from '@goldkey/ui';
import { type ArrearsLine, DUNNING_STEPS, DUNNINGS } from '../../api-arrears.js';
import { billingTexts } from '../../text/texts.js';
import { DunningFields, type DunningValues, dunningBody } from './dunning-fields.js';

/** The step that each of them may be asked by: the lowest of those by which they were asked last. */
const stepOfAll = (lines: readonly ArrearsLine[]) =>
  DUNNING_STEPS.find((step) => lines.some(({ lastStep }) => (lastStep ?? 'reminder') === step));

/** What may be done with many households at once: record the same step of each. Whether a household is at that step, the service says. */
export const useBulkActs = (): readonly BulkAct<ArrearsLine>[] => {
  const t = useText(billingTexts);
  const may = useMay()('billing:collect');
  const dun: BulkAct<ArrearsLine> = {
    key: 'dun',
    title: t('arrears.dun'),
    hindered: () => undefined,
    command:
      (values) =>
      ({ householdId }) => ({
        method: 'POST',
        path: DUNNINGS,
        body: dunningBody(householdId, values as unknown as DunningValues),
      }),
    initial: (lines) => ({ step: stepOfAll(lines), result: 'sent' }),
    fields: () => <DunningFields />,
  };
  return may ? [dun] : [];
};
