import { DayField, Field, FieldRow, useText, WordsArea } from '@goldkey/ui';
import { Select } from 'antd';
import { DUNNING_RESULTS, DUNNING_STEPS, type DunningResult, type DunningStep } from '../../api-arrears.js';
import { billingTexts } from '../../text/texts.js';

export interface DunningValues {
  readonly step: DunningStep;
  readonly result: DunningResult;
  readonly promisedBy?: string;
  readonly note?: string;
}

/** What the service is told of a household that was asked; what was left empty is not said. */
export const dunningBody = (householdId: string, { step, result, promisedBy, note }: DunningValues) => ({
  ...{ householdId, step, result },
  ...(promisedBy && { promisedBy }),
  ...(note && { note }),
});

/** Which step was taken, and what came of it. */
export const DunningFields = () => {
  const t = useText(billingTexts);
  return (
    <>
      <FieldRow>
        <Field name="step" label={t('arrears.step')}>
          <Select options={DUNNING_STEPS.map((value) => ({ value, label: t(`step.${value}`) }))} />
        </Field>
        <Field name="result" label={t('arrears.result')}>
          <Select options={DUNNING_RESULTS.map((value) => ({ value, label: t(`result.${value}`) }))} />
        </Field>
      </FieldRow>
      <Field name="promisedBy" label={t('arrears.promisedBy')} optional>
        <DayField />
      </Field>
      <Field name="note" label={t('shift.note')} optional>
        <WordsArea rows={2} longest={500} />
      </Field>
    </>
  );
};
