import { Button, Form, type FormInstance, Modal } from 'antd';
import type { ReactNode } from 'react';
import type { RunningCommand } from '../data/use-command.js';
import { useText } from '../language/language-context.js';
import { uiTexts } from '../text/texts.js';
import { RecordForm } from './form.js';
import { useDraft } from './use-draft.js';
import { useFollowing } from './use-following.js';
import { type Shown, useSeen } from './use-seen.js';

/** What does not stand yet, nobody else changes. */
const NEW: Shown = { version: undefined };

/**
 * A short form over a record, for one act. Its draft is kept by `draftName` until the act is done. `over`: the record as the page
 * shows it; `onSave` gets the version of it that the person has seen, and where that is old the form says what changed.
 */
export const ActDialog = <Values extends object>({
  title,
  draftName,
  initial,
  command,
  onSave,
  saveText,
  onClose,
  children,
  over = NEW,
}: {
  title: string;
  draftName: string;
  initial: Partial<Values>;
  command: RunningCommand;
  onSave: (values: Values, draft: string, version: number | undefined) => void;
  saveText: string;
  onClose: () => void;
  children: ReactNode | ((form: FormInstance<Values>) => ReactNode);
  over?: Shown;
}) => {
  const t = useText(uiTexts);
  const [form] = Form.useForm<Values>();
  const draft = useDraft(form, draftName);
  useFollowing(form, initial);
  const { version, stale } = useSeen(over, command);
  return (
    <Modal open title={title} onCancel={onClose} footer={null} width={520} mask={{ closable: false }}>
      <RecordForm<Values>
        form={form}
        draft={draft}
        command={command}
        initial={initial}
        onSave={(values) => onSave(values, draft.place, version)}
        saveText={saveText}
        stale={stale}
        foot={<Button onClick={onClose}>{t('form.cancel')}</Button>}
      >
        {typeof children === 'function' ? children(form) : children}
      </RecordForm>
    </Modal>
  );
};
