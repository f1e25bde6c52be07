import { ActDialog, Field, useCommand, useFormat, useRead, useText } from '@goldkey/ui';
import { Alert, Button, Input, InputNumber, Modal, QRCode } from 'antd';
import { useState } from 'react';
import { BASE, type HouseholdAccount, householdPath } from '../../api.js';
import { moneyInTexts } from '../../text/money-in/texts.js';
import { reliefTexts } from '../../text/relief/texts.js';

interface IssuedLink {
  readonly url: string;
  readonly expiresAt: string;
}

/** The address is shown once, to be copied into a message or scanned at the counter. */
const Issued = ({ link, onClose }: { link: IssuedLink; onClose: () => void }) => {
  const t = useText(moneyInTexts);
  const format = useFormat();
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard?.writeText(link.url).then(() => setCopied(true));
  return (
    <Modal open title={t('link.make')} onCancel={onClose} footer={null} width={520}>
      <p>{t('link.ready', { at: format.instant(link.expiresAt) })}</p>
      <div style={{ display: 'flex', gap: 8, margin: '12px 0' }}>
        <Input readOnly value={link.url} aria-label={t('link.address')} onFocus={(event) => event.target.select()} />
        <Button type="primary" onClick={copy}>
          {t(copied ? 'link.copied' : 'link.copy')}
        </Button>
      </div>
      <QRCode value={link.url} type="svg" size={192} color="#000" bgColor="#fff" aria-label={t('link.scan')} />
    </Modal>
  );
};

interface LiveLink {
  readonly id: string;
  readonly issuedAt: string;
  readonly expiresAt: string;
}

/** Links that were sent and still open: one that went to the wrong person, or to an owner who has left, is revoked. */
const LiveLinks = ({ householdId }: { householdId: string }) => {
  const t = useText(reliefTexts);
  const format = useFormat();
  const path = `${householdPath(householdId)}/bill-links`;
  const items = useRead<{ readonly items: readonly LiveLink[] }>(path).data?.items ?? [];
  const command = useCommand({ title: t('link.revoke'), renews: [path] });
  if (items.length === 0) return null;
  return (
    <section aria-label={t('link.live')}>
      <p className="gk-muted">{t('link.live')}</p>
      <ul className="gk-receipt-lines">
        {items.map(({ id, issuedAt, expiresAt }) => (
          <li key={id}>
            <span>{t('link.live.until', { from: format.instant(issuedAt), until: format.instant(expiresAt) })}</span>
            <Button
              size="small"
              disabled={command.state !== 'idle'}
              onClick={() => command.run({ method: 'POST', path: `${BASE}/bill-links/${id}/revoke`, body: {} })}
            >
              {t('link.revoke')}
            </Button>
          </li>
        ))}
      </ul>
      <div aria-live="polite">
        {command.problem instanceof Error ? <Alert type="error" showIcon title={command.problem.message} /> : null}
      </div>
    </section>
  );
};

/** Makes a link by which the household sees and pays its bill. */
export const BillLinkDialog = ({ account, onClose }: { account: HouseholdAccount; onClose: () => void }) => {
  const t = useText(moneyInTexts);
  const [link, setLink] = useState<IssuedLink>();
  const { householdId, building, room } = account;
  const title = `${t('link.make')} ${building}-${room}`;
  const command = useCommand<IssuedLink>({ title, renews: [], onDone: setLink });
  if (link !== undefined) return <Issued link={link} onClose={onClose} />;
  return (
    <ActDialog<{ days: number }>
      title={title}
      draftName={`billing.bill-link.${householdId}`}
      initial={{ days: 30 }}
      command={command}
      saveText={t('link.save')}
      onClose={onClose}
      onSave={(body, draft) =>
        command.run({ method: 'POST', path: `${householdPath(householdId)}/bill-link`, body, draft })
      }
    >
      <Field name="days" label={t('link.days')}>
        <InputNumber min={1} max={90} precision={0} />
      </Field>
      <LiveLinks householdId={householdId} />
    </ActDialog>
  );
};
