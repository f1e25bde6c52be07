import type { Decision, Instant, Month, Recording } from '@goldkey/kernel';
import type { BillingRun, BillingRunEvent, RunMade, RunPart, RunScope, RunTotals } from '../domain/run/run.js';
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
  /** Makes the lines and decides on what they come to. One part is booked in the same transaction; several are under way by it. */
  issue(
    runId: string,
    scope: RunScope,
    booking: Booking,
    decide: (made: RunMade) => Decision<BillingRunEvent>,
  ): Promise<Kept<BillingRun>>;
  /**
   * Takes back all lines that stand, or the one; refused where the line is none of the run or reversed already. The lines of a run
   * of several parts wait for `advance`. What is decided on: the month of the ledger, and how many of the lines stand on an invoice, and of
   * how many something was paid.
   */
  reverse(
    target: Target,
    booking: Omit<Booking, 'month'> & { readonly month: (propertyId: string) => Promise<Month> },
    decide: (
      run: BillingRun,
      standing: { readonly bookedIn: Month; readonly invoiced: number; readonly paid: number },
    ) => Decision<BillingRunEvent>,
    lineId?: string,
  ): Promise<Kept<BillingRun>>;
  /** Runs that are being issued or taken back, the oldest first. */
  underWay(): Promise<readonly string[]>;
  /**
   * Does the next part of a run in a transaction of its own: its entry and how far the run is, or neither. False where nothing is
   * left, or where somebody else is at it.
   */
  advance(
    runId: string,
    entry: Recording & { readonly entryId: string },
    decide: (run: BillingRun, part: RunPart) => Decision<BillingRunEvent>,
  ): Promise<boolean>;
}
