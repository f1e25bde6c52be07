import { type BulkAct, useMay, useText } from '@goldkey/ui';
import { type ArrearsLine, DUNNINGS } from '../../api-arrears.js';
import { billingTexts } from '../../text/texts.js';
import { DunningFields, type DunningValues, dunningBody } from './dunning-fields.js';

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
    fields: () => <DunningFields />,
  };
  return may ? [dun] : [];
};
