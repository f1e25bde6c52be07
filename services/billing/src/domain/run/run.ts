import { accept, type Decision, type Instant, type Month, type Recording, refuse } from '@goldkey/kernel';

/** A cost of the month that is shared among the households, to the fen: who has the largest share bears what does not divide. */
export interface SharedCost {
  readonly feeItemId: string;
  /** Yuan. */
  readonly amount: string;
}

/** What is billed: a month of a property, these fee items, these buildings or all. */
export interface RunScope {
  readonly propertyId: string;
  readonly month: Month;
  readonly feeItemIds: readonly string[];
  readonly buildings?: readonly string[];
  readonly sharedCosts: readonly SharedCost[];
}

/** Bills that were issued together. A second run of the same month bills only what the first has not: late joiners. */
export interface BillingRun extends RunScope {
  readonly id: string;
  readonly state: 'issued' | 'reversed';
  readonly lines: number;
  /** Yuan. */
  readonly total: string;
  readonly issuedAt: Instant;
  readonly issuedBy: string;
  readonly reversal?: { readonly at: Instant; readonly by: string; readonly reason: string };
}

export interface BillingRunEvent {
  readonly type: 'BillingRunIssued' | 'BillingRunReversed' | 'BillLineReversed';
  readonly eventId: string;
  readonly at: Instant;
  readonly billingRun: BillingRun;
  readonly facts: Readonly<Record<string, unknown>>;
}

export const evolveRun = (_state: BillingRun | undefined, { billingRun }: BillingRunEvent): BillingRun => billingRun;

/** What the lines of a run come to: of a preview, and of what was made just now. */
export interface RunTotals {
  readonly lines: number;
  /** Yuan. */
  readonly total: string;
}

export interface IssueRun extends Recording {
  readonly id: string;
  readonly scope: RunScope;
  /** What the preview showed to whom issues. */
  readonly expected: RunTotals;
  readonly by: string;
}

/** What was previewed is issued, and nothing else: where something changed in between, it has to be looked at again. */
export const issueRun = (made: RunTotals, command: IssueRun): Decision<BillingRunEvent> => {
  const { id, scope, expected, by, at, eventId } = command;
  if (made.lines === 0) return refuse('billing.nothing-to-bill', { month: scope.month });
  if (made.lines !== expected.lines || made.total !== expected.total)
    return refuse('billing.preview-outdated', { lines: made.lines, total: made.total });
  const billingRun: BillingRun = { ...scope, ...made, id, state: 'issued', issuedAt: at, issuedBy: by };
  return accept({ type: 'BillingRunIssued', eventId, at, billingRun, facts: { month: scope.month, ...made } });
};

export interface ReverseRun extends Recording {
  readonly by: string;
  readonly reason: string;
}

/** All that the run billed and that stands is taken back. */
export const reverseRun = (run: BillingRun, { by, reason, at, eventId }: ReverseRun): Decision<BillingRunEvent> => {
  if (run.state === 'reversed') return refuse('billing.run-reversed', {});
  const billingRun: BillingRun = { ...run, state: 'reversed', reversal: { at, by, reason } };
  return accept({ type: 'BillingRunReversed', eventId, at, billingRun, facts: { reason } });
};

export interface ReverseLine extends ReverseRun {
  readonly lineId: string;
}

/** One line of the run is taken back. */
export const reverseLine = (
  run: BillingRun,
  { lineId, reason, at, eventId }: ReverseLine,
): Decision<BillingRunEvent> =>
  run.state === 'reversed'
    ? refuse('billing.run-reversed', {})
    : accept({ type: 'BillLineReversed', eventId, at, billingRun: run, facts: { lineId, reason } });
