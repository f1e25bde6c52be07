import { useFormat, useText } from '@goldkey/ui';
import { Button, Input, Modal, QRCode } from 'antd';
import { useState } from 'react';
import { convenienceTexts } from '../text/texts.js';

export interface IssuedLink {
  readonly url: string;
  readonly expiresAt: string;
}

/** The address of an owner's link is shown once: to be copied into a message, or scanned at the counter. `title`: what it is for. */
export const IssuedLinkNote = ({ link, title, onClose }: { link: IssuedLink; title: string; onClose: () => void }) => {
  const t = useText(convenienceTexts);
  const format = useFormat();
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard?.writeText(link.url).then(() => setCopied(true));
  return (
    <Modal open title={title} footer={null} onCancel={onClose} width={520}>
      <p>{t('link.send', { at: format.instant(link.expiresAt) })}</p>
      <div style={{ display: 'flex', gap: 8, margin: '12px 0' }}>
        <Input readOnly value={link.url} aria-label={title} onFocus={(event) => event.target.select()} />
        <Button type="primary" onClick={copy}>
          {t(copied ? 'link.copied' : 'link.copy')}
        </Button>
      </div>
      <div role="img" aria-label={t('link.scan')}>
        <div aria-hidden="true">
          <QRCode value={link.url} type="svg" size={192} color="#000" bgColor="#fff" />
        </div>
      </div>
    </Modal>
  );
};
