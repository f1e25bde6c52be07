import { accept, type Decision, type Fen, fen, formatFen, type Recording, refuse } from '@goldkey/kernel';
import type { Means, OpenCharge } from '../ledger/ledger.js';
import { settleInOrder } from './allocate.js';
import type { Counter, Payment, PaymentEvent } from './payment.js';

/** Money that is there already when we hear of it: by a provider of payments, or on the bank's statement. */
export interface TakeIncoming extends Recording {
  readonly id: string;
  readonly propertyId: string;
  readonly householdId: string;
  readonly means: Means;
  /** Yuan. */
  readonly amount: string;
  readonly reference?: string;
  /** Charges that the payer chose; absent: the oldest first. */
  readonly chosen?: readonly string[];
  readonly source: NonNullable<Payment['source']>;
  readonly by: string;
  readonly cashierName: string;
}

/** What is still open of what was chosen, in the order chosen. What somebody else has settled meanwhile is left out. */
const stillOpen = (open: readonly OpenCharge[], chosen: readonly string[] | undefined): readonly OpenCharge[] =>
  chosen === undefined
    ? open
    : [...new Set(chosen)].flatMap((id) => open.find(({ chargeId }) => chargeId === id) ?? []);

/**
 * Takes money that has come. It is never turned away: what it cannot settle, because it came late or too large, is credit of
 * the household. `open` is the oldest first.
 */
export const takeIncoming = (
  { open, receipt }: Pick<Counter, 'open' | 'receipt'>,
  command: TakeIncoming,
): Decision<PaymentEvent> => {
  const { chosen, by, at, now: _now, eventId, ...said } = command;
  const amount: Fen = fen(said.amount);
  if (amount <= 0n) return refuse('billing.amount-not-positive-invalid', {});
  const { allocations, left } = settleInOrder(stillOpen(open, chosen), amount);
  const payment: Payment = {
    ...said,
    amount: formatFen(amount),
    receipt,
    charges: allocations.map(({ chargeId, feeItemId, chargeMonth, amount: part }) => ({
      chargeId,
      feeItemId,
      chargeMonth,
      amount: formatFen(part),
    })),
    credit: formatFen(left),
    takenAt: at,
    takenBy: by,
  };
  return accept({ type: 'PaymentTaken', eventId, at, payment });
};
