import { accept, type Decision, type Instant, type Month, type Recording, refuse } from '@goldkey/kernel';
import { type RunAct, type RunState, runMachine } from './machine.js';

/** A cost of the month that is shared among the households, to the fen: who has the largest share bears what does not divide. */
export interface SharedCost {
  readonly feeItemId: string;
  /** Yuan. */
  readonly amount: string;
  /** The homes of these buildings alone share it; absent: all that are billed. */
  readonly buildings?: readonly string[];
  /** How much was counted and what a unit costs, where nobody said the amount. */
  readonly counted?: { readonly quantity: string; readonly price: string };
}

/** What is billed: a month of a property, these fee items, these buildings or all. */
export interface RunScope {
  readonly propertyId: string;
  readonly month: Month;
  readonly feeItemIds: readonly string[];
  readonly buildings?: readonly string[];
  readonly sharedCosts: readonly SharedCost[];
}

/** How far a run, or its reversal, is: it goes on part by part, and a household is whole in one part. */
export interface RunProgress {
  readonly parts: number;
  readonly partsDone: number;
  readonly households: number;
  readonly householdsDone: number;
}

/** Bills that were issued together. A second run of the same month bills only what the first has not: late joiners. */
export interface BillingRun extends RunScope {
  readonly id: string;
  readonly state: RunState;
  /** What was owed before the property came here: nobody priced it, its lines are of months before, and it is no income. */
  readonly opening?: true;
  readonly lines: number;
  /** Yuan. */
  readonly total: string;
  readonly progress: RunProgress;
  readonly issuedAt: Instant;
  readonly issuedBy: string;
  /** The month of the ledger that its entries stand in, whenever the last of them is made. */
  readonly bookedIn: Month;
  readonly reversal?: RunReversal;
}

export interface RunReversal {
  readonly at: Instant;
  readonly by: string;
  readonly reason: string;
  readonly bookedIn: Month;
}

export interface BillingRunEvent {
  readonly type:
    | 'BillingRunBegun'
    | 'BillingRunPartIssued'
    | 'BillingRunIssued'
    | 'BillingRunReversalBegun'
    | 'BillingRunPartReversed'
    | 'BillingRunReversed'
    | 'BillLineReversed'
    | 'OpeningArrearsBroughtIn';
  readonly eventId: string;
  readonly at: Instant;
  readonly billingRun: BillingRun;
  readonly facts: Readonly<Record<string, unknown>>;
}

export const evolveRun = (_state: BillingRun | undefined, { billingRun }: BillingRunEvent): BillingRun => billingRun;

const next = ({ state }: BillingRun, act: RunAct): RunState | Decision<never> =>
  runMachine[state][act] ??
  (state === 'reversed' ? refuse('billing.run-reversed', {}) : refuse('billing.run-under-way', {}));

/** What the lines of a run come to: of a preview, and of what was made just now. */
export interface RunTotals {
  readonly lines: number;
  /** Yuan. */
  readonly total: string;
}

/** What was made of a run, and in how many parts it is booked. */
export interface RunMade extends RunTotals {
  readonly parts: number;
  readonly households: number;
}

export interface IssueRun extends Recording {
  readonly id: string;
  readonly scope: RunScope;
  /** What the preview showed to whom issues. */
  readonly expected: RunTotals;
  readonly by: string;
  readonly bookedIn: Month;
}

/**
 * What was previewed is issued, and nothing else: where something changed in between, it has to be looked at again. One part is
 * issued by that; several wait to be booked one after the other, at the prices of now.
 */
export const issueRun = (made: RunMade, command: IssueRun): Decision<BillingRunEvent> => {
  const { id, scope, expected, by, bookedIn, at, eventId } = command;
  const { lines, total, parts, households } = made;
  if (lines === 0) return refuse('billing.nothing-to-bill', { month: scope.month });
  if (lines !== expected.lines || total !== expected.total) return refuse('billing.preview-outdated', { lines, total });
  const atOnce = parts === 1;
  const progress = { parts, partsDone: atOnce ? 1 : 0, households, householdsDone: atOnce ? households : 0 };
  const state = atOnce ? 'issued' : 'issuing';
  const billingRun: BillingRun = { ...scope, id, lines, total, state, progress, issuedAt: at, issuedBy: by, bookedIn };
  const type = atOnce ? 'BillingRunIssued' : 'BillingRunBegun';
  return accept({ type, eventId, at, billingRun, facts: { month: scope.month, lines, total, households } });
};

/** A part of a run: the households whose bills were booked, or taken back, together. */
export interface RunPart extends Recording {
  readonly households: number;
}

/** The next part of what is under way is done; with the last one the run is issued, or reversed. */
export const finishPart = (run: BillingRun, { households, at, eventId }: RunPart): Decision<BillingRunEvent> => {
  if (run.state !== 'issuing' && run.state !== 'reversing') return refuse('billing.run-under-way', {});
  const issues = run.state === 'issuing';
  const { parts, partsDone, householdsDone } = run.progress;
  const isLast = partsDone + 1 >= parts;
  const state = isLast ? next(run, issues ? 'issue' : 'reverse') : next(run, issues ? 'book' : 'take-back');
  if (typeof state === 'object') return state;
  const progress = { ...run.progress, partsDone: partsDone + 1, householdsDone: householdsDone + households };
  const billingRun = { ...run, state, progress };
  const part = { part: partsDone + 1, parts, households: progress.householdsDone };
  if (issues) {
    const type = isLast ? 'BillingRunIssued' : 'BillingRunPartIssued';
    return accept({ type, eventId, at, billingRun, facts: part });
  }
  const type = isLast ? 'BillingRunReversed' : 'BillingRunPartReversed';
  return accept({ type, eventId, at, billingRun, facts: part });
};

export interface ReverseRun extends Recording {
  readonly by: string;
  readonly reason: string;
  readonly bookedIn: Month;
  /** How many of the lines stand on an invoice: it would be of a bill that there is not. */
  readonly invoiced: number;
  /** How many of the lines something was paid of. */
  readonly paid: number;
}

/** What was paid of arrears from before would be a credit that the books of the company know nothing of. */
const refuseStanding = ({ opening }: BillingRun, { invoiced, paid }: ReverseRun): Decision<never> | undefined => {
  if (invoiced > 0) return refuse('billing.lines-invoiced', { count: invoiced });
  return opening && paid > 0 ? refuse('billing.opening-paid', { count: paid }) : undefined;
};

/** All that the run billed and that stands is taken back: at once where it is one part, else part by part. */
export const reverseRun = (run: BillingRun, command: ReverseRun): Decision<BillingRunEvent> => {
  const { by, reason, bookedIn, at, eventId } = command;
  const atOnce = run.progress.parts === 1;
  const state =
    run.state === 'reversing' ? refuse('billing.run-under-way', {}) : next(run, atOnce ? 'reverse' : 'begin-reversal');
  if (typeof state === 'object') return state;
  const standing = refuseStanding(run, command);
  if (standing !== undefined) return standing;
  const progress = atOnce ? run.progress : { ...run.progress, partsDone: 0, householdsDone: 0 };
  const billingRun: BillingRun = { ...run, state, progress, reversal: { at, by, reason, bookedIn } };
  const type = atOnce ? 'BillingRunReversed' : 'BillingRunReversalBegun';
  return accept({ type, eventId, at, billingRun, facts: { reason } });
};

export interface ReverseLine extends ReverseRun {
  readonly lineId: string;
}

/** One line of the run is taken back. */
export const reverseLine = (run: BillingRun, command: ReverseLine): Decision<BillingRunEvent> => {
  const { lineId, reason, at, eventId } = command;
  const state = next(run, 'reverse-line');
  if (typeof state === 'object') return state;
  const standing = refuseStanding(run, command);
  if (standing !== undefined) return standing;
  return accept({ type: 'BillLineReversed', eventId, at, billingRun: { ...run, state }, facts: { lineId, reason } });
};
