import { type Day, fenOf } from '@goldkey/kernel';
import type { Transaction } from '@goldkey/postgres';
import type { StatementOf, StatementStanding } from '../../../../application/bank-ports.js';
import type { Booking, Home } from '../../../../domain/bank-line/match.js';
import type { BookingRef } from '../../../../domain/bank-line/proposal.js';

/** So far back a booking may lie whose line comes now. */
const LOOKED_BACK = "interval '400 days'";

interface BookingRow {
  readonly kind: BookingRef['kind'];
  readonly id: string;
  readonly amount: string;
  readonly day: Day;
  readonly reference: string | null;
  readonly order: string | null;
}

/**
 * Payments, refunds and bankings of the account that no line is known for; those that a line made have it. What came in by other
 * means after all comes to nothing.
 */
const bookingsOf = async (
  tx: Transaction,
  { propertyId, account, timeZone }: StatementOf,
): Promise<readonly Booking[]> => {
  const rows = await tx.query<BookingRow>(
    `SELECT e.reason AS kind, e.about AS id, sum(p.amount_fen)::text AS amount, min((e.at AT TIME ZONE $3)::date)::text AS day,
       min(coalesce(pay.state ->> 'reference', cash.slip)) AS reference,
       min(CASE WHEN pay.state #>> '{source,kind}' = 'online' THEN pay.state #>> '{source,id}' END) AS "order"
     FROM posting p JOIN journal_entry e ON e.id = p.entry_id
       LEFT JOIN payment pay ON pay.id = e.about AND e.reason = 'payment'
       LEFT JOIN banking cash ON cash.id = e.about AND e.reason = 'banking'
     WHERE p.property_id = $1 AND p.account = $2 AND e.reason IN ('payment', 'refund', 'banking') AND e.at > now() - ${LOOKED_BACK}
       AND (cash.id IS NULL OR cash.standing = 'banked')
       AND NOT EXISTS (SELECT 1 FROM bank_line b WHERE b.booking_kind = e.reason AND b.booking_id = e.about)
     GROUP BY e.reason, e.about HAVING sum(p.amount_fen) <> 0 ORDER BY min(e.at), e.about`,
    [propertyId, account, timeZone],
  );
  return rows.map(({ kind, id, amount, day, reference, order }) => ({
    kind,
    id,
    amount: fenOf(BigInt(amount)),
    day,
    ...(reference !== null && { reference }),
    ...(order !== null && { order }),
  }));
};

const homesOf = async (tx: Transaction, propertyId: string): Promise<readonly Home[]> => {
  const rows = await tx.query<Omit<Home, 'owed'> & { readonly owed: string }>(
    `SELECT h.household_id AS "householdId", h.building, h.room, coalesce(o.owed, 0)::text AS owed
     FROM household_copy h LEFT JOIN (SELECT household_id, sum(amount_fen) AS owed FROM posting
       WHERE property_id = $1 AND account = 'receivable' GROUP BY household_id) o ON o.household_id = h.household_id
     WHERE h.property_id = $1`,
    [propertyId],
  );
  return rows.map(({ owed, ...home }) => ({ ...home, owed: fenOf(BigInt(owed)) }));
};

/** All that a statement is judged by. */
export const standingOf = async (
  tx: Transaction,
  of: StatementOf,
  keys: readonly string[],
): Promise<StatementStanding> => {
  const known = await tx.query<{ key: string }>(
    'SELECT key FROM bank_line WHERE property_id = $1 AND account = $2 AND key = ANY ($3::text[])',
    [of.propertyId, of.account, keys],
  );
  const payers = await tx.query<{ payer: string; households: string[] }>(
    `SELECT b.payer, array_agg(DISTINCT coalesce(pay.household_id, b.household_id)) AS households FROM bank_line b
       LEFT JOIN payment pay ON pay.state #>> '{source,kind}' = 'bank' AND pay.state #>> '{source,id}' = b.id
         AND pay.state ? 'source' AND pay.standing = 'booked'
     WHERE b.property_id = $1 AND b.standing = 'assigned' AND b.payer IS NOT NULL GROUP BY b.payer`,
    [of.propertyId],
  );
  return {
    keys: new Set(known.map(({ key }) => key)),
    known: {
      homes: await homesOf(tx, of.propertyId),
      bookings: await bookingsOf(tx, of),
      payers: new Map(payers.map(({ payer, households }) => [payer, households])),
    },
  };
};
