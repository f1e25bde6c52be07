import { ActDialog, DayField, Field, FieldRow, useCommand, useText, WordsArea } from '@goldkey/ui';
import { Modal, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import {
  type ArrearsLine,
  BASE,
  DUNNING_RESULTS,
  DUNNING_STEPS,
  type DunningResult,
  type DunningStep,
  RENEWED,
} from '../../api.js';
import { letterTexts } from '../../text/letters/texts.js';
import { billingTexts } from '../../text/texts.js';
import { lettersPath } from '../letters/letters.js';

interface Values {
  readonly step: DunningStep;
  readonly result: DunningResult;
  readonly promisedBy?: string;
  readonly note?: string;
}

/** The letter was recorded: it can be printed now. */
const LetterOffer = ({ line, onClose }: { line: ArrearsLine; onClose: () => void }) => {
  const t = useText(letterTexts);
  const navigate = useNavigate();
  return (
    <Modal
      open
      title={t('recorded')}
      okText={t('print')}
      cancelText={t('later')}
      onOk={() => void navigate(lettersPath([line.householdId]))}
      onCancel={onClose}
    >
      <p>{t('recorded.lead')}</p>
    </Modal>
  );
};

/** A household was asked for what it owes. */
export const DunningDialog = ({ line, onClose }: { line: ArrearsLine; onClose: () => void }) => {
  const t = useText(billingTexts);
  const [isLetter, setIsLetter] = useState(false);
  const command = useCommand<{ readonly step: DunningStep }>({
    title: t('arrears.dun'),
    renews: RENEWED,
    onDone: ({ step }) => (step === 'letter' ? setIsLetter(true) : onClose()),
  });
  if (isLetter) return <LetterOffer line={line} onClose={onClose} />;
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
