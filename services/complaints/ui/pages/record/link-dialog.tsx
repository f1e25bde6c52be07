import { ActDialog, Field, useCommand, useFormat, useText } from '@goldkey/ui';
import { Button, Input, InputNumber, Modal, QRCode } from 'antd';
import { useState } from 'react';
import { type ComplaintRecord, complaintPath, type IssuedLink, RENEWED } from '../../api.js';
import { complaintTexts } from '../../text/texts.js';

/** The address is shown once; copying it is the next act. `title`: what the link is for. */
export const IssuedLinkNote = ({ link, title, onClose }: { link: IssuedLink; title: string; onClose: () => void }) => {
  const t = useText(complaintTexts);
  const format = useFormat();
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard?.writeText(link.url).then(() => setCopied(true));
  return (
    <Modal open title={title} onCancel={onClose} footer={null} width={520}>
      <p>{t('link.ready', { at: format.instant(link.expiresAt) })}</p>
      <div style={{ display: 'flex', gap: 8, marginTop: 12 }}>
        <Input readOnly value={link.url} aria-label={t('link.address')} onFocus={(event) => event.target.select()} />
        <Button type="primary" onClick={copy}>
          {t(copied ? 'link.copied' : 'link.copy')}
        </Button>
      </div>
      <div role="img" aria-label={t('link.scan')} style={{ marginTop: 12 }}>
        <div aria-hidden="true">
          <QRCode value={link.url} type="svg" size={192} color="#000" bgColor="#fff" />
        </div>
      </div>
    </Modal>
  );
};

/** How long a link lives. */
export const DaysField = () => {
  const t = useText(complaintTexts);
  return (
    <Field name="days" label={t('link.days')}>
      <InputNumber min={1} max={90} precision={0} />
    </Field>
  );
};

/** Makes a link by which the owner follows and rates this matter. */
export const LinkDialog = ({ record, onClose }: { record: ComplaintRecord; onClose: () => void }) => {
  const t = useText(complaintTexts);
  const [link, setLink] = useState<IssuedLink>();
  const title = t('act.issue-owner-link');
  const command = useCommand<IssuedLink>({ title: `${title} ${record.number}`, renews: RENEWED, onDone: setLink });
  if (link !== undefined) return <IssuedLinkNote link={link} title={title} onClose={onClose} />;
  return (
    <ActDialog<{ days: number }>
      title={title}
      draftName={`complaints.issue-owner-link.${record.complaintId}`}
      initial={{ days: 30 }}
      command={command}
      saveText={t('link.save')}
      onClose={onClose}
      onSave={(body, draft) =>
        command.run({ method: 'POST', path: `${complaintPath(record.complaintId)}/owner-link`, body, draft })
      }
    >
      <DaysField />
    </ActDialog>
  );
};
