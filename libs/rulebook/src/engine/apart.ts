import type { Apart, Entry } from '../vocabulary.js';
import type { DutyClause } from './define.js';

/** A duty that was not done, with the line that it would make. */
export interface Miss {
  readonly clause: DutyClause;
  readonly entry: Entry;
}

/** Says of a miss whether it counts, or why it does not (rulebook 7, no evidence no fine). Offline every miss counts. */
export type SetsApart = (miss: Miss) => Apart | undefined;

/** The services in whose streams a clause looks for what was done: those whose facts it reads. */
export const servicesOf = ({ reads }: Pick<DutyClause, 'reads'>): readonly string[] => [
  ...new Set(reads.map((kind) => kind.slice(0, kind.indexOf('.')))),
];
