import { SectionHead, useText } from '@goldkey/ui';
import { Photos, WaitingPhotoField } from '@goldkey/ui/photos';
import { useEffect, useState } from 'react';
import { ATTACHMENTS } from '../../api.js';
import { workOrderTexts } from './text/texts.js';
import { useNowOf, useOrderCommand } from './use-order-command.js';
import { type OrderRecord, orderPath, type WorkPhoto } from './work-order.js';

/** A photo that came or went, as it is told. */
interface Change {
  readonly door: string;
  readonly at: string;
  readonly id?: string;
  readonly when?: WorkPhoto['when'];
  /** The photo waits on this device, too. */
  readonly kept?: string | undefined;
}

const TIMES = ['before', 'after'] as const;

/** What the place looked like before the work and after it; the craftsman takes the photos on the phone. */
export const WorkPhotos = ({ order, takes }: { order: OrderRecord; takes: boolean }) => {
  const t = useText(workOrderTexts);
  const command = useOrderCommand(order, t('order.photos'));
  const nowOf = useNowOf(order);
  const photos = (order.photos ?? []).filter(({ id }) => id !== undefined);
  if (photos.length === 0 && !takes) return null;
  const idsOf = (when: WorkPhoto['when']) => photos.flatMap((photo) => (photo.when === when ? (photo.id ?? []) : []));
  const [untold, setUntold] = useState<readonly Change[]>([]);
  useEffect(() => {
    // One at a time: what comes while another is sent follows it.
    const [next] = untold;
    if (next === undefined || command.state === 'sending') return;
    setUntold((known) => known.slice(1));
    const { door, kept, ...body } = next;
    command.run({
      method: 'POST',
      path: `${orderPath(order.id)}/${door}`,
      body,
      ...(kept !== undefined && { photos: [kept] }),
    });
  }, [untold, command, order.id]);
  const tell = (change: Change) => setUntold((known) => [...known, change]);
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
              onTaken={(id, kept) => tell({ door: 'photos', id, when, kept, at: nowOf() })}
              onRemoved={(id) => tell({ door: `photos/${id}/removal`, at: nowOf() })}
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
