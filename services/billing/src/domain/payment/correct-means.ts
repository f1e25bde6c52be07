import { type Acting, accept, type Decision, type Month, type Recording, refuse } from '@goldkey/kernel';
import type { Means } from '../ledger/ledger.js';
import type { Payment, PaymentEvent } from './payment.js';
import { refusePayment } from './rules.js';

/** What stands around a payment whose way of coming in was recorded wrongly. */
export interface MeansStanding {
  readonly payment: Payment;
  /** A line of a statement is this payment. */
  readonly isMatched: boolean;
  /** The statement of one of the two is reconciled for its day or month. */
  readonly isReconciled: boolean;
  /** The month of its day, where that is closed. */
  readonly closed?: Month;
}

export interface CorrectMeans extends Recording, Acting {
  readonly means: Means;
  /** Of the card terminal, the bank or the wallet. */
  readonly reference?: string;
  readonly reason: string;
  readonly byName: string;
}

const obstacle = (
  { payment, isMatched, isReconciled, closed }: MeansStanding,
  command: CorrectMeans,
): Decision<never> | undefined => {
  const refusal = refusePayment(payment, command);
  if (refusal !== undefined) return refusal;
  if (command.means === payment.means) return refuse('billing.same-means-invalid', {});
  if (payment.source !== undefined || isMatched) return refuse('billing.means-proved', {});
  if (command.means === 'cash' && payment.shiftId === undefined) return refuse('billing.no-till-then', {});
  if (closed !== undefined) return refuse('billing.month-closed', { month: closed });
  return isReconciled ? refuse('billing.day-reconciled', {}) : undefined;
};

/**
 * A payment that was recorded by the wrong means came by another one all along: the same receipt, time and till. The day's takings,
 * the till and the statement's other side follow, so what was counted or reconciled stays; who took the money does not say so.
 */
export const correctMeans = (standing: MeansStanding, command: CorrectMeans): Decision<PaymentEvent> => {
  const refusal = obstacle(standing, command);
  if (refusal !== undefined) return refusal;
  const { means, reference, reason, by, byName, eventId, at } = command;
  const { tendered: _tendered, change: _change, reference: _before, ...kept } = standing.payment;
  const corrected = { from: standing.payment.means, reason, at, by, byName };
  const payment: Payment = { ...kept, means, ...(reference !== undefined && { reference }), corrected };
  return accept({ type: 'MeansCorrected', eventId, at, payment });
};
