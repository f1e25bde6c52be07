import { ActDialog, Field, Loaded, useCommand, useRead, useText } from '@goldkey/ui';
import { Checkbox } from 'antd';
import { CHOICE, NOTICES, type NoticeChoice, type NoticeKind } from './api.js';
import { noticeTexts } from './text/texts.js';

const Choice = ({ choice, onClose }: { choice: NoticeChoice; onClose: () => void }) => {
  const t = useText(noticeTexts);
  const command = useCommand({ title: t('choose'), renews: [NOTICES], onDone: onClose });
  return (
    <ActDialog<{ shown: NoticeKind[] }>
      title={t('choose')}
      draftName={`evaluation.notices.choice.${choice.version}`}
      initial={{ shown: choice.kinds.filter(({ shown }) => shown).map(({ kind }) => kind) }}
      command={command}
      saveText={t('save')}
      onClose={onClose}
      onSave={({ shown }, draft) =>
        command.run({
          method: 'PUT',
          path: CHOICE,
          body: { unwanted: choice.kinds.flatMap(({ kind, fixed }) => (fixed || shown.includes(kind) ? [] : [kind])) },
          version: choice.version,
          draft,
        })
      }
    >
      <p>{t('choose.lead')}</p>
      <Field name="shown" label={t('choose.kinds')} optional>
        <Checkbox.Group
          options={choice.kinds.map(({ kind, fixed }) => ({
            value: kind,
            label: t(`kind.${kind}`),
            disabled: fixed,
          }))}
        />
      </Field>
    </ActDialog>
  );
};

/** Which kinds of notices a person sees. */
export const ChoiceDialog = ({ onClose }: { onClose: () => void }) => {
  const read = useRead<NoticeChoice>(CHOICE);
  // What was read before shows at once; a newer version begins the form anew.
  return <Loaded query={read}>{(choice) => <Choice key={choice.version} choice={choice} onClose={onClose} />}</Loaded>;
};
