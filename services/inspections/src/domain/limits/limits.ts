import type { Instant } from '@goldkey/kernel';

/** A span of the clock, `HH:MM`; one that ends before it begins runs over midnight. The end does not belong to it. */
export interface ClockSpan {
  readonly from: string;
  readonly until: string;
}

/** Who is asked, rung by rung, once a finding is overdue. Who answers for it is asked first, before all of these. */
export const RUNGS = ['supervisor', 'property-manager', 'leader-in-charge', 'quality-centre'] as const;
export type Rung = (typeof RUNGS)[number];

/** By what supervision is reckoned in a property; a group sets its own within the bounds. */
export interface SupervisionLimits {
  readonly id: string;
  readonly propertyId: string;
  /** When a check is a night check. */
  readonly night: ClockSpan;
  /** When people are sleepiest, and who says so. */
  readonly sleepyHours: ClockSpan & { readonly source: string };
  /** Starts that lie no further apart by the clock are the same hour (M-16). */
  readonly sameHourMinutes: number;
  /** Hours that each rung has after the one before it, the first after the deadline. */
  readonly graceHours: Readonly<Record<Rung, number>>;
}

/** The least and the most of each number. */
export const limitBounds = { sameHourMinutes: [5, 120], graceHours: [1, 336] } as const;

/**
 * What holds until a group sets its own. The sleepy hours are the window of circadian low that civil aviation reckons fatigue by;
 * the minutes are the rulebook's reading of M-16.
 */
export const standardLimits = (propertyId: string): SupervisionLimits => ({
  id: propertyId,
  propertyId,
  night: { from: '21:00', until: '06:00' },
  sleepyHours: { from: '02:00', until: '06:00', source: 'ICAO Doc 9966' },
  sameHourMinutes: 30,
  graceHours: { supervisor: 24, 'property-manager': 24, 'leader-in-charge': 48, 'quality-centre': 72 },
});

export type LimitsEvent = {
  readonly type: 'SupervisionLimitsSet';
  readonly eventId: string;
  readonly at: Instant;
  readonly limits: SupervisionLimits;
};

export const evolveLimits = (_limits: SupervisionLimits | undefined, event: LimitsEvent): SupervisionLimits =>
  event.limits;

const MINUTE_MS = 60_000;

/** Milliseconds since midnight that a clock text names. */
export const clockMs = (text: string): number => (Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5))) * MINUTE_MS;

/** Whether a time of day, in milliseconds since midnight, lies within the span. */
export const isWithin = ({ from, until }: ClockSpan, clock: number): boolean => {
  const [begins, ends] = [clockMs(from), clockMs(until)];
  return begins <= ends ? begins <= clock && clock < ends : clock >= begins || clock < ends;
};
