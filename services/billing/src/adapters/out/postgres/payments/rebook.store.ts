import type { Database, Transaction } from '@goldkey/postgres';
import { BookSession, inBookSession } from '@goldkey/service-kit';
import type { PaymentStore, RebookingFollows } from '../../../../application/payment-ports.js';
import type { BankLine, BankLineEvent } from '../../../../domain/bank-line/bank-line.js';
import { rebookedPostings } from '../../../../domain/ledger/postings.js';
import type { Payment } from '../../../../domain/payment/payment.js';
import { bankLineBook } from '../bank/bank-books.js';
import { openOf, planBook } from '../instalments/instalment.store.js';
import { creditOf, openChargesOf, refuseClosedMonth, writeEntry } from '../ledger/journal.js';
import { lockHousehold, NO_RECEIPT_YET, takeReceipt } from './locks.js';
import { bookedMoney, paymentBook } from './payment-books.js';

/** Of the charges that a payment settled: those that stand on an invoice, and those that are owed no more or soon will not be. */
const charges = async (tx: Transaction, { charges: paid }: Payment) => {
  const [row] = await tx.query<{ invoiced: number; takenBack: number }>(
    `SELECT count(*) FILTER (WHERE (SELECT sum(l.amount_fen) FROM invoice_line l WHERE l.charge_id = b.id::text) > 0)::int AS invoiced,
       count(*) FILTER (WHERE b.reversed OR r.standing = 'reversing' OR EXISTS (SELECT 1 FROM posting p
         WHERE p.household_id = b.household_id AND p.charge_id = b.id::text AND p.reason = 'write-off'))::int AS "takenBack"
     FROM bill_line b JOIN billing_run r ON r.id = b.run_id WHERE b.id = ANY ($1::uuid[])`,
    [paid.map(({ chargeId }) => chargeId)],
  );
  return { invoiced: row?.invoiced ?? 0, takenBack: row?.takenBack ?? 0 };
};

/** Whether the provider gives it back, or has. */
const isRefunded = async (tx: Transaction, { source }: Payment): Promise<boolean> =>
  source?.kind === 'online' &&
  (
    await tx.query("SELECT 1 FROM online_payment WHERE id = $1 AND (standing = 'refunded' OR state ? 'refund')", [
      source.id,
    ])
  ).length > 0;

/** In the order of their ids, so that two who move money to and fro do not wait for each other. */
const lockBoth = (tx: Transaction, propertyId: string, homes: readonly string[]): void => {
  for (const householdId of [...homes].sort()) lockHousehold(tx, { propertyId, householdId });
};

/** The line that made the payment, held; before the homes, as those do who take what lines propose. */
const lineOf = async (tx: Transaction, { source }: Payment) => {
  const lines = new BookSession(bankLineBook, tx);
  if (source?.kind === 'bank') await lines.load('id = $1', [source.id]);
  return lines;
};

/** Once the money is the other home's: the line follows it, and plans of both are judged by what is open now. */
const follow = async (
  tx: Transaction,
  lines: BookSession<BankLine, BankLineEvent>,
  homes: readonly string[],
  follows: RebookingFollows,
): Promise<void> => {
  for (const { id } of lines.states()) lines.change({ id }, follows.line);
  await lines.save();
  const plans = new BookSession(planBook, tx);
  await plans.load("household_id = ANY ($1::text[]) AND standing IN ('proposed', 'agreed', 'broken', 'kept')", [homes]);
  const stands = (id: string, householdId: string): boolean =>
    plans
      .states()
      .some(
        (other) =>
          other.id !== id &&
          other.householdId === householdId &&
          (other.state === 'proposed' || other.state === 'agreed'),
      );
  // The latest first: where a payment had kept two, that one is agreed again.
  const latest = [...plans.states()].sort((a, b) => (a.id < b.id ? 1 : -1));
  for (const { id, householdId, chargeIds } of latest) {
    const left = await openOf(tx, householdId, chargeIds);
    plans.change({ id }, (plan) => follows.plan(plan, left, stands(id, householdId)));
  }
  await plans.save();
};

export const rebookIn =
  (database: Database): PaymentStore['rebook'] =>
  (target, to, { entryId, month, year, by }, decide, follows) =>
    inBookSession(database, paymentBook, async (open, tx) => {
      await open.load('id = $1', [target.id]);
      const known = open.change(target, () => ({ accepted: true, events: [] }));
      if (!known.accepted) return known;
      const { state: payment } = known.value;
      const { propertyId, householdId } = payment;
      const lines = await lineOf(tx, payment);
      lockBoth(tx, propertyId, [householdId, to.householdId]);
      const standing = {
        payment,
        open: await openChargesOf(tx, to.householdId),
        credit: await creditOf(tx, householdId),
        ...(await charges(tx, payment)),
        refunded: await isRefunded(tx, payment),
      };
      const tried = decide({ ...standing, receipt: NO_RECEIPT_YET });
      if (!tried.accepted) return tried;
      const closed = await refuseClosedMonth(tx, propertyId, month);
      if (closed !== undefined) return closed;
      const decision = decide({ ...standing, receipt: await takeReceipt(tx, propertyId, year) });
      if (!decision.accepted) return decision;
      const [moved, anew] = decision.events;
      if (moved === undefined || anew === undefined) throw new Error('a payment that is booked to no home');
      const postings = rebookedPostings(bookedMoney(payment), bookedMoney(anew.payment));
      const about = anew.payment.id;
      writeEntry(tx, { id: entryId, propertyId, month, reason: 'rebooking', about, at: anew.at, postings }, by);
      await follow(tx, lines, [householdId, to.householdId], follows);
      open.settle({ accepted: true, events: [moved] }, payment.id);
      return open.settle({ accepted: true, events: [anew] });
    });
