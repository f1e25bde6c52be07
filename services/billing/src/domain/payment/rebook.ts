import { type Acting, accept, type Decision, type Fen, fen, formatFen, type Recording, refuse } from '@goldkey/kernel';
import type { OpenCharge } from '../ledger/ledger.js';
import { settleInOrder } from './allocate.js';
import type { Payment, PaymentEvent } from './payment.js';
import { refusePayment } from './rules.js';

/** What stands of a payment and around it, when it is to be booked to another home. */
export interface Rebooking {
  readonly payment: Payment;
  /** What the right home owes, oldest first. */
  readonly open: readonly OpenCharge[];
  /** What the wrong home has to its credit. */
  readonly credit: Fen;
  /** Of the charges that it paid: how many stand on an invoice, and how many were taken back or given up. */
  readonly invoiced: number;
  readonly takenBack: number;
  /** It goes back, or went back, by the provider that it came by. */
  readonly refunded: boolean;
  /** Number of the new receipt. */
  readonly receipt: string;
}

export interface RebookPayment extends Recording, Acting {
  /** Of the payment as it is booked anew, and of that event. */
  readonly id: string;
  readonly newEventId: string;
  readonly to: { readonly householdId: string; readonly propertyId: string };
  readonly reason: string;
  readonly byName: string;
}

/** Why the money cannot be moved, if so: it is not there any more, or a paper says whose it is. */
const obstacle = (
  { payment, credit, invoiced, takenBack, refunded }: Rebooking,
  command: RebookPayment,
): Decision<never> | undefined => {
  const { to } = command;
  const refusal = refusePayment(payment, command);
  if (refusal !== undefined) return refusal;
  if (to.propertyId !== payment.propertyId) return refuse('billing.home-of-other-property-invalid', {});
  if (to.householdId === payment.householdId) return refuse('billing.same-home-invalid', {});
  if (refunded) return refuse('billing.payment-refunded', {});
  if (invoiced > 0) return refuse('billing.payment-invoiced', { count: invoiced });
  if (takenBack > 0) return refuse('billing.payment-charges-gone', { count: takenBack });
  if (fen(payment.credit) > credit)
    return refuse('billing.payment-credit-spent', { credit: payment.credit, left: formatFen(credit) });
  return undefined;
};

/**
 * A payment that was booked to the wrong home is booked to the right one: what it settled there is owed again, and the same money
 * settles what the right home owes, oldest first. It came when it came, by the same means and into the same till, so nothing
 * changes there; the receipt is a new one, and each of the two names the other. Who took the money does not say that it was
 * another's.
 */
export const rebookPayment = (standing: Rebooking, command: RebookPayment): Decision<PaymentEvent> => {
  const refusal = obstacle(standing, command);
  if (refusal !== undefined) return refusal;
  const { payment, open, receipt } = standing;
  const { id, newEventId, to, reason, by, byName, eventId, at } = command;
  const { allocations, left } = settleInOrder(open, fen(payment.amount));
  // What was said of the first home's payment is not the next one's.
  const { reprints: _reprints, reprintedAt: _reprintedAt, corrected: _corrected, ...money } = payment;
  const rebookedTo = { paymentId: id, receipt, householdId: to.householdId, at, by, byName, reason };
  const anew: Payment = {
    ...money,
    id,
    householdId: to.householdId,
    receipt,
    charges: allocations.map(({ chargeId, feeItemId, chargeMonth, amount }) => ({
      ...{ chargeId, feeItemId, chargeMonth, amount: formatFen(amount) },
    })),
    credit: formatFen(left),
    rebookedFrom: { paymentId: payment.id, receipt: payment.receipt, householdId: payment.householdId, at },
  };
  return accept(
    { type: 'PaymentRebooked', eventId, at, payment: { ...payment, rebookedTo } },
    { type: 'PaymentBookedAnew', eventId: newEventId, at, payment: anew },
  );
};
