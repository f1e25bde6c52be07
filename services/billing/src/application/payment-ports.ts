import type { Day, Decision, Fen, Instant, Month } from '@goldkey/kernel';
import type { BankLine, BankLineEvent } from '../domain/bank-line/bank-line.js';
import type { InstalmentPlan, InstalmentPlanEvent } from '../domain/instalment-plan/instalment-plan.js';
import type { Means } from '../domain/ledger/ledger.js';
import type { MeansStanding } from '../domain/payment/correct-means.js';
import type { Counter, Payment, PaymentEvent } from '../domain/payment/payment.js';
import type { Rebooking } from '../domain/payment/rebook.js';
import type { Refund, RefundEvent } from '../domain/refund/refund.js';
import type { CashierShift, CashierShiftEvent } from '../domain/shift/shift.js';
import type { Household, Kept, Target } from './ports.js';

/** Under which id, in which month and by whom an entry is booked. */
export interface EntryBooking {
  readonly entryId: string;
  readonly month: Month;
  readonly by: string;
}

/** What follows when a payment is another home's: for the line of the statement that made it, and for plans of both homes. */
export interface RebookingFollows {
  line(line: BankLine): Decision<BankLineEvent>;
  /** With what is open of its debts, and whether its household has another plan that stands. */
  plan(plan: InstalmentPlan, open: Fen, otherStands: boolean): Decision<InstalmentPlanEvent>;
}

export interface PaymentStore {
  /** Two cashiers at one household are decided one after the other; the payment and its entry are one transaction. */
  take(
    household: Household,
    booking: EntryBooking & { readonly year: string },
    decide: (counter: Counter) => Decision<PaymentEvent>,
  ): Promise<Kept<Payment>>;
  change(target: Target, decide: (payment: Payment) => Decision<PaymentEvent>): Promise<Kept<Payment>>;
  /**
   * Both homes wait for it; the two payments, the entry between the homes, and what follows from them are one transaction. Answers
   * the new payment.
   */
  rebook(
    target: Target,
    to: Household,
    booking: EntryBooking & { readonly year: string },
    decide: (standing: Rebooking) => Decision<PaymentEvent>,
    follows: RebookingFollows,
  ): Promise<Kept<Payment>>;
  /** The payment and the entry between the means are one transaction; both lie on the day of the payment. */
  correctMeans(
    target: Target,
    booking: Pick<EntryBooking, 'entryId' | 'by'> & {
      readonly means: Means;
      readonly dayIn: (payment: Payment) => Promise<Day>;
    },
    decide: (standing: MeansStanding) => Decision<PaymentEvent>,
  ): Promise<Kept<Payment>>;
  /** Settles what is owed, oldest first, out of the household's credit; answers how much was used. */
  useCredit(
    household: Household,
    booking: EntryBooking & { readonly at: Instant },
  ): Promise<{ readonly used: Fen } | { readonly closed: Month }>;
}

export interface RefundStore {
  request(household: Household, decide: (credit: Fen) => Decision<RefundEvent>): Promise<Kept<Refund>>;
  change(target: Target, decide: (refund: Refund) => Decision<RefundEvent>): Promise<Kept<Refund>>;
  /** The refund and its entry are one transaction. */
  pay(
    target: Target,
    booking: Omit<EntryBooking, 'month'> & {
      readonly at: Instant;
      readonly month: (propertyId: string) => Promise<Month>;
    },
    decide: (standing: {
      readonly refund: Refund;
      readonly credit: Fen;
      readonly shiftId: string | undefined;
    }) => Decision<RefundEvent>,
  ): Promise<Kept<Refund>>;
}

export interface ShiftStore {
  open(
    key: Pick<CashierShift, 'propertyId' | 'cashier'>,
    decide: (open: CashierShift | undefined) => Decision<CashierShiftEvent>,
  ): Promise<Kept<CashierShift>>;
  /** With the cash that the ledger knows of the till: what was taken less what was paid out. */
  count(
    target: Target,
    decide: (till: { readonly shift: CashierShift; readonly cash: Fen }) => Decision<CashierShiftEvent>,
  ): Promise<Kept<CashierShift>>;
  change(target: Target, decide: (shift: CashierShift) => Decision<CashierShiftEvent>): Promise<Kept<CashierShift>>;
}
