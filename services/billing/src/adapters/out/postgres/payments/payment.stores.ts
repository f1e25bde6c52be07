import { fen, fenOf } from '@goldkey/kernel';
import type { Database, Transaction } from '@goldkey/postgres';
import { inBookSession, lockSubjects } from '@goldkey/service-kit';
import type { PaymentStore, RefundStore, ShiftStore } from '../../../../application/payment-ports.js';
import { creditUsedPostings, paidPostings, refundedPostings } from '../../../../domain/ledger/postings.js';
import { settleInOrder } from '../../../../domain/payment/allocate.js';
import { bookEntry, creditOf, openChargesOf, refuseClosedMonth, writeEntry } from '../ledger/journal.js';
import { lockHousehold, NO_RECEIPT_YET, takeReceipt } from './locks.js';
import { correctMeansIn } from './means.store.js';
import { bookedMoney, paymentBook, refundBook, shiftBook } from './payment-books.js';
import { rebookIn } from './rebook.store.js';

/** The caller's open till; held, so that it is not counted while money is taken into it. */
export const openShiftOf = async (
  tx: Transaction,
  propertyId: string,
  cashier: string,
): Promise<string | undefined> => {
  const [row] = await tx.prepared<{ id: string }>(
    'billing_open_shift',
    "SELECT id FROM cashier_shift WHERE property_id = $1 AND cashier = $2 AND standing = 'open' FOR SHARE",
    [propertyId, cashier],
  );
  return row?.id;
};

export const paymentStore = (database: Database): PaymentStore => ({
  take: ({ propertyId, householdId }, { entryId, month, year, by }, decide) =>
    inBookSession(database, paymentBook, async (open, tx) => {
      lockHousehold(tx, { propertyId, householdId });
      // Asked together: whoever takes money here waits for nobody but the household, and for its receipt.
      const [charges, shiftId, closed] = await Promise.all([
        openChargesOf(tx, householdId),
        openShiftOf(tx, propertyId, by),
        refuseClosedMonth(tx, propertyId, month),
      ]);
      const counter = { open: charges, shiftId };
      const decision = decide({ ...counter, receipt: NO_RECEIPT_YET });
      if (!decision.accepted) return decision;
      if (closed !== undefined) return closed;
      const [event] = decision.events;
      if (event === undefined) throw new Error('a payment that nobody took');
      const { payment, at } = event;
      const postings = paidPostings(payment.means, householdId, bookedMoney(payment));
      const entry = { id: entryId, propertyId, month, reason: 'payment', about: payment.id, at, postings } as const;
      writeEntry(tx, entry, by);
      return open.settle(decide({ ...counter, receipt: await takeReceipt(tx, propertyId, year) }));
    }),
  rebook: rebookIn(database),
  correctMeans: correctMeansIn(database),
  change: (target, decide) =>
    inBookSession(database, paymentBook, async (open) => {
      await open.load('id = $1', [target.id]);
      return open.change(target, decide);
    }),
  useCredit: ({ propertyId, householdId }, { entryId, month, at, by }) =>
    database.transaction(async (tx) => {
      lockHousehold(tx, { propertyId, householdId });
      const credit = await creditOf(tx, householdId);
      const { allocations, left } = settleInOrder(await openChargesOf(tx, householdId), credit);
      if (allocations.length === 0) return { used: fenOf(0) };
      const postings = creditUsedPostings(householdId, allocations);
      const entry = { id: entryId, propertyId, month, reason: 'credit-use', about: householdId, at, postings } as const;
      const booked = await bookEntry(tx, entry, by);
      return booked.accepted ? { used: fenOf(credit - left) } : { closed: month };
    }),
});

export const refundStore = (database: Database): RefundStore => ({
  request: (household, decide) =>
    inBookSession(database, refundBook, async (open, tx) => {
      lockHousehold(tx, household);
      return open.settle(decide(await creditOf(tx, household.householdId)));
    }),
  change: (target, decide) =>
    inBookSession(database, refundBook, async (open) => {
      await open.load('id = $1', [target.id]);
      return open.change(target, decide);
    }),
  pay: (target, { entryId, month, at, by }, decide) =>
    inBookSession(database, refundBook, async (open, tx) => {
      await open.load('id = $1', [target.id]);
      const refund = open.get(target.id)?.state;
      if (refund === undefined) return open.change(target, () => ({ accepted: true, events: [] }));
      lockHousehold(tx, refund);
      const { propertyId, householdId, means, amount } = refund;
      const credit = await creditOf(tx, householdId);
      const shiftId = await openShiftOf(tx, propertyId, by);
      const bookedIn = await month(propertyId);
      const closed = await refuseClosedMonth(tx, propertyId, bookedIn);
      if (closed !== undefined) return closed;
      const outcome = open.change(target, () => decide({ refund, credit, shiftId }));
      if (!outcome.accepted) return outcome;
      const postings = refundedPostings(means, householdId, fen(amount));
      const entry = {
        id: entryId,
        propertyId,
        month: bookedIn,
        reason: 'refund',
        about: refund.id,
        at,
        postings,
      } as const;
      await bookEntry(tx, entry, by);
      return outcome;
    }),
});

export const shiftStore = (database: Database): ShiftStore => ({
  open: ({ propertyId, cashier }, decide) =>
    inBookSession(database, shiftBook, async (open, tx) => {
      await lockSubjects(tx, [`shift ${JSON.stringify([propertyId, cashier])}`]);
      await open.load("property_id = $1 AND cashier = $2 AND standing = 'open'", [propertyId, cashier]);
      return open.settle(decide(open.states()[0]));
    }),
  count: (target, decide) =>
    inBookSession(database, shiftBook, async (open, tx) => {
      await open.load('id = $1', [target.id]);
      const [row] = await tx.query<{ cash: string }>(
        `SELECT (coalesce((SELECT sum(amount) FROM payment WHERE shift_id = $1 AND means = 'cash' AND standing = 'booked'), 0)
           - coalesce((SELECT sum(amount) FROM refund WHERE shift_id = $1), 0))::numeric(14, 2)::text AS cash`,
        [target.id],
      );
      const cash = fen(row?.cash ?? '0');
      return open.change(target, (shift) => decide({ shift, cash }));
    }),
  change: (target, decide) =>
    inBookSession(database, shiftBook, async (open) => {
      await open.load('id = $1', [target.id]);
      return open.change(target, decide);
    }),
});
