import { Button, Form, type FormInstance, Modal } from 'antd';
import type { ReactNode } from 'react';
import type { RunningCommand } from '../data/use-command.js';
import { useText } from '../language/language-context.js';
import { uiTexts } from '../text/texts.js';
import { RecordForm } from './form.js';
import { useDraft } from './use-draft.js';

/** A short form over a record, for one act. Its draft is kept by `draftName` until the act is done. */
export const ActDialog = <Values extends object>({
  title,
  draftName,
  initial,
  command,
  onSave,
  saveText,
  onClose,
  children,
  stale,
}: {
  title: string;
  draftName: string;
  initial: Partial<Values>;
  command: RunningCommand;
  onSave: (values: Values, draft: string) => void;
  saveText: string;
  onClose: () => void;
  children: ReactNode | ((form: FormInstance<Values>) => ReactNode);
  stale?: ReactNode;
}) => {
  const t = useText(uiTexts);
  const [form] = Form.useForm<Values>();
  const draft = useDraft(form, draftName);
  return (
    <Modal open title={title} onCancel={onClose} footer={null} width={520} mask={{ closable: false }}>
      <RecordForm<Values>
        form={form}
        draft={draft}
        command={command}
        initial={initial}
        onSave={(values) => onSave(values, draft.place)}
        saveText={saveText}
        stale={stale}
        foot={<Button onClick={onClose}>{t('form.cancel')}</Button>}
      >
        {typeof children === 'function' ? children(form) : children}
      </RecordForm>
    </Modal>
  );
};
