import type { Instant } from '@goldkey/kernel';
import type { Entry, SubjectKind, UpcomingDuty } from '../vocabulary.js';
import type { DaySpan, Duty, DutyClause, Owed, Rulebook } from './define.js';
import { numbersByMonth } from './numbers.js';
import type { Holding } from './organisation.js';
import { type Situation, windowCounts } from './situation.js';

/** Who a duty or charge falls on. */
export interface Placed {
  readonly holder?: Holding;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
}

/** Who owes it at an instant; `undefined` where a vacant post owes nothing. */
export const placeOwed = (situation: Situation, owed: Owed, at: Instant): Placed | undefined => {
  const property = { subjectKind: 'property', subjectId: situation.propertyId } as const;
  if (owed === 'property') return property;
  if ('employeeId' in owed) return { subjectKind: 'employee', subjectId: owed.employeeId };
  if ('departmentId' in owed) return { subjectKind: 'department', subjectId: owed.departmentId };
  const holder = 'holding' in owed ? owed.holding : situation.holder(owed.role, at);
  if (holder) return { holder, subjectKind: 'employee', subjectId: holder.employeeId };
  return 'vacant' in owed && owed.vacant === 'not-due' ? undefined : property;
};

/** A duty with who owes it and whether it was done. */
export interface PlacedDuty extends Placed {
  readonly duty: Duty;
  readonly done: boolean;
  /** What it came to the last time, where placed duties are kept (kept-duties.ts). */
  readonly cameTo: { entry?: Entry; ahead?: UpcomingDuty };
}

/** Answers the placed duties of a clause in a span whose deadline is asked for. */
export type LayDuties = (
  clause: DutyClause,
  situation: Situation,
  span: DaySpan,
  rulebook: Rulebook,
  isAsked: (deadline: Instant) => boolean,
) => Iterable<PlacedDuty>;

/** Who owes a duty, or `undefined` where it is not due: out of service, or before the holder came (rulebook 0). */
export const placeDuty = (situation: Situation, duty: Duty): PlacedDuty | undefined => {
  const placed = placeOwed(situation, duty.owed, duty.deadline);
  if (placed === undefined || !windowCounts(situation, duty.window, placed.holder)) return undefined;
  const { holder } = placed;
  const done = typeof duty.done === 'boolean' ? duty.done : holder !== undefined && duty.done(holder);
  return { ...placed, duty, done, cameTo: {} };
};

/** Lays every duty anew. */
export const layAnew: LayDuties = function* (clause, situation, span, rulebook, isAsked) {
  for (const duty of clause.duties(situation, span, numbersByMonth(rulebook, clause))) {
    const placed = isAsked(duty.deadline) ? placeDuty(situation, duty) : undefined;
    if (placed !== undefined) yield placed;
  }
};
