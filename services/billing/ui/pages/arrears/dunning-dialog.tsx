import { ActDialog, useCommand, useText } from '@goldkey/ui';
import { Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { RENEWED } from '../../api.js';
import { type ArrearsLine, DUNNINGS, type DunningStep } from '../../api-arrears.js';
import { letterTexts } from '../../text/letters/texts.js';
import { billingTexts } from '../../text/texts.js';
import { lettersPath } from '../letters/letters.js';
import { DunningFields, type DunningValues, dunningBody } from './dunning-fields.js';

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
    <ActDialog<DunningValues>
      title={`${t('arrears.dun')} · ${line.building}-${line.room}`}
      draftName={`billing.dunning.${line.householdId}`}
      initial={{ step: line.lastStep ?? 'reminder', result: 'sent' }}
      command={command}
      saveText={t('act.save')}
      onClose={onClose}
      onSave={(values, draft) =>
        command.run({ method: 'POST', path: DUNNINGS, body: dunningBody(line.householdId, values), draft })
      }
    >
      <DunningFields />
    </ActDialog>
  );
};
