import { Loaded, type PlainColumn, PlainTable, StateChip, type Tone, useFormat, useRead, useText } from '@goldkey/ui';
import { Modal } from 'antd';
import { answerOf, type Delivery, type Webhook, webhookPath } from './api.js';
import { webhookTexts } from './text/texts.js';

const RENEW_MS = 3_000;
const tones: Readonly<Record<Delivery['state'], Tone>> = { pending: 'soon', delivered: 'done', 'given-up': 'late' };

/** What became of each message at a webhook, newest first. */
export const DeliveriesDialog = ({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) => {
  const t = useText(webhookTexts);
  const format = useFormat();
  const read = useRead<{ items: readonly Delivery[] }>(
    webhookPath(webhook.targetId, '/deliveries'),
    {},
    { keep: true, every: RENEW_MS },
  );
  const columns: readonly PlainColumn<Delivery>[] = [
    { key: 'type', title: t('message'), short: true, cell: ({ type }) => t(`type.${type}`) },
    {
      key: 'state',
      title: t('state'),
      short: true,
      cell: ({ state }) => <StateChip tone={tones[state]}>{t(`delivery.${state}`)}</StateChip>,
    },
    { key: 'attempts', title: t('attempts'), number: true, cell: ({ attempts }) => attempts },
    { key: 'answer', title: t('answer'), cell: (delivery) => answerOf(delivery) || '—' },
    {
      key: 'when',
      title: t('when'),
      short: true,
      cell: ({ lastAttemptAt, createdAt }) => format.instant(lastAttemptAt ?? createdAt),
    },
  ];
  return (
    <Modal open title={t('deliveries.of', { name: webhook.name })} onCancel={onClose} footer={null} width={760}>
      <Loaded query={read}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="gk-muted">{t('deliveries.none')}</p>
          ) : (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways on a phone is reached by the keyboard too.
            <section style={{ overflowX: 'auto', maxHeight: '60vh' }} tabIndex={0} aria-label={t('deliveries')}>
              <PlainTable
                columns={columns}
                rows={items}
                rowKey={({ deliveryId }) => deliveryId}
                label={t('deliveries')}
              />
            </section>
          )
        }
      </Loaded>
    </Modal>
  );
};
