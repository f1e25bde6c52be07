import './record.css';
import type { ReactNode } from 'react';
import { Icon } from '../parts/icon.js';

/** A stage on the way of a record. */
export interface Step {
  readonly key: string;
  readonly name: string;
  readonly note?: string;
  readonly state: 'past' | 'current' | 'ahead';
}

/** The way of a record from its beginning to its end, with where it stands. */
export const Steps = ({ steps }: { steps: readonly Step[] }) => (
  <ol className="gk-steps">
    {steps.map(({ key, name, note, state }) => (
      <li key={key} className={`gk-steps-${state}`} aria-current={state === 'current' ? 'step' : undefined}>
        <span className="gk-steps-name">{name}</span>
        {note === undefined ? null : <small>{note}</small>}
      </li>
    ))}
  </ol>
);

/** Facts at the left, what happened at the right. */
export const RecordColumns = ({ facts, course }: { facts: ReactNode; course: ReactNode }) => (
  <div className="gk-record">
    {facts}
    {course}
  </div>
);

/** Something that can be done with a record; refused ones say which step or position is missing. */
export interface Act {
  readonly key: string;
  readonly name: string;
  readonly reason?: string;
  /** Undefined: refused. */
  readonly run?: () => void;
}

/** The acts of a record: open ones are links, refused ones grey, with a lock and the reason. */
export const ActsList = ({ acts }: { acts: readonly Act[] }) => (
  <ul className="gk-acts">
    {acts.map(({ key, name, reason, run }) => (
      <li key={key} className={run === undefined ? 'gk-acts-refused' : undefined}>
        {run === undefined ? (
          <span>
            <Icon name="lock" small /> {name}
          </span>
        ) : (
          <button type="button" className="gk-acts-name" onClick={run}>
            {name}
          </button>
        )}
        <span className="gk-acts-reason">{reason}</span>
      </li>
    ))}
  </ul>
);
