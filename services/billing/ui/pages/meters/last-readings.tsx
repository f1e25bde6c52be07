import { PanelPart, SectionHead, useFormat, useRead, useText } from '@goldkey/ui';
import { BASE } from '../../api.js';
import { Photos } from '../../photos.js';
import { billingTexts } from '../../text/texts.js';

interface ReadingLine {
  readonly id: string;
  readonly day: string;
  readonly value: string;
  readonly kind: 'actual' | 'estimate' | 'final';
  readonly state: 'accepted' | 'held' | 'dismissed';
  readonly photos?: readonly string[];
}

/** What the meter showed of late, with the photos of it. */
export const LastReadings = ({ meterId }: { meterId: string }) => {
  const t = useText(billingTexts);
  const format = useFormat();
  const read = useRead<{ readonly items: readonly ReadingLine[] }>(`${BASE}/readings`, { meterId, pageSize: 6 });
  const items = read.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <PanelPart>
      <SectionHead title={t('meter.readings')} />
      {items.map(({ id, day, value, kind, state, photos }) => (
        <div key={id}>
          <p>
            {`${format.day(day)} · ${value} · ${t(`reading.${kind}`)}${state === 'accepted' ? '' : ` · ${t(`reading.state.${state}`)}`}`}
          </p>
          {photos === undefined ? null : <Photos ids={photos} />}
        </div>
      ))}
    </PanelPart>
  );
};
