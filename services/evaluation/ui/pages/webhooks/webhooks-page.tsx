import {
  Loaded,
  Page,
  type PlainColumn,
  PlainTable,
  StateChip,
  StateNote,
  type Tone,
  useFormat,
  useIsPhone,
  useOpen,
  useRead,
  useText,
} from '@goldkey/ui';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { answerOf, placeOf, type Secret, WEBHOOKS, type Webhook } from './api.js';
import { DeliveriesDialog } from './deliveries.js';
import { webhookTexts } from './text/texts.js';
import { WebhookActs } from './webhook-acts.js';
import { SecretDialog, WebhookDialog } from './webhook-dialogs.js';

const RENEW_MS = 10_000;

type Shown = Webhook['state'] | 'failing';
const tones: Readonly<Record<Shown, Tone>> = { active: 'done', failing: 'soon', paused: 'plain', disabled: 'late' };
const shownOf = ({ state, failingSince }: Webhook): Shown =>
  state === 'active' && failingSince !== undefined ? 'failing' : state;

/** A phone shows what decides; the rest stands in the form. */
const ON_PHONE: readonly string[] = ['name', 'state', 'acts'];

const useColumns = (acts: (webhook: Webhook) => ReactNode): readonly PlainColumn<Webhook>[] => {
  const t = useText(webhookTexts);
  const format = useFormat();
  return [
    {
      key: 'name',
      title: t('name'),
      cell: ({ name, url }) => (
        <>
          <b>{name}</b>
          <div className="gk-muted">{placeOf(url)}</div>
        </>
      ),
    },
    {
      key: 'kinds',
      title: t('kinds'),
      short: true,
      cell: ({ kinds }) => t('kinds.count', { count: kinds.length }),
    },
    { key: 'unit', title: t('unit'), cell: ({ unitId, unitName }) => unitName ?? unitId ?? t('unit.all') },
    {
      key: 'state',
      title: t('state'),
      short: true,
      cell: (webhook) => <StateChip tone={tones[shownOf(webhook)]}>{t(`state.${shownOf(webhook)}`)}</StateChip>,
    },
    { key: 'pending', title: t('pending'), number: true, cell: ({ pending }) => pending },
    {
      key: 'last',
      title: t('last'),
      cell: ({ lastAttemptAt, nextAt, ...said }) =>
        lastAttemptAt === undefined ? (
          t('last.never')
        ) : (
          <>
            {format.instant(lastAttemptAt)} · {answerOf(said)}
            {nextAt === undefined ? null : <div className="gk-muted">{t('next', { at: format.instant(nextAt) })}</div>}
          </>
        ),
    },
    { key: 'acts', title: '', short: true, cell: acts },
  ];
};

/** Where notices are sent beside the page, for group IT. */
export const WebhooksPage = () => {
  const t = useText(webhookTexts);
  const [editing, setEditing] = useState<Webhook | 'new'>();
  const [secret, setSecret] = useState<Secret>();
  const { id: opened, open } = useOpen();
  const read = useRead<{ items: readonly Webhook[] }>(WEBHOOKS, {}, { keep: true, every: RENEW_MS });
  const columns = useColumns((webhook) => (
    <WebhookActs
      webhook={webhook}
      onChange={() => setEditing(webhook)}
      onDeliveries={() => open(webhook.targetId)}
      onSecret={setSecret}
    />
  ));
  const isPhone = useIsPhone();
  const shown = read.data?.items.find(({ targetId }) => targetId === opened);
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      acts={
        <Button type="primary" onClick={() => setEditing('new')}>
          {t('register')}
        </Button>
      }
    >
      <Loaded query={read}>
        {({ items }) =>
          items.length === 0 ? (
            <StateNote icon="link" title={t('empty')}>
              {t('empty.lead')}
            </StateNote>
          ) : (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways on a phone is reached by the keyboard too.
            <section style={{ overflowX: 'auto' }} tabIndex={0} aria-label={t('title')}>
              <PlainTable
                columns={isPhone ? columns.filter(({ key }) => ON_PHONE.includes(key)) : columns}
                rows={items}
                rowKey={({ targetId }) => targetId}
                label={t('title')}
              />
            </section>
          )
        }
      </Loaded>
      {editing === undefined ? null : (
        <WebhookDialog
          {...(editing === 'new' ? {} : { webhook: editing })}
          onClose={() => setEditing(undefined)}
          onSecret={setSecret}
        />
      )}
      {secret === undefined ? null : <SecretDialog secret={secret} onClose={() => setSecret(undefined)} />}
      {shown === undefined ? null : <DeliveriesDialog webhook={shown} onClose={() => open(undefined)} />}
    </Page>
  );
};
