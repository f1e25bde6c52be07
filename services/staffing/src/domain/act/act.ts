import type { Instant } from '@goldkey/kernel';
import type { ActivityHeld, MeetingHeld, TalkHeld } from './gatherings.js';
import type { DailyReportSubmitted, PlanProgressReported, PlanSelfEvaluated, PlanSubmitted } from './plans.js';
import type { PointsPublished, PointsSummarised, RequisitionApproved } from './returns.js';

/** What was done, told by its kind. */
export type Deed =
  | PlanSubmitted
  | PlanProgressReported
  | PlanSelfEvaluated
  | DailyReportSubmitted
  | MeetingHeld
  | TalkHeld
  | ActivityHeld
  | RequisitionApproved
  | PointsSummarised
  | PointsPublished;

export type DeedKind = Deed['kind'];

interface Recorded {
  readonly id: string;
  readonly propertyId: string;
  /** When it was done. */
  readonly at: Instant;
  readonly deed: Deed;
  /** The event that told of it; a withdrawal names it. */
  readonly recordedEvent: string;
}

/**
 * An act of duty: something that was done once, at an instant, and is kept as it was. It is never edited; a mistake is
 * withdrawn with a reason and, where it should have been another act, that one is recorded.
 */
export type Act = Recorded & ({ readonly state: 'standing' } | { readonly state: 'withdrawn'; readonly why: string });

export type ActEvent = {
  readonly eventId: string;
  readonly at: Instant;
  readonly actId: string;
  readonly propertyId: string;
  readonly deed: Deed;
} & (
  | { readonly type: 'ActRecorded' }
  | { readonly type: 'ActWithdrawn'; readonly withdrawnEvent: string; readonly why: string }
);

/** The act after an event. */
export const evolveAct = (act: Act | undefined, event: ActEvent): Act => {
  const { actId: id, propertyId, at, deed, eventId } = event;
  if (event.type === 'ActRecorded') return { id, propertyId, at, deed, recordedEvent: eventId, state: 'standing' };
  if (act === undefined) throw new Error('withdrawal of an act that was never recorded');
  return { ...act, state: 'withdrawn', why: event.why };
};
