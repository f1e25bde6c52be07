import './timeline.css';
import type { ReactNode } from 'react';

/** What a point of the timeline is: still ahead, now, the cause of something, its end, or simply something done. */
export type TimelineKind = 'ahead' | 'now' | 'cause' | 'end' | 'plain';

export interface TimelinePoint {
  readonly key: string;
  readonly at: string;
  readonly kind: TimelineKind;
  readonly title: ReactNode;
  /** Who, how long, which number: parts set off from each other by a hairline. */
  readonly notes?: readonly ReactNode[];
}

const noteKey = (note: ReactNode, index: number) => `${index}-${typeof note === 'string' ? note : ''}`;

/** Everything that happened; the order is the caller's. */
export const Timeline = ({ points }: { points: readonly TimelinePoint[] }) => (
  <ol className="gk-timeline">
    {points.map(({ key, at, kind, title, notes = [] }) => (
      <li key={key} className={`gk-timeline-${kind}`}>
        <span className="gk-timeline-at">{at}</span>
        <span className="gk-timeline-dot" />
        <div className="gk-timeline-words gk-running">
          {kind === 'now' || kind === 'cause' ? <b>{title}</b> : title}
          {notes.length === 0 ? null : (
            <div className="gk-timeline-note">
              {notes.map((note, index) => (
                <span key={noteKey(note, index)} className={index > 0 ? 'gk-between' : undefined}>
                  {note}
                </span>
              ))}
            </div>
          )}
        </div>
      </li>
    ))}
  </ol>
);
