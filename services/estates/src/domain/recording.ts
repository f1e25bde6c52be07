import { type Decision, type Instant, refuse } from '@goldkey/kernel';

/** How far the clock of a recording device may run ahead of ours, in milliseconds: 5 minutes. */
const clockAllowance = 5 * 60_000;

/**
 * What every command that records a fact brings: when the fact became true (`at`; the past is welcome, so a register
 * can be brought in), the present instant, and the id of the event to publish.
 */
export interface Recording {
  readonly at: Instant;
  readonly now: Instant;
  readonly eventId: string;
}

/** Refuses a fact that is said to have become true in the future; undefined when it may be recorded. */
export const refuseFuture = ({ at, now }: Pick<Recording, 'at' | 'now'>): Decision<never> | undefined =>
  at > now + clockAllowance ? refuse('estates.future-instant-invalid', { minutesAllowed: 5 }) : undefined;
