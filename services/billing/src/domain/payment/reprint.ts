import { accept, type Decision, type Recording, refuse } from '@goldkey/kernel';
import type { Payment, PaymentEvent } from './payment.js';

/**
 * The receipt is printed once more. It is counted, and the paper says so: two papers are no proof of two payments. What was booked
 * to another home since has its receipt there.
 */
export const reprintReceipt = (payment: Payment, { eventId, at }: Recording): Decision<PaymentEvent> => {
  if (payment.rebookedTo !== undefined)
    return refuse('billing.payment-rebooked', { receipt: payment.rebookedTo.receipt });
  const reprinted = { ...payment, reprints: (payment.reprints ?? 0) + 1, reprintedAt: at };
  return accept({ type: 'ReceiptReprinted', eventId, at, payment: reprinted });
};
