import { fen, type Month } from '@goldkey/kernel';
import type { BookedMoney } from '../../../../domain/ledger/postings.js';
import { evolvePayment, type Payment, type PaymentEvent } from '../../../../domain/payment/payment.js';
import { evolveRefund, type Refund, type RefundEvent } from '../../../../domain/refund/refund.js';
import { type CashierShift, type CashierShiftEvent, evolveShift } from '../../../../domain/shift/shift.js';
import { shiftMessages } from '../../events.js';
import { bookOf } from '../books.js';

const instantOf = (at: number): string => new Date(at).toISOString();

/** What a payment settled, as the ledger has it. */
export const bookedMoney = ({ householdId, charges, credit }: Payment): BookedMoney => ({
  householdId,
  allocations: charges.map(({ chargeId, feeItemId, chargeMonth, amount }) => ({
    ...{ chargeId, householdId, feeItemId, chargeMonth: chargeMonth as Month, amount: fen(amount) },
  })),
  credit: fen(credit),
});

export const paymentBook = bookOf<Payment, PaymentEvent>({
  recordKind: 'payment',
  table: 'payment',
  columns: {
    household_id: 'text',
    receipt: 'text',
    means: 'text',
    amount: 'numeric',
    taken_at: 'timestamptz',
    taken_by: 'text',
    shift_id: 'text',
    standing: 'text',
  },
  row: ({ householdId, receipt, means, amount, takenAt, takenBy, shiftId, rebookedTo }) => ({
    household_id: householdId,
    receipt,
    means,
    amount,
    taken_at: instantOf(takenAt),
    taken_by: takenBy,
    shift_id: shiftId ?? null,
    standing: rebookedTo === undefined ? 'booked' : 'rebooked',
  }),
  evolve: evolvePayment,
  remember: ({
    payment: { receipt, means, amount, credit, householdId, reprints, corrected, rebookedTo, rebookedFrom },
  }) => ({
    receipt,
    means,
    amount,
    credit,
    householdId,
    ...(reprints !== undefined && { reprints }),
    ...(corrected && { reason: corrected.reason, before: corrected.from }),
    ...(rebookedTo && { reason: rebookedTo.reason, bookedAs: rebookedTo.receipt }),
    ...(rebookedFrom && { insteadOf: rebookedFrom.receipt }),
  }),
  messages: () => [],
});

export const refundBook = bookOf<Refund, RefundEvent>({
  recordKind: 'refund',
  table: 'refund',
  columns: { household_id: 'text', standing: 'text', shift_id: 'text', amount: 'numeric' },
  row: ({ householdId, state, shiftId, amount }) => ({
    household_id: householdId,
    standing: state,
    shift_id: shiftId ?? null,
    amount,
  }),
  evolve: evolveRefund,
  remember: ({ refund: { householdId, amount, means, reason, decisionNote } }) => ({
    householdId,
    amount,
    means,
    reason,
    ...(decisionNote !== undefined && { decisionNote }),
  }),
  messages: () => [],
});

export const shiftBook = bookOf<CashierShift, CashierShiftEvent>({
  recordKind: 'cashier-shift',
  table: 'cashier_shift',
  columns: { cashier: 'text', standing: 'text', opened_at: 'timestamptz' },
  row: ({ cashier, state, openedAt }) => ({ cashier, standing: state, opened_at: instantOf(openedAt) }),
  evolve: evolveShift,
  remember: ({ cashierShift: { float, count, handover } }) => ({
    float,
    ...(count && { counted: count.counted, difference: count.difference }),
    ...(handover && { amount: handover.amount, to: handover.to }),
  }),
  messages: shiftMessages,
});
