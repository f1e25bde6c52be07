import { ActDialog, Field, Loaded, useCommand, useMay, useRead, useText } from '@goldkey/ui';
import { Checkbox } from 'antd';
import { CHOICE, kindsFor, NOTICES, type NoticeChoice, type NoticeKind } from './api.js';
import { noticeTexts } from './text/texts.js';

const Choice = ({ choice, onClose }: { choice: NoticeChoice; onClose: () => void }) => {
  const t = useText(noticeTexts);
  const own = kindsFor(useMay()('evaluation:webhooks'));
  const offered = choice.kinds.filter(({ kind }) => own.includes(kind));
  const command = useCommand({ title: t('choose'), renews: [NOTICES], onDone: onClose });
  return (
    <ActDialog<{ shown: NoticeKind[] }>
      title={t('choose')}
      draftName={`evaluation.notices.choice.${choice.version}`}
      initial={{ shown: offered.filter(({ shown }) => shown).map(({ kind }) => kind) }}
      command={command}
      saveText={t('save')}
      onClose={onClose}
      over={{ version: choice.version }}
      onSave={({ shown }, draft, version) =>
        command.run({
          method: 'PUT',
          path: CHOICE,
          body: { unwanted: offered.flatMap(({ kind, fixed }) => (fixed || shown.includes(kind) ? [] : [kind])) },
          version,
          draft,
        })
      }
    >
      <p>{t('choose.lead')}</p>
      <Field name="shown" label={t('choose.kinds')} optional>
        <Checkbox.Group
          options={offered.map(({ kind, fixed }) => ({
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
