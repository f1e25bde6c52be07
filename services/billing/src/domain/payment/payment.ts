import {
  type Acting,
  accept,
  type Decision,
  type Fen,
  fen,
  formatFen,
  type Instant,
  idsOf,
  type Recording,
  refuse,
} from '@goldkey/kernel';
import type { Means, OpenCharge } from '../ledger/ledger.js';
import { allocatePayment } from './allocate.js';

/** A part of a payment that settles a charge. */
export interface PaidCharge {
  readonly chargeId: string;
  readonly feeItemId: string;
  readonly chargeMonth: string;
  /** Yuan. */
  readonly amount: string;
}

/** Money that a household gave, and its receipt. */
export interface Payment {
  readonly id: string;
  readonly propertyId: string;
  readonly householdId: string;
  readonly means: Means;
  /** Yuan that were taken. */
  readonly amount: string;
  /** Cash only: what was put down, and what went back. */
  readonly tendered?: string;
  readonly change?: string;
  /** Of the card terminal, the bank or the wallet. */
  readonly reference?: string;
  /** Unique in the property: year and a number without gaps. */
  readonly receipt: string;
  readonly charges: readonly PaidCharge[];
  /** What it pays of another service's order, where it settles no charge. */
  readonly order?: {
    readonly orderId: string;
    readonly orderNumber: string;
    readonly itemName: string;
    readonly kind: 'prepayment' | 'deposit' | 'service';
  };
  /** Yuan that became credit of the household. */
  readonly credit: string;
  readonly takenAt: Instant;
  readonly takenBy: string;
  /** All ids of that person then; absent where no cashier took it, and on older ones. */
  readonly takenAs?: readonly string[];
  readonly cashierName: string;
  readonly shiftId?: string;
  /** What it came by, where no cashier took it: an online payment, or a line of the bank's statement. */
  readonly source?: { readonly kind: 'online' | 'bank'; readonly id: string };
  /** How often its receipt was printed again, and when last. */
  readonly reprints?: number;
  readonly reprintedAt?: Instant;
  /** It was recorded by other means at first, and why. */
  readonly corrected?: {
    readonly from: Means;
    readonly reason: string;
    readonly at: Instant;
    readonly by: string;
    readonly byName: string;
  };
  /** It was another home's: the payment by which its money is booked there, and why. */
  readonly rebookedTo?: {
    readonly paymentId: string;
    readonly receipt: string;
    readonly householdId: string;
    readonly at: Instant;
    readonly by: string;
    readonly byName: string;
    readonly reason: string;
  };
  /** The payment by which its money was booked to another home at first. */
  readonly rebookedFrom?: {
    readonly paymentId: string;
    readonly receipt: string;
    readonly householdId: string;
    readonly at: Instant;
  };
}

export interface PaymentEvent {
  readonly type: 'PaymentTaken' | 'ReceiptReprinted' | 'MeansCorrected' | 'PaymentRebooked' | 'PaymentBookedAnew';
  readonly eventId: string;
  readonly at: Instant;
  readonly payment: Payment;
}

export const evolvePayment = (_state: Payment | undefined, { payment }: PaymentEvent): Payment => payment;

/** What the cashier's hand needs: what the household owes now, and the shift that is open. */
export interface Counter {
  readonly open: readonly OpenCharge[];
  readonly shiftId: string | undefined;
  readonly receipt: string;
}

export interface TakePayment extends Recording, Acting {
  readonly id: string;
  readonly propertyId: string;
  readonly householdId: string;
  readonly means: Means;
  readonly amount: string;
  readonly tendered?: string;
  readonly reference?: string;
  /** Ids of charges to settle, in this order; absent: the oldest first. */
  readonly chosen?: readonly string[];
  /** Yuan that the payer was told to owe in all; somebody who took money meanwhile makes it another amount. */
  readonly owed: string;
  readonly cashierName: string;
}

const sumOf = (open: readonly OpenCharge[]): Fen => open.reduce((sum, charge) => sum + charge.open, 0n) as Fen;

/** Money is taken for what was shown to be owed; where somebody else took it meanwhile nothing is taken. */
export const takePayment = ({ open, shiftId, receipt }: Counter, command: TakePayment): Decision<PaymentEvent> => {
  const { means, amount, tendered, chosen, owed, by, selves: _selves, at, now: _now, eventId, ...said } = command;
  if (means === 'cash' && shiftId === undefined) return refuse('billing.no-open-shift', {});
  if (fen(owed) !== sumOf(open)) return refuse('billing.owed-changed', { owed: formatFen(sumOf(open)) });
  if (tendered !== undefined && fen(tendered) < fen(amount)) return refuse('billing.tendered-too-little-invalid', {});
  const decided = allocatePayment(open, fen(amount), chosen);
  if (!('settled' in decided)) return decided;
  const { allocations, left } = decided.settled;
  const payment: Payment = {
    ...said,
    means,
    amount: formatFen(fen(amount)),
    ...(means === 'cash' &&
      tendered !== undefined && {
        tendered: formatFen(fen(tendered)),
        change: formatFen((fen(tendered) - fen(amount)) as Fen),
      }),
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
    takenAs: idsOf(command),
    ...(shiftId !== undefined && { shiftId }),
  };
  return accept({ type: 'PaymentTaken', eventId, at, payment });
};
