import { Icon, useCommand, useText } from '@goldkey/ui';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { type Secret, WEBHOOKS, type Webhook, webhookPath } from './api.js';
import { webhookTexts } from './text/texts.js';
import { ConfirmDialog } from './webhook-dialogs.js';

/** What can be done with a webhook beside changing it. */
export const WebhookActs = ({
  webhook,
  onChange,
  onDeliveries,
  onSecret,
}: {
  webhook: Webhook;
  onChange: () => void;
  onDeliveries: () => void;
  onSecret: (secret: Secret) => void;
}) => {
  const t = useText(webhookTexts);
  const [asking, setAsking] = useState<'secret' | 'remove'>();
  const { targetId, version, state, name, format } = webhook;
  const end = () => setAsking(undefined);
  const renews = [WEBHOOKS];
  const test = useCommand({ title: t('test'), renews, onDone: onDeliveries });
  const change = useCommand({ title: t('change'), renews, onDone: end });
  const renew = useCommand<Secret>({
    title: t('secret'),
    renews,
    onDone: (secret) => {
      end();
      onSecret(secret);
    },
  });
  const isOn = state === 'active';
  const items = [
    { key: 'deliveries', label: t('deliveries'), onClick: onDeliveries },
    { key: 'change', label: t('change'), onClick: onChange },
    {
      key: 'switch',
      label: t(isOn ? 'pause' : 'enable'),
      onClick: () =>
        change.run({ method: 'POST', path: webhookPath(targetId, '/switch'), body: { on: !isOn }, version }),
    },
    ...(format === 'standard' ? [{ key: 'secret', label: t('secret'), onClick: () => setAsking('secret') }] : []),
    { key: 'remove', label: t('remove'), danger: true, onClick: () => setAsking('remove') },
  ];
  return (
    <span className="gk-nowrap">
      <Button
        size="small"
        disabled={!isOn}
        loading={test.state === 'sending'}
        onClick={() => test.run({ method: 'POST', path: webhookPath(targetId, '/test'), body: {} })}
      >
        {t('test')}
      </Button>{' '}
      <Dropdown trigger={['click']} menu={{ items }}>
        <Button size="small" aria-label={`${t('acts')}: ${name}`} icon={<Icon name="more" small />} />
      </Dropdown>
      {asking === 'secret' ? (
        <ConfirmDialog
          title={t('secret')}
          lead={t('secret.renew.lead')}
          act={t('secret')}
          busy={renew.state === 'sending'}
          onAct={() => renew.run({ method: 'POST', path: webhookPath(targetId, '/secret'), body: {}, version })}
          onClose={end}
        />
      ) : null}
      {asking === 'remove' ? (
        <ConfirmDialog
          title={t('remove')}
          lead={t('remove.lead', { name })}
          act={t('remove')}
          busy={change.state === 'sending'}
          onAct={() => change.run({ method: 'DELETE', path: webhookPath(targetId), body: {}, version })}
          onClose={end}
        />
      ) : null}
    </span>
  );
};
