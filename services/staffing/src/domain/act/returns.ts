import { type Day, daysOf, type Month, type Quarter, refuse } from '@goldkey/kernel';
import type { Objection } from './objection.js';

/** The month's requisition of materials was organised and approved (rulebook M-08). */
export interface RequisitionApproved {
  readonly kind: 'requisition-approved';
  readonly month: Month;
  readonly note: string;
}

/** The staff points of a month were summed up (rulebook M-35). */
export interface PointsSummarised {
  readonly kind: 'points-summarised';
  readonly month: Month;
  readonly note: string;
}

/** The staff points of a quarter are on the board from one day to another, both included (rulebook M-35). */
export interface PointsPublished {
  readonly kind: 'points-published';
  readonly quarter: Quarter;
  readonly from: Day;
  readonly until: Day;
}

export const objectToPublication: Objection<PointsPublished> = ({ quarter, from, until }) => {
  if (until < from) return refuse('staffing.publication-days-invalid', { from, until });
  if (from <= daysOf(quarter).last) return refuse('staffing.quarter-not-over-invalid', { quarter });
  return undefined;
};
