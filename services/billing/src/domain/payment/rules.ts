import { type Decision, refuse, type Selves, tookStep } from '@goldkey/kernel';
import type { Payment } from './payment.js';

/** What of the payment itself hinders this person: it stands by another receipt, they took it, or it is of an order. */
export const refusePayment = (payment: Payment, acting: Selves): Decision<never> | undefined => {
  const { rebookedTo, order, takenBy, takenAs } = payment;
  if (rebookedTo !== undefined) return refuse('billing.payment-rebooked', { receipt: rebookedTo.receipt });
  if (tookStep(takenBy, takenAs, acting)) return refuse('billing.rebooked-by-taker.forbidden', {});
  return order === undefined ? undefined : refuse('billing.payment-of-order', { number: order.orderNumber });
};

/** Whether the payment is this person's to book to another home, as far as the payment itself tells. */
export const mayRebook = (payment: Payment, acting: Selves): boolean => refusePayment(payment, acting) === undefined;
