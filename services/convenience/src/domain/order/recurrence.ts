import { addDays, type Day, dayOf, type Instant, type Refused, refuse } from '@goldkey/kernel';
import { type DaySpan, daysOfRhythm, dueDays, earlier, later, type Rhythm } from './rhythm.js';

/** The order is not to be performed for a time: its days are not due. */
export interface Pause extends DaySpan {
  readonly reason: string;
}

/** A rhythm that another took the place of: it ends on the day before that, and why. */
export type EarlierRhythm = Rhythm & { readonly until: Day; readonly reason: string };

/** How a standing order comes back: by its rule, its pauses, and by where it stands. No day is made ahead. */
export interface Recurrence {
  readonly rhythm: Rhythm;
  /** Those of before, in order; no two of them, nor the last and the present one, have a day in common. Absent: it was never changed. */
  readonly before?: readonly EarlierRhythm[];
  /** Days are those of the property. */
  readonly zone: string;
  readonly pauses: readonly Pause[];
  /** No day before it was ever due: the order was not signed yet. */
  readonly begins?: Day;
  /** Of an order that ended: the last day that could be due. */
  readonly ends?: Day;
  /** The first day that is due and of which nothing is known; absent: nothing is due any more. */
  readonly next?: Day;
}

/** Days of which is known what became of them, from `Recurrence.next` on at least. */
export type Settled = ReadonlySet<Day>;

/** A pause, or the day that somebody plans for, lies no further ahead. */
export const FURTHEST_DAYS = 366;

const NOTHING: Settled = new Set();

const rhythmsOf = ({ before = [], rhythm }: Recurrence): readonly Rhythm[] => [...before, rhythm];

/** The days up to `until` that are due and of which nothing is known yet: what was missed, and what comes. */
export const openDays = (recurrence: Recurrence, settled: Settled, until: Day): readonly Day[] => {
  const { pauses, ends, next } = recurrence;
  if (next === undefined) return [];
  const span = { from: next, until: earlier(until, ends ?? until) };
  return rhythmsOf(recurrence)
    .flatMap((rhythm) => dueDays(rhythm, span, pauses))
    .filter((on) => !settled.has(on));
};

/** All days of an order's rhythms from a day on, in order. */
function* daysFrom(recurrence: Recurrence, from: Day): Generator<Day> {
  for (const rhythm of rhythmsOf(recurrence)) yield* daysOfRhythm(rhythm, from);
}

/** Where it stands, looked for from a day on. */
export const standing = (recurrence: Recurrence, settled: Settled, from: Day): Recurrence => {
  const { next: _before, ...rest } = recurrence;
  const { pauses, begins = from, ends } = recurrence;
  for (const on of daysFrom(recurrence, later(from, begins))) {
    if (ends !== undefined && on > ends) break;
    const isPaused = pauses.some((pause) => pause.from <= on && on <= pause.until);
    if (!isPaused && !settled.has(on)) return { ...rest, next: on };
  }
  return rest;
};

/** From the day on which the order is placed it is due. */
export const begun = (recurrence: Recurrence, at: Instant): Recurrence => {
  const begins = dayOf(at, recurrence.zone);
  return standing({ ...recurrence, begins }, NOTHING, begins);
};

/** From the day of the end on nothing is due; what was missed before is still asked about. */
export const ended = (recurrence: Recurrence, at: Instant): Recurrence => {
  const ends = addDays(dayOf(at, recurrence.zone), -1);
  const { next, ...rest } = recurrence;
  return { ...rest, ends, ...(next !== undefined && next <= ends && { next }) };
};

/** An order that was taken back was never due. */
export const neverDue = ({ next: _next, ...recurrence }: Recurrence): Recurrence => recurrence;

/** It is known what became of a day. */
export const settledOn = (recurrence: Recurrence, settled: Settled, on: Day): Recurrence =>
  standing(recurrence, new Set([...settled, on]), recurrence.next ?? on);

/** The first day of which something may be open, where this one is. */
export const earliestOf = (recurrence: Recurrence | undefined, on: Day): Day => earlier(recurrence?.next ?? on, on);

const isOpen = (recurrence: Recurrence, settled: Settled, on: Day): boolean =>
  openDays(recurrence, settled, on).includes(on);

/**
 * For which day something is done now: the one that is named, or else that of today, or else the first that was missed; a day that
 * is to come is named. Undefined: beside the rhythm.
 */
export const dueFor = (
  recurrence: Recurrence,
  settled: Settled,
  at: Instant,
  named: Day | 'none' | undefined,
): Day | undefined | Refused => {
  if (named === 'none') return undefined;
  const today = dayOf(at, recurrence.zone);
  if (named !== undefined) {
    const isFar = named > addDays(today, FURTHEST_DAYS);
    return !isFar && isOpen(recurrence, settled, named) ? named : refuse('convenience.day-not-due', { day: named });
  }
  return isOpen(recurrence, settled, today) ? today : openDays(recurrence, settled, today)[0];
};
