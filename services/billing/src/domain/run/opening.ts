import {
  accept,
  type Decision,
  type Fen,
  fenOf,
  formatFen,
  type Month,
  type Recording,
  type Refusal,
} from '@goldkey/kernel';
import { MOST_FEN } from '../ledger/ledger.js';
import type { BillingRun, BillingRunEvent } from './run.js';

/** What a household owed for a month when the property came here. */
export interface OpeningCharge {
  readonly householdId: string;
  readonly feeItemId: string;
  readonly month: Month;
  /** What of it is still owed. */
  readonly amount: Fen;
}

/** What stands of the household, the fee item and the month already, and what the month does not allow. */
export interface OpeningStanding {
  /** Charges of it; `opening` where it was brought in. */
  readonly charged: readonly { readonly amount: Fen; readonly opening: boolean }[];
  readonly isClosed: boolean;
  /** The month of now. */
  readonly bookedIn: Month;
}

export type OpeningVerdict = 'new' | 'unchanged' | Refusal;

/**
 * Arrears from before are of a month that is over and not closed here, and that was charged neither by a bill nor by other arrears
 * from before. Brought in again they add nothing.
 */
export const judgeOpening = (
  { month, amount }: OpeningCharge,
  { charged, isClosed, bookedIn }: OpeningStanding,
): OpeningVerdict => {
  if (amount <= 0n) return { code: 'billing.amount-not-positive-invalid', facts: {} };
  if (amount > MOST_FEN) return { code: 'billing.amount-out-of-bounds-invalid', facts: {} };
  if (month >= bookedIn) return { code: 'billing.opening-month-invalid', facts: { month: bookedIn } };
  const [there] = charged;
  if (charged.length === 1 && there?.opening && there.amount === amount) return 'unchanged';
  if (there?.opening) return { code: 'billing.opening-differs', facts: { month, amount: formatFen(there.amount) } };
  if (there !== undefined) return { code: 'billing.month-billed', facts: { month } };
  return isClosed ? { code: 'billing.month-closed', facts: { month } } : 'new';
};

export interface BringInOpening extends Recording {
  readonly id: string;
  readonly propertyId: string;
  readonly bookedIn: Month;
  readonly by: string;
  /** At least one, each judged to be new. */
  readonly charges: readonly OpeningCharge[];
}

/** Arrears from before are owed here from now on, as one run that no preview and no tariff made. */
export const bringInOpening = (command: BringInOpening): Decision<BillingRunEvent> => {
  const { id, propertyId, bookedIn, by, charges, at, eventId } = command;
  const households = new Set(charges.map(({ householdId }) => householdId)).size;
  const total = formatFen(fenOf(charges.reduce((sum, { amount }) => sum + amount, 0n)));
  const billingRun: BillingRun = {
    ...{ id, propertyId, month: bookedIn, bookedIn, opening: true, state: 'issued', lines: charges.length, total },
    feeItemIds: [...new Set(charges.map(({ feeItemId }) => feeItemId))].sort(),
    sharedCosts: [],
    progress: { parts: 1, partsDone: 1, households, householdsDone: households },
    ...{ issuedAt: at, issuedBy: by },
  };
  const facts = { lines: charges.length, total, households };
  return accept({ type: 'OpeningArrearsBroughtIn', eventId, at, billingRun, facts });
};
