import type { Instant } from '@goldkey/kernel';
import type { ClimbTarget, Clock, PauseReason } from '../clock/clock.js';

/** What happens to the clock of a matter, to who answers for it, and to which cause it belongs. */

export interface ClockPaused {
  readonly type: 'ClockPaused';
  readonly reason: PauseReason;
  readonly note: string;
  readonly at: Instant;
}
export interface ClockResumed {
  readonly type: 'ClockResumed';
  readonly at: Instant;
}
/** The owner and we agreed on a time. */
export interface TimeAgreed {
  readonly type: 'TimeAgreed';
  readonly dueAt: Instant;
  readonly at: Instant;
  readonly note?: string;
  /** The deadline that was over already. */
  readonly missed?: Instant;
}
/** The clock runs by the rule of today from here on, because somebody said so. */
export interface ClockRenewed {
  readonly type: 'ClockRenewed';
  readonly clock: Clock;
  readonly reason: string;
  readonly at: Instant;
}
export interface ClockWarned {
  readonly type: 'ClockWarned';
  readonly dueAt: Instant;
  readonly at: Instant;
}
export interface ClockClimbed {
  readonly type: 'ClockClimbed';
  readonly level: number;
  readonly to: ClimbTarget;
  readonly at: Instant;
}
/** Who was named takes the matter over: from now on they answer for it. */
export interface HandOverAccepted {
  readonly type: 'HandOverAccepted';
  readonly employeeId: string;
  readonly employeeName: string;
  readonly at: Instant;
}
/** Who was named does not take it: it is back with who answers for it. */
export interface HandOverDeclined {
  readonly type: 'HandOverDeclined';
  readonly employeeId: string;
  readonly reason: string;
  readonly at: Instant;
}
/** It turned out that the matter is one of many with the same cause. */
export interface IncidentJoined {
  readonly type: 'IncidentJoined';
  readonly incidentId: string;
  readonly title: string;
  readonly at: Instant;
}
/** It is not of that cause after all: it does not end with it. */
export interface IncidentLeft {
  readonly type: 'IncidentLeft';
  readonly incidentId: string;
  readonly at: Instant;
}

export type RunningEvent =
  | ClockPaused
  | ClockResumed
  | TimeAgreed
  | ClockRenewed
  | ClockWarned
  | ClockClimbed
  | HandOverAccepted
  | HandOverDeclined
  | IncidentJoined
  | IncidentLeft;
