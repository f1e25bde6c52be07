import '../../identity.css';
import { useText } from '@goldkey/ui';
import { Button, QRCode } from 'antd';
import { identityTexts } from '../../text/texts.js';

/** In groups of four, as people read it aloud. */
const grouped = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? secret;

/** What an authenticator scans, and the same for typing. A QR code is read by machines: always dark on white. */
export const AuthenticatorCode = ({ secret, address }: { secret: string; address: string }) => {
  const t = useText(identityTexts);
  return (
    <div className="gk-authenticator">
      <div role="img" aria-label={t('enrol.qr')}>
        <div aria-hidden="true">
          <QRCode type="svg" value={address} size={200} color="#000" bgColor="#fff" errorLevel="M" />
        </div>
      </div>
      <p className="gk-small gk-muted">
        {t('enrol.byHand')} <code className="gk-authenticator-secret">{grouped(secret)}</code>
      </p>
    </div>
  );
};

/** Recovery codes, shown this once; the person says when they are kept. */
export const RecoveryCodesList = ({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) => {
  const t = useText(identityTexts);
  const save = () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([`${codes.join('\n')}\n`], { type: 'text/plain' }));
    link.download = 'goldkey-recovery-codes.txt';
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <section aria-label={t('recovery.title')}>
      <p>{t('recovery.lead')}</p>
      <ul className="gk-recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="gk-acts-row">
        <Button onClick={save}>{t('recovery.save')}</Button>
        <Button type="primary" onClick={onKept}>
          {t('recovery.kept')}
        </Button>
      </div>
    </section>
  );
};
