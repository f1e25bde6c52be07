import type { Decision, Instant, Month } from '@goldkey/kernel';
import type { BillingRun, BillingRunEvent, RunScope, RunTotals } from '../domain/run/run.js';
import type { Kept, Target } from './ports.js';

export interface PreviewItem {
  readonly feeItemId: string;
  readonly lines: number;
  /** Yuan, and what was billed of it in the month before. */
  readonly amount: string;
  readonly lastMonth: string;
}

export interface PreviewOutlier {
  readonly householdId: string;
  readonly building: string;
  readonly room: string;
  readonly feeItemId: string;
  readonly amount: string;
  readonly lastMonth: string;
}

export interface RunPreview extends RunTotals {
  readonly items: readonly PreviewItem[];
  /** The 50 that differ most from the month before, each by more than half. */
  readonly outliers: readonly PreviewOutlier[];
}

/** Where and when an entry is booked. */
export interface Booking {
  readonly entryId: string;
  readonly month: Month;
  readonly at: Instant;
  readonly by: string;
}

export interface RunStore {
  preview(scope: RunScope): Promise<RunPreview>;
  /** Makes the lines, decides on what they come to, and books them in the same transaction. */
  issue(
    runId: string,
    scope: RunScope,
    booking: Booking,
    decide: (made: RunTotals) => Decision<BillingRunEvent>,
  ): Promise<Kept<BillingRun>>;
  /** Takes back all lines that stand, or the one; refused where the line is none of the run or reversed already. */
  reverse(
    target: Target,
    booking: Omit<Booking, 'month'> & { readonly month: (propertyId: string) => Promise<Month> },
    decide: (run: BillingRun) => Decision<BillingRunEvent>,
    lineId?: string,
  ): Promise<Kept<BillingRun>>;
}
