import { PanelPart, ReasonDialog, SectionHead, useFormat, useMay, useRead, useText } from '@goldkey/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { BASE, METERS, type MeterLine, RENEWED } from '../../api.js';
import { Photos } from '../../photos.js';
import { reliefTexts } from '../../text/relief/texts.js';
import { billingTexts } from '../../text/texts.js';

interface ReadingLine {
  readonly id: string;
  readonly day: string;
  readonly value: string;
  readonly kind: 'actual' | 'estimate' | 'final';
  readonly state: 'accepted' | 'held' | 'dismissed' | 'withdrawn';
  readonly photos?: readonly string[];
}

/** What the meter showed of late, with the photos of it. */
export const LastReadings = ({ meter }: { meter: MeterLine }) => {
  const t = useText(billingTexts);
  const relief = useText(reliefTexts);
  const may = useMay()('billing:meter');
  const [taken, setTaken] = useState<ReadingLine>();
  const format = useFormat();
  const read = useRead<{ readonly items: readonly ReadingLine[] }>(`${BASE}/readings`, {
    meterId: meter.id,
    pageSize: 6,
  });
  const items = read.data?.items ?? [];
  if (items.length === 0) return null;
  const isLast = ({ day, state, kind }: ReadingLine): boolean =>
    state === 'accepted' &&
    kind !== 'final' &&
    day === meter.last.day &&
    meter.state === 'in-use' &&
    meter.held === undefined;
  const stateOf = (state: 'held' | 'dismissed' | 'withdrawn'): string =>
    state === 'withdrawn' ? relief('reading.state.withdrawn') : t(`reading.state.${state}`);
  return (
    <PanelPart>
      <SectionHead title={t('meter.readings')} />
      {items.map((reading) => {
        const { id, day, value, kind, state, photos } = reading;
        return (
          <div key={id}>
            <p>
              {`${format.day(day)} · ${value} · ${t(`reading.${kind}`)}${state === 'accepted' ? '' : ` · ${stateOf(state)}`}`}{' '}
              {may && isLast(reading) ? (
                <Button size="small" onClick={() => setTaken(reading)}>
                  {relief('reading.withdraw')}
                </Button>
              ) : null}
            </p>
            {photos === undefined ? null : <Photos ids={photos} />}
          </div>
        );
      })}
      {taken === undefined ? null : (
        <ReasonDialog
          title={`${relief('reading.withdraw')} · ${meter.code} · ${format.day(taken.day)} · ${taken.value}`}
          act={relief('reading.withdraw')}
          draftName={`billing.reading-withdrawal.${taken.id}`}
          path={`${METERS}/${meter.id}/readings/${taken.id}/withdrawal`}
          version={meter.version}
          renews={RENEWED}
          longest={200}
          onClose={() => setTaken(undefined)}
        />
      )}
    </PanelPart>
  );
};
