import { addDays, type Day, type Instant, startOfDay } from '@goldkey/kernel';
import { type Span, spanOf } from '../roster/hours.js';
import type { DayKind, DayPlan, PlannedShift } from '../roster/roster-day.js';
import type { DayHalf } from '../roster-request/leave.js';
import type { ClockDirection, Clocking } from './clocking.js';

/** A day that is judged: what was planned, and what of it approved leave takes. */
export interface DueDay extends DayPlan {
  readonly date: Day;
  readonly leave?: 'whole' | DayHalf;
}

/**
 * What came of a day. `unplanned`: work without a shift, which nobody can come late to. `upcoming` and `open`: the shift has
 * not begun, or what belongs to it may still come.
 */
export type Attendance = 'rest' | 'leave' | 'unplanned' | 'upcoming' | 'open' | 'present' | 'absent';

export interface DayAttendance {
  readonly date: Day;
  readonly kind: DayKind;
  readonly shift?: PlannedShift;
  readonly leave?: 'whole' | DayHalf;
  readonly state: Attendance;
  readonly inAt?: Instant;
  readonly outAt?: Instant;
  /** Whole minutes after the start and before the end; 0: in time. */
  readonly lateMinutes: number;
  readonly earlyMinutes: number;
  readonly missing: readonly ClockDirection[];
  /** From coming to going without the break; 0 where one of them is not known. */
  readonly workedMinutes: number;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** How long before a shift somebody may come, and how long after it go, for it still to belong to it. */
const COMES_BEFORE_MS = 4 * HOUR_MS;
const GOES_AFTER_MS = 6 * HOUR_MS;

const minutes = (ms: number): number => Math.max(0, Math.floor(ms / MINUTE_MS));
const middle = ({ from, until }: Span): Instant => Math.floor((from + until) / 2) as Instant;

/** The span in which somebody must be there: of a shift with half a day of leave the other half. */
export const dueSpanOf = ({ date, leave }: DueDay, shift: PlannedShift, zone: string): Span => {
  const whole = spanOf(date, shift, zone);
  if (leave === 'morning') return { from: middle(whole), until: whole.until };
  return leave === 'afternoon' ? { from: whole.from, until: middle(whole) } : whole;
};

/** The span whose clockings belong to a shift: never a moment that belongs to the shift before or after as well. */
const windowOf = (span: Span, before: Span | undefined, after: Span | undefined): Span => {
  const halfway = (one: Span, other: Span) => Math.floor((one.until + other.from) / 2);
  const from = span.from - COMES_BEFORE_MS;
  const until = span.until + GOES_AFTER_MS;
  return {
    from: (before === undefined ? from : Math.max(from, halfway(before, span))) as Instant,
    until: (after === undefined ? until : Math.min(until, halfway(span, after))) as Instant,
  };
};

const within = (clockings: readonly Clocking[], { from, until }: Span): readonly Clocking[] =>
  clockings.filter(({ clockedAt }) => clockedAt >= from && clockedAt < until);

/** The first coming and the last going. */
const endsOf = (clockings: readonly Clocking[]): { readonly inAt?: Instant; readonly outAt?: Instant } => {
  const at = (direction: ClockDirection) =>
    clockings.filter((one) => one.direction === direction).map(({ clockedAt }) => clockedAt);
  const [ins, outs] = [at('in'), at('out')];
  return {
    ...(ins.length > 0 && { inAt: Math.min(...ins) as Instant }),
    ...(outs.length > 0 && { outAt: Math.max(...outs) as Instant }),
  };
};

const nothing = { lateMinutes: 0, earlyMinutes: 0, missing: [], workedMinutes: 0 } as const;

const workedBetween = (ends: { inAt?: Instant; outAt?: Instant }, breakMinutes: number): number =>
  ends.inAt === undefined || ends.outAt === undefined ? 0 : Math.max(0, minutes(ends.outAt - ends.inAt) - breakMinutes);

const withoutShift = (day: DueDay, clockings: readonly Clocking[], zone: string): DayAttendance => {
  const ends = endsOf(
    within(clockings, { from: startOfDay(day.date, zone), until: startOfDay(addDays(day.date, 1), zone) }),
  );
  const state = day.kind === 'work' ? ('unplanned' as const) : day.kind;
  return { ...day, ...nothing, ...ends, state, workedMinutes: workedBetween(ends, 0) };
};

const ofShift = (
  day: DueDay,
  shift: PlannedShift,
  due: Span,
  window: Span,
  clockings: readonly Clocking[],
  asOf: Instant,
): DayAttendance => {
  const ends = endsOf(within(clockings, window));
  const isOver = asOf >= window.until;
  const missing = [
    ...(ends.inAt === undefined && asOf >= due.until ? (['in'] as const) : []),
    ...(ends.outAt === undefined && isOver ? (['out'] as const) : []),
  ];
  const isAbsent = isOver && missing.length === 2;
  const isThere = ends.inAt !== undefined && ends.outAt !== undefined;
  const state = isAbsent ? 'absent' : asOf < due.from && ends.inAt === undefined ? 'upcoming' : undefined;
  // Half a shift has half of its break at most; it is not taken from it, for nobody knows where the break lay.
  const breakMinutes = day.leave === undefined ? shift.breakMinutes : 0;
  return {
    ...day,
    ...ends,
    state: state ?? (isThere || isOver ? 'present' : 'open'),
    lateMinutes: ends.inAt === undefined ? 0 : minutes(ends.inAt - due.from),
    earlyMinutes: ends.outAt === undefined ? 0 : minutes(due.until - ends.outAt),
    missing,
    workedMinutes: workedBetween(ends, breakMinutes),
  };
};

/** The shifts of days, each with the span whose clockings belong to it. */
const windowsOf = (days: readonly DueDay[], zone: string) => {
  const shifts = days.flatMap((day) =>
    day.kind === 'work' && day.shift !== undefined && day.leave !== 'whole'
      ? [{ day, shift: day.shift, due: dueSpanOf(day, day.shift, zone) }]
      : [],
  );
  return shifts.map((one, index) => ({
    ...one,
    window: windowOf(one.due, shifts[index - 1]?.due, shifts[index + 1]?.due),
  }));
};

/** What the clock of a day with a shift makes of other hours: from when it is open, and what was clocked that day and belongs to no shift. */
export const clockOf = (
  days: readonly DueDay[],
  date: Day,
  clockings: readonly Clocking[],
  zone: string,
): { readonly opensAt?: Instant; readonly strays: readonly { readonly at: Instant }[] } => {
  const windows = windowsOf(days, zone);
  const own = windows.find(({ day }) => day.date === date);
  if (own === undefined) return { strays: [] };
  const that = within(clockings, { from: startOfDay(date, zone), until: startOfDay(addDays(date, 1), zone) });
  const strays = that.filter(
    ({ clockedAt }) => !windows.some(({ window }) => clockedAt >= window.from && clockedAt < window.until),
  );
  return { opensAt: own.window.from, strays: strays.map(({ clockedAt: at }) => ({ at })).sort((a, b) => a.at - b.at) };
};

/**
 * What came of a person's days, as it is known at `asOf`. `days` in order; the day before the first one and after the last
 * one may be given too, that shifts over midnight find their clockings. `clockings` in any order.
 */
export const attendanceOf = (
  days: readonly DueDay[],
  clockings: readonly Clocking[],
  zone: string,
  asOf: Instant,
): readonly DayAttendance[] => {
  const ofDay = new Map(
    windowsOf(days, zone).map(({ day, shift, due, window }) => [
      day.date,
      ofShift(day, shift, due, window, clockings, asOf),
    ]),
  );
  // The going of a night is no coming and going of the day on which it ends.
  const ofShifts = new Set([...ofDay.values()].flatMap(({ inAt, outAt }) => [inAt, outAt]));
  const others = clockings.filter(({ clockedAt }) => !ofShifts.has(clockedAt));
  return days.map((day) => {
    const judged = ofDay.get(day.date);
    if (judged !== undefined) return judged;
    return withoutShift(day.leave === 'whole' && day.kind === 'work' ? { ...day, kind: 'leave' } : day, others, zone);
  });
};

/** A month of a person in numbers. */
export interface AttendanceTotals {
  /** Days with a shift that are over or under way. */
  readonly dueDays: number;
  /** Of them those on which the person was seen. */
  readonly presentDays: number;
  readonly absentDays: number;
  readonly lateTimes: number;
  readonly lateMinutes: number;
  readonly earlyTimes: number;
  readonly earlyMinutes: number;
  /** Comings and goings that the clock lacks; those of a day of absence are not counted again. */
  readonly missing: number;
  /** Halves of days of leave that fall on days of work. */
  readonly leaveHalves: number;
  readonly workedMinutes: number;
}

const sum = (days: readonly DayAttendance[], of: (day: DayAttendance) => number): number =>
  days.reduce((total, day) => total + of(day), 0);

const halvesOf = ({ kind, leave }: DayAttendance): number => (kind === 'leave' ? 2 : kind === 'work' && leave ? 1 : 0);

const isSeen = (day: DayAttendance): boolean => day.inAt !== undefined || day.outAt !== undefined;

/** The days of a month in numbers. */
export const totalsOf = (days: readonly DayAttendance[]): AttendanceTotals => {
  const count = (...states: readonly Attendance[]) => days.filter(({ state }) => states.includes(state)).length;
  return {
    dueDays: count('open', 'present', 'absent'),
    presentDays: days.filter((day) => day.state === 'present' || (day.state === 'open' && isSeen(day))).length,
    absentDays: count('absent'),
    lateTimes: days.filter(({ lateMinutes }) => lateMinutes > 0).length,
    lateMinutes: sum(days, (day) => day.lateMinutes),
    earlyTimes: days.filter(({ earlyMinutes }) => earlyMinutes > 0).length,
    earlyMinutes: sum(days, (day) => day.earlyMinutes),
    missing: sum(days, ({ state, missing }) => (state === 'absent' ? 0 : missing.length)),
    leaveHalves: sum(days, halvesOf),
    workedMinutes: sum(days, (day) => day.workedMinutes),
  };
};
