import { SectionHead, useText } from '@goldkey/ui';
import { Photos, WaitingPhotoField } from '@goldkey/ui/photos';
import { useEffect, useRef } from 'react';
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
  /** The order as it will be: with what was taken and is not read anew yet, so that one photo does not take the place of another. */
  const latest = useRef({ order, photos });
  /** Photos that wait on this device, of those taken while others were on their way: these are told next. */
  const untold = useRef<readonly string[]>(undefined);
  const tell = (kept: readonly string[]) => {
    const { steps, materials, labour, labourPaidBy, tools } = latest.current.order;
    command.run({
      method: 'PUT',
      path: `${orderPath(order.id)}/record`,
      body: { at: nowOf(), steps, materials, labour, labourPaidBy, tools, photos: latest.current.photos },
      ...(kept.length > 0 && { photos: kept }),
    });
  };
  useEffect(() => {
    const next = untold.current;
    const isIdle = command.state === 'idle';
    latest.current = { order, photos: isIdle && next === undefined ? photos : latest.current.photos };
    if (!isIdle || next === undefined) return;
    untold.current = undefined;
    tell(next);
  });
  const keep = (change: (known: readonly WorkPhoto[]) => readonly WorkPhoto[], kept: readonly string[] = []) => {
    latest.current = { ...latest.current, photos: [...change(latest.current.photos)] };
    // One at a time: what comes while another is sent follows it.
    if (command.state === 'sending') untold.current = [...(untold.current ?? []), ...kept];
    else tell(kept);
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
              onTaken={(id, kept) => keep((known) => [...known, { id, when }], kept === undefined ? [] : [kept])}
              onRemoved={(id) => keep((known) => known.filter((photo) => photo.id !== id))}
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
