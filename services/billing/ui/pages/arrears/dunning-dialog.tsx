import { ActDialog, useCommand, useText } from '@goldkey/ui';
import { type ArrearsLine, DUNNINGS, RENEWED } from '../../api.js';
import { billingTexts } from '../../text/texts.js';
import { DunningFields, type DunningValues, dunningBody } from './dunning-fields.js';

/** A household was asked for what it owes. */
export const DunningDialog = ({ line, onClose }: { line: ArrearsLine; onClose: () => void }) => {
  const t = useText(billingTexts);
  const command = useCommand({ title: t('arrears.dun'), renews: RENEWED, onDone: onClose });
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
