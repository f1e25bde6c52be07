import type { Instant } from '@goldkey/kernel';
import type { LocalHours } from './service-hours.js';

/** What is taken in (rulebook 1.1 counts complaints; D-03 complaints and repairs). */
export const KINDS = ['complaint', 'repair', 'question', 'praise', 'suggestion'] as const;
export type Kind = (typeof KINDS)[number];

/** How soon a matter has to be looked at. */
export const PRIORITIES = ['urgent', 'normal', 'low'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Whether nights and rest days count. */
export const COUNTINGS = ['around-the-clock', 'service-hours'] as const;
export type Counting = (typeof COUNTINGS)[number];

/** For what a clock may stand still. */
export const PAUSE_REASONS = ['owner', 'parts', 'weather'] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

/** Who hears of a matter that is late. */
export const CLIMB_TARGETS = ['department-head', 'property-manager', 'region'] as const;
export type ClimbTarget = (typeof CLIMB_TARGETS)[number];

/** So many minutes after the deadline, nights and rest days included, this person hears of it. */
export interface Climb {
  readonly afterMinutes: number;
  readonly to: ClimbTarget;
}

/** A span in which the clock stood still; without end it stands still now. */
export interface Pause {
  readonly reason: PauseReason;
  readonly note: string;
  readonly from: Instant;
  readonly until?: Instant;
}

/** What a rule sets for one kind and priority. */
export interface Limit {
  readonly minutes: number;
  readonly counting: Counting;
  /** How long before the deadline a warning comes. */
  readonly warnMinutes: number;
  readonly climbs: readonly Climb[];
}

/**
 * The clock of one matter. It carries the rule and the calendar as they were when it started: what changes in them later
 * changes nothing here, unless the clock is renewed (docs/adr/0031).
 */
export interface Clock {
  readonly ruleVersion: number;
  readonly limitMinutes: number;
  readonly counting: Counting;
  readonly warnMinutes: number;
  readonly climbs: readonly Climb[];
  readonly hours: LocalHours;
  readonly startedAt: Instant;
  readonly pauses: readonly Pause[];
  /** Promised to the owner: it stands, pauses or not, until another time is agreed. */
  readonly agreedAt?: Instant;
  readonly warned: boolean;
  /** How many of `climbs` have been climbed. */
  readonly climbed: number;
}

/** The pause that has not ended. */
export const openPause = (clock: Clock): Pause | undefined => clock.pauses.find(({ until }) => until === undefined);

/** The same clock after its pause. */
export const resumed = (clock: Clock, at: Instant): Clock => ({
  ...clock,
  pauses: clock.pauses.map((pause) => (pause.until === undefined ? { ...pause, until: at } : pause)),
});

/** The clock of a matter that comes back: the whole limit again, by the same rule. */
export const restarted = ({ agreedAt: _, ...clock }: Clock, at: Instant): Clock => ({
  ...clock,
  startedAt: at,
  pauses: [],
  warned: false,
  climbed: 0,
});
