import { SectionHead, useText } from '@goldkey/ui';
import { Photos, WaitingPhotoField } from '@goldkey/ui/photos';
import { ATTACHMENTS } from '../../api.js';
import { workOrderTexts } from './text/texts.js';
import { useNowOf, useOrderCommand } from './use-order-command.js';
import { type OrderRecord, orderPath, type WorkPhoto } from './work-order.js';

const TIMES = ['before', 'after'] as const;

/** What the place looked like before the work and after it; the craftsman takes the photos on the phone. */
export const WorkPhotos = ({ order, takes }: { order: OrderRecord; takes: boolean }) => {
  const t = useText(workOrderTexts);
  const command = useOrderCommand(order, t('order.photos'));
  const nowOf = useNowOf(order);
  const photos = (order.photos ?? []).filter(({ id }) => id !== undefined);
  if (photos.length === 0 && !takes) return null;
  const idsOf = (when: WorkPhoto['when']) => photos.flatMap((photo) => (photo.when === when ? (photo.id ?? []) : []));
  const keep = (when: WorkPhoto['when'], ids: readonly string[], kept?: string) => {
    const { steps, materials, labour, labourPaidBy, tools } = order;
    const others = photos.filter((photo) => photo.when !== when);
    command.run({
      method: 'PUT',
      path: `${orderPath(order.id)}/record`,
      body: {
        at: nowOf(),
        steps,
        materials,
        labour,
        labourPaidBy,
        tools,
        photos: [...others, ...ids.map((id) => ({ id, when }))],
      },
      ...(kept !== undefined && { photos: [kept] }),
    });
  };
  return (
    <>
      <SectionHead title={t('order.photos')} level={3} />
      {TIMES.map((when) => (
        <section key={when} aria-label={t(`order.photos.${when}`)}>
          <p className="gk-small gk-muted">{t(`order.photos.${when}`)}</p>
          {takes ? (
            <WaitingPhotoField
              door={ATTACHMENTS}
              propertyId={order.propertyId}
              value={idsOf(when)}
              onChange={(ids, kept) => keep(when, ids, kept)}
            />
          ) : (
            <Photos door={ATTACHMENTS} ids={idsOf(when)} />
          )}
        </section>
      ))}
      {command.problem instanceof Error ? (
        <p className="gk-late" role="alert">
          {command.problem.message}
        </p>
      ) : null}
    </>
  );
};
