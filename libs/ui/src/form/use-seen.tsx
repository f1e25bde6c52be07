import { type ReactNode, useState } from 'react';
import { isStale } from '../data/problem.js';
import type { RunningCommand } from '../data/use-command.js';
import { differing, type Told } from './differing.js';
import { StaleNote } from './stale-note.js';

/** The record that a form is over, as its page shows it now. */
export interface Shown {
  readonly version: number | undefined;
  /** What is said of it where another person has changed it meanwhile. */
  readonly told?: readonly Told[];
}

/**
 * The version that the person had before their eyes when they began. A later one takes its place only once they were shown what
 * another person changed: until then a command is sent with the version that they saw, and refused where that is old.
 */
export const useSeen = (
  shown: Shown,
  command: Pick<RunningCommand, 'problem' | 'forget'>,
): { readonly version: number | undefined; readonly stale: ReactNode | undefined } => {
  const [seen, setSeen] = useState(shown);
  const { version } = seen;
  if (!isStale(command.problem) || shown.version === version) return { version, stale: undefined };
  const takeNew = () => {
    setSeen(shown);
    command.forget();
  };
  return { version, stale: <StaleNote differences={differing(seen.told, shown.told)} takeNew={takeNew} /> };
};
