import {
  accept,
  type Day,
  type Decision,
  type Instant,
  lastDayOf,
  type Month,
  type Recording,
  refuse,
} from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import type { PersonTotal } from './totals.js';

/** The points of a property's people in a month, as they were when they were summed up (rulebook M-35). */
export interface PointsSummary {
  readonly id: string;
  readonly propertyId: string;
  readonly month: Month;
  readonly totals: readonly PersonTotal[];
  readonly summarisedAt: Instant;
  /** The act of duty that tells of it. */
  readonly actId: string;
  readonly state: 'standing' | 'withdrawn';
  readonly why?: string;
}

export type PointsSummaryEvent = {
  readonly type: 'PointsSummarised' | 'PointsSummaryWithdrawn';
  readonly eventId: string;
  readonly at: Instant;
  readonly summary: PointsSummary;
};

/** The summary after an event. */
export const evolvePointsSummary = (_summary: PointsSummary | undefined, event: PointsSummaryEvent): PointsSummary =>
  event.summary;

export interface SummarisePoints extends Recording {
  readonly summaryId: string;
  readonly propertyId: string;
  readonly month: Month;
  readonly totals: readonly PersonTotal[];
  readonly actId: string;
  readonly today: Day;
}

/** A month's points are summed up, once its last day is over. `standing` is the summary that the month has already. */
export const summarisePoints = (
  standing: PointsSummary | undefined,
  command: SummarisePoints,
): Decision<PointsSummaryEvent> => {
  const { summaryId: id, propertyId, month, totals, actId, today, eventId, at } = command;
  if (standing !== undefined) return refuse('staffing.points-already-summarised', { month });
  if (today <= lastDayOf(month)) return refuse('staffing.month-not-over-invalid', { month });
  const summary: PointsSummary = { id, propertyId, month, totals, summarisedAt: at, actId, state: 'standing' };
  return refuseFuture(command) ?? accept({ type: 'PointsSummarised', eventId, at, summary });
};

export interface WithdrawPointsSummary extends Recording {
  readonly why: string;
  /** The quarter of the month hangs out, or has. */
  readonly isPublished: boolean;
}

/** A month was summed up too early or wrongly: entries can be made for it again. */
export const withdrawPointsSummary = (
  summary: PointsSummary,
  command: WithdrawPointsSummary,
): Decision<PointsSummaryEvent> => {
  const { why, isPublished, eventId, at } = command;
  if (summary.state === 'withdrawn') return refuse('staffing.points-summary-withdrawn', { month: summary.month });
  if (isPublished) return refuse('staffing.points-summary-published', { month: summary.month });
  return (
    refuseFuture(command) ??
    accept({ type: 'PointsSummaryWithdrawn', eventId, at, summary: { ...summary, state: 'withdrawn', why } })
  );
};
