import { type Decision, type Outcome, refuse } from './decision.js';
import type { Instant } from './instant.js';

/** How far the clock of a recording device may run ahead of ours, in milliseconds: 5 minutes. */
const CLOCK_ALLOWANCE_MS = 5 * 60_000;

/**
 * How long after it happened somebody may record what was done, in hours: a weekend's paper is brought in on Monday, a phone
 * without a net sends when it has one. Beyond that a deadline that was missed could be met by saying so (ADR 0056).
 */
export const LATE_RECORDING_HOURS = 72;

/** Whether what was done at `at` is too long ago to be recorded now by who may not bring in history. */
export const isTooLongAgo = (at: Instant, now: Instant): boolean => now - at > LATE_RECORDING_HOURS * 3_600_000;

/**
 * What every command that records a fact brings: when the fact became true (`at`; the past is welcome, so history can be
 * brought in), the present instant, and the id of the event to publish, by which the fact can be withdrawn.
 */
export interface Recording {
  readonly at: Instant;
  readonly now: Instant;
  readonly eventId: string;
}

/** A question that refuses, with this code, a fact said to have become true in the future; undefined when it may be recorded. */
export const futureRefusedAs =
  (code: string) =>
  ({ at, now }: Pick<Recording, 'at' | 'now'>): Decision<never> | undefined =>
    at > now + CLOCK_ALLOWANCE_MS ? refuse(code, { minutesAllowed: CLOCK_ALLOWANCE_MS / 60_000 }) : undefined;

/** Gives each command what the outside world adds to it. */
export class Recorder {
  constructor(
    private readonly clock: { now(): Instant },
    /** New ids, ordered by time (UUID version 7). */
    private readonly ids: { next(): string },
  ) {}

  newId(): string {
    return this.ids.next();
  }

  /** The present instant, a new event id, and when the fact became true: `at`, or now where nothing is said. */
  recording(at: Instant | undefined): Recording {
    const now = this.clock.now();
    return { at: at ?? now, now, eventId: this.ids.next() };
  }
}

/** A use case's own refusal. */
export const refused = (code: string, facts: Readonly<Record<string, unknown>> = {}): Outcome<never> => ({
  accepted: false,
  refusal: { code, facts },
});
