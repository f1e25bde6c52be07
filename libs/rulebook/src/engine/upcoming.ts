import { dayOf, type Fen, type Instant } from '@goldkey/kernel';
import { clauses } from '../rulebook.js';
import type { SubjectKind } from '../vocabulary.js';
import { parametersOf, placeDuty } from './assess.js';
import type { Versions } from './parameters.js';
import type { Situation } from './situation.js';

/** A duty that will fall due: what, for whom, by when, and what missing it will cost. */
export interface UpcomingDuty {
  readonly clause: string;
  readonly part: string;
  readonly about: string;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly deadline: Instant;
  /** Done already. */
  readonly done: boolean;
  readonly points: bigint;
  readonly fine: Fen;
  readonly details: Readonly<Record<string, string>>;
}

/** The duties whose deadline lies after the situation's as-of instant and up to `until`, by deadline. */
export const upcoming = (situation: Situation, versions: Versions, until: Instant): UpcomingDuty[] => {
  const span = { first: dayOf(situation.asOf, situation.zone), last: dayOf(until, situation.zone) };
  const found: UpcomingDuty[] = [];
  for (const clause of clauses) {
    if (clause.kind !== 'duty') continue;
    const on = parametersOf(versions, clause);
    for (const duty of clause.duties(situation, span, on)) {
      if (duty.deadline <= situation.asOf || duty.deadline > until) continue;
      const placed = placeDuty(situation, duty);
      if (placed === undefined) continue;
      const numbers = on(dayOf(duty.deadline, situation.zone));
      const priced = placed.subjectKind === 'employee';
      found.push({
        clause: clause.id,
        part: duty.part,
        about: duty.about,
        subjectKind: placed.subjectKind,
        subjectId: placed.subjectId,
        deadline: duty.deadline,
        done: placed.done,
        points: priced ? numbers.points('points') : 0n,
        fine: priced ? numbers.fen('fine') : (0n as Fen),
        details: duty.details,
      });
    }
  }
  return found.sort((a, b) => a.deadline - b.deadline || (a.clause < b.clause ? -1 : 1));
};

/** The next instant at which something becomes judged; `undefined` where nothing does until `until`. */
export const nextDue = (situation: Situation, versions: Versions, until: Instant): Instant | undefined =>
  upcoming(situation, versions, until)[0]?.deadline;
