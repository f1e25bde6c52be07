import './time-ruler.css';
import { useEffect, useRef, useState } from 'react';
import { labelEdges, labelsThatFit, type RulerLabel, wordsWidth } from './ruler.js';

/** Something on the ruler: a deadline, an event. `above` is a price or a name, `below` a clock time or day. */
export interface RulerMark {
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly tone: 'plain' | 'soon' | 'late';
  readonly above?: string;
  readonly below?: string;
}

const useWidth = () => {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const watcher = new ResizeObserver(() => setWidth(element.clientWidth));
    watcher.observe(element);
    setWidth(element.clientWidth);
    return () => watcher.disconnect();
  }, []);
  return { ref, width };
};

interface Placed extends RulerLabel {
  readonly text: string;
  readonly className: string;
}

const alignOf = (place: number) => (place === 0 ? 'left' : place === 1 ? 'right' : 'center');

const Labels = ({ labels, total }: { labels: readonly Placed[]; total: number }) => {
  const kept = labelsThatFit(labels, total);
  return labels
    .filter(({ key }) => kept.has(key))
    .map((label) => (
      <span
        key={label.key}
        className={label.className}
        style={{ left: labelEdges(label, total)[0], minWidth: label.width, textAlign: alignOf(label.place) }}
      >
        {label.text}
      </span>
    ));
};

/** One axis of time: what is gone is dark, now is blue, deadlines are ticks. The words beside it say the same. */
export const TimeRuler = ({
  from,
  until,
  now,
  nowText,
  marks,
  ends,
  label,
}: {
  from: number;
  until: number;
  now: number;
  nowText: string;
  marks: readonly RulerMark[];
  /** What stands below the two ends. */
  ends: readonly [string, string];
  /** The same in words. */
  label: string;
}) => {
  const { ref, width } = useWidth();
  const placeOf = (at: number) => Math.min(1, Math.max(0, (at - from) / (until - from || 1)));
  const isInside = now >= from && now <= until;
  const toLabel = (part: { key: string; place: number; text: string; weight: number; className: string }): Placed => ({
    ...part,
    width: wordsWidth(part.text) + 2,
  });
  const above = [
    ...(isInside
      ? [
          toLabel({
            key: 'now',
            place: placeOf(now),
            text: nowText,
            weight: 9,
            className: 'gk-ruler-label gk-ruler-present',
          }),
        ]
      : []),
    ...marks.flatMap(({ key, at, tone, above: text }) =>
      text === undefined
        ? []
        : [
            toLabel({
              key,
              place: placeOf(at),
              text,
              weight: tone === 'plain' ? 1 : 2,
              className: `gk-ruler-label gk-ruler-${tone}`,
            }),
          ],
    ),
  ];
  const below = [
    toLabel({ key: 'from', place: 0, text: ends[0], weight: 9, className: 'gk-ruler-clock' }),
    toLabel({ key: 'until', place: 1, text: ends[1], weight: 9, className: 'gk-ruler-clock' }),
    ...marks.flatMap(({ key, at, above: price, below: text }) =>
      text === undefined
        ? []
        : [
            toLabel({
              key,
              place: placeOf(at),
              text,
              weight: price === undefined ? 1 : 2,
              className: 'gk-ruler-clock',
            }),
          ],
    ),
  ];
  return (
    <div className="gk-ruler" role="img" aria-label={label} ref={ref}>
      <div className="gk-ruler-axis" />
      <div className="gk-ruler-gone" style={{ width: `${placeOf(now) * 100}%` }} />
      {marks.map(({ key, at, tone }) => (
        <span key={key} className={`gk-ruler-mark gk-ruler-${tone}`} style={{ left: `${placeOf(at) * 100}%` }} />
      ))}
      {isInside ? <span className="gk-ruler-now" style={{ left: `${placeOf(now) * 100}%` }} /> : null}
      {width === 0 ? null : (
        <>
          <Labels labels={above} total={width} />
          <Labels labels={below} total={width} />
        </>
      )}
    </div>
  );
};
