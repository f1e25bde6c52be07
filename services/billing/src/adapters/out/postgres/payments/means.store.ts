import { fen, type Month, monthOf } from '@goldkey/kernel';
import type { Database, Transaction } from '@goldkey/postgres';
import { inBookSession } from '@goldkey/service-kit';
import type { PaymentStore } from '../../../../application/payment-ports.js';
import type { Means } from '../../../../domain/ledger/ledger.js';
import { correctedPostings } from '../../../../domain/ledger/postings.js';
import type { Payment } from '../../../../domain/payment/payment.js';
import { refuseClosedMonth, writeEntry } from '../ledger/journal.js';
import { lockHousehold } from './locks.js';
import { paymentBook } from './payment-books.js';

/** The payment by which the money came, where it was booked to other homes since: the ledger and lines know it by that one. */
const firstOf = async (tx: Transaction, { id }: Payment): Promise<string> => {
  const [row] = await tx.query<{ id: string }>(
    `WITH RECURSIVE way AS (SELECT id, state FROM payment WHERE id = $1
       UNION ALL SELECT b.id, b.state FROM way JOIN payment b ON b.id = way.state #>> '{rebookedFrom,paymentId}')
     SELECT id FROM way WHERE NOT state ? 'rebookedFrom'`,
    [id],
  );
  return row?.id ?? id;
};

const isMatched = async (tx: Transaction, paymentId: string): Promise<boolean> =>
  (await tx.query("SELECT 1 FROM bank_line WHERE booking_kind = 'payment' AND booking_id = $1 LIMIT 1", [paymentId]))
    .length > 0;

const isReconciled = async (
  tx: Transaction,
  propertyId: string,
  { accounts, spans }: { readonly accounts: readonly Means[]; readonly spans: readonly string[] },
): Promise<boolean> =>
  (
    await tx.query(
      'SELECT 1 FROM reconciliation WHERE property_id = $1 AND account = ANY ($2::text[]) AND span = ANY ($3::text[]) LIMIT 1',
      [propertyId, accounts, spans],
    )
  ).length > 0;

/** Booked in the month and at the time of the payment, of whose day every reader asks; a month that is closed stays as it is. */
export const correctMeansIn =
  (database: Database): PaymentStore['correctMeans'] =>
  (target, { entryId, by, means, dayIn }, decide) =>
    inBookSession(database, paymentBook, async (open, tx) => {
      await open.load('id = $1', [target.id]);
      const known = open.change(target, () => ({ accepted: true, events: [] }));
      if (!known.accepted) return known;
      const { state: payment } = known.value;
      const { propertyId } = payment;
      const day = await dayIn(payment);
      const month: Month = monthOf(day);
      lockHousehold(tx, payment);
      const about = await firstOf(tx, payment);
      const closed = (await refuseClosedMonth(tx, propertyId, month)) === undefined ? undefined : month;
      const standing = {
        payment,
        isMatched: await isMatched(tx, about),
        isReconciled: await isReconciled(tx, propertyId, { accounts: [payment.means, means], spans: [day, month] }),
        ...(closed !== undefined && { closed }),
      };
      const outcome = open.change(target, () => decide(standing));
      if (!outcome.accepted) return outcome;
      const postings = correctedPostings(payment.means, means, fen(payment.amount));
      writeEntry(tx, { id: entryId, propertyId, month, reason: 'payment', about, at: payment.takenAt, postings }, by);
      return outcome;
    });
