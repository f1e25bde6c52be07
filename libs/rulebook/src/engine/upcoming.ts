import { dayOf, type Fen, type Instant } from '@goldkey/kernel';
import type { UpcomingDuty } from '../vocabulary.js';
import { clockText } from './calendar.js';
import type { DutyClause, Rulebook } from './define.js';
import { numbersByMonth } from './numbers.js';
import type { Parameters } from './parameters.js';
import { type LayDuties, layAnew, type PlacedDuty } from './placed.js';
import type { Situation } from './situation.js';

const aheadOf = (clause: DutyClause, placed: PlacedDuty, zone: string, numbers: Parameters): UpcomingDuty => {
  const { duty, subjectKind, subjectId, done } = placed;
  const { part = 'all', about, deadline, details } = duty;
  const priced = subjectKind === 'employee';
  return {
    clause: clause.id,
    part,
    about,
    subjectKind,
    subjectId,
    deadline,
    done,
    points: priced ? numbers.points('points') : 0n,
    fine: priced ? numbers.fen('fine') : (0n as Fen),
    details: { deadline: clockText(deadline, zone), ...details, part, version: numbers.version },
  };
};

/** The duties whose deadline lies after the situation's as-of instant and up to `until`, by deadline. */
export const upcoming = (
  situation: Situation,
  rulebook: Rulebook,
  until: Instant,
  lay: LayDuties = layAnew,
): UpcomingDuty[] => {
  const { asOf, zone } = situation;
  const span = { first: dayOf(asOf, zone), last: dayOf(until, zone) };
  const isAsked = (deadline: Instant): boolean => deadline > asOf && deadline <= until;
  const found: UpcomingDuty[] = [];
  for (const clause of rulebook.clauses) {
    if (clause.kind !== 'duty') continue;
    const on = numbersByMonth(rulebook, clause);
    for (const placed of lay(clause, situation, span, rulebook, isAsked)) {
      placed.cameTo.ahead ??= aheadOf(clause, placed, zone, on(dayOf(placed.duty.deadline, zone)));
      found.push(placed.cameTo.ahead);
    }
  }
  return found.sort((a, b) => a.deadline - b.deadline || (a.clause < b.clause ? -1 : 1));
};

/**
 * The next instant at which time alone changes something: a deadline passes, done or not, since the counts change too;
 * `undefined` where nothing does until `until`.
 */
export const nextDue = (situation: Situation, rulebook: Rulebook, until: Instant): Instant | undefined =>
  upcoming(situation, rulebook, until)[0]?.deadline;
