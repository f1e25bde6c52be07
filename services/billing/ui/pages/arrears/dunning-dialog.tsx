import { ActDialog, DayField, Field, FieldRow, useCommand, useText, WordsArea } from '@goldkey/ui';
import { Select } from 'antd';
import {
  type ArrearsLine,
  BASE,
  DUNNING_RESULTS,
  DUNNING_STEPS,
  type DunningResult,
  type DunningStep,
  RENEWED,
} from '../../api.js';
import { billingTexts } from '../../text/texts.js';

interface Values {
  readonly step: DunningStep;
  readonly result: DunningResult;
  readonly promisedBy?: string;
  readonly note?: string;
}

/** A household was asked for what it owes. */
export const DunningDialog = ({ line, onClose }: { line: ArrearsLine; onClose: () => void }) => {
  const t = useText(billingTexts);
  const command = useCommand({ title: t('arrears.dun'), renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<Values>
      title={`${t('arrears.dun')} · ${line.building}-${line.room}`}
      draftName={`billing.dunning.${line.householdId}`}
      initial={{ step: line.lastStep ?? 'reminder', result: 'sent' }}
      command={command}
      saveText={t('act.save')}
      onClose={onClose}
      onSave={({ promisedBy, note, ...said }, draft) =>
        command.run({
          method: 'POST',
          path: `${BASE}/dunnings`,
          body: {
            ...said,
            householdId: line.householdId,
            ...(promisedBy ? { promisedBy } : {}),
            ...(note ? { note } : {}),
          },
          draft,
        })
      }
    >
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
    </ActDialog>
  );
};
