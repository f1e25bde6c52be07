import './lines.css';
import { Fragment, type ReactNode } from 'react';

/** A label, its figure, and one reason below it. */
export interface Line {
  readonly key: string;
  readonly label: ReactNode;
  readonly figure: ReactNode;
  readonly reason?: ReactNode;
  /** What stands at the end of the reason: a day, a target. */
  readonly aside?: ReactNode;
  readonly quiet?: boolean;
}

/** Lines for months and logs: label left, figure right, reason below. */
export const Lines = ({ lines, tight = false }: { lines: readonly Line[]; tight?: boolean }) => (
  <ul className={tight ? 'gk-lines gk-lines-tight' : 'gk-lines'}>
    {lines.map(({ key, label, figure, reason, aside, quiet }) => (
      <li key={key}>
        <span>{label}</span>
        <span className={quiet ? 'gk-lines-figure gk-lines-quiet' : 'gk-lines-figure'}>{figure}</span>
        {reason === undefined && aside === undefined ? null : (
          <span className="gk-lines-reason gk-running">
            <span>{reason}</span>
            {aside === undefined ? null : <span className="gk-nowrap">{aside}</span>}
          </span>
        )}
      </li>
    ))}
  </ul>
);

/** A label and its value; a fact without value is left out by `Facts`. */
export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

/** What is known of something. `lined`: on the ground, small, with hairlines. */
export const Facts = ({ facts, lined = false }: { facts: readonly Fact[]; lined?: boolean }) => (
  <dl className={lined ? 'gk-facts gk-facts-lined' : 'gk-facts'}>
    {facts
      .filter(({ value }) => value !== undefined && value !== null && value !== '')
      .map(({ label, value }) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
  </dl>
);
