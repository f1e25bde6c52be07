import { ActDialog, Field, useCommand, useText } from '@goldkey/ui';
import { Alert, Button, Checkbox, Input, Modal, Radio, Typography } from 'antd';
import { useRef } from 'react';
import { NOTICE_KINDS, type NoticeKind } from '../notices/api.js';
import { noticeTexts } from '../notices/text/texts.js';
import { type Secret, WEBHOOK_FORMATS, WEBHOOKS, type Webhook, webhookPath } from './api.js';
import { webhookTexts } from './text/texts.js';
import { UnitSelect } from './unit-select.js';

interface Wish {
  readonly name: string;
  readonly url: string;
  readonly format: Webhook['format'];
  readonly kinds: readonly NoticeKind[];
  readonly unitId?: string;
}

const SENT_KINDS = NOTICE_KINDS.filter((kind) => kind !== 'webhook');

/** Registers a webhook, or changes one. */
export const WebhookDialog = ({
  webhook,
  onClose,
  onSecret,
}: {
  webhook?: Webhook;
  onClose: () => void;
  onSecret: (secret: Secret) => void;
}) => {
  const t = useText(webhookTexts);
  const kindText = useText(noticeTexts);
  const title = t(webhook === undefined ? 'register' : 'change');
  // A robot's messages are not signed: its secret would only make people wonder.
  const signs = useRef(true);
  const command = useCommand<Secret>({
    title,
    renews: [WEBHOOKS],
    onDone: (answer) => {
      onClose();
      if (webhook === undefined && signs.current) onSecret(answer);
    },
  });
  return (
    <ActDialog<Wish>
      title={title}
      draftName={`evaluation.webhook.${webhook?.targetId ?? 'new'}`}
      initial={webhook ?? { format: 'standard', kinds: ['reminder', 'charge', 'reversal'] }}
      command={command}
      saveText={t(webhook === undefined ? 'register' : 'save')}
      onClose={onClose}
      over={{ version: webhook?.version }}
      onSave={({ name, url, format, kinds, unitId }, draft, version) => {
        signs.current = format === 'standard';
        command.run({
          method: webhook === undefined ? 'POST' : 'PUT',
          path: webhook === undefined ? WEBHOOKS : webhookPath(webhook.targetId),
          body: { name, url, format, kinds, ...(unitId === undefined ? {} : { unitId }) },
          draft,
          ...(webhook === undefined ? {} : { version }),
        });
      }}
    >
      <Field name="name" label={t('name')}>
        <Input maxLength={100} />
      </Field>
      <Field name="url" label={t('url')} extra={t('url.hint')}>
        <Input maxLength={2000} inputMode="url" autoComplete="off" />
      </Field>
      <Field name="format" label={t('format')} extra={t('format.hint')}>
        <Radio.Group options={WEBHOOK_FORMATS.map((value) => ({ value, label: t(`format.${value}`) }))} />
      </Field>
      <Field name="kinds" label={t('kinds')}>
        <Checkbox.Group options={SENT_KINDS.map((value) => ({ value, label: kindText(`kind.${value}`) }))} />
      </Field>
      <Field name="unitId" label={t('unit')} optional extra={t('unit.hint')}>
        <UnitSelect {...(webhook?.unitName === undefined ? {} : { begin: webhook.unitName })} />
      </Field>
    </ActDialog>
  );
};

/** A secret, shown once. */
export const SecretDialog = ({ secret, onClose }: { secret: Secret; onClose: () => void }) => {
  const t = useText(webhookTexts);
  return (
    <Modal
      open
      title={t('secret.title')}
      closable={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('secret.close')}
        </Button>
      }
    >
      <Alert type="warning" showIcon title={t('secret.lead')} style={{ marginBottom: 12 }} />
      <Typography.Paragraph copyable code style={{ wordBreak: 'break-all' }}>
        {secret.secret}
      </Typography.Paragraph>
    </Modal>
  );
};

/** Asks before something that cannot be undone. */
export const ConfirmDialog = ({
  title,
  lead,
  act,
  busy,
  onAct,
  onClose,
}: {
  title: string;
  lead: string;
  act: string;
  busy: boolean;
  onAct: () => void;
  onClose: () => void;
}) => {
  const t = useText(webhookTexts);
  return (
    <Modal
      open
      title={title}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button danger loading={busy} onClick={onAct}>
            {act}
          </Button>
        </>
      }
    >
      <p>{lead}</p>
    </Modal>
  );
};
