import { type Fen, fenOf, type Month, type Outcome, refused } from '@goldkey/kernel';
import type { Transaction } from '@goldkey/postgres';
import { type Entry, type OpenCharge, postEntry, type Reason } from '../../../../domain/ledger/ledger.js';
import { isClosed } from './periods.js';

/** The head of an entry; its postings follow by one statement, which the table holds against zero. */
export interface EntryHead {
  readonly id: string;
  readonly propertyId: string;
  readonly month: Month;
  readonly reason: Reason;
  readonly about: string;
  readonly at: number;
  readonly by: string;
}

/** Waits for a close of the month that is under way; refused where the month is closed. */
export const refuseClosedMonth = async (
  tx: Transaction,
  propertyId: string,
  month: Month,
): Promise<Outcome<never> | undefined> => {
  tx.send(
    'billing_wait_for_close',
    "SELECT pg_advisory_xact_lock_shared(hashtextextended('period ' || $1 || ' ' || $2, 0))",
    [propertyId, month],
  );
  return (await isClosed(tx, propertyId, month)) ? refused('billing.month-closed', { month }) : undefined;
};

/** Writes the head. It is sent, and there by the next statement that is awaited. */
export const beginEntry = (tx: Transaction, head: EntryHead): void => {
  const { id, propertyId, month, reason, about, at, by } = head;
  tx.send(
    'billing_begin_entry',
    'INSERT INTO journal_entry (id, property_id, month, reason, about, at, made_by) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [id, propertyId, month, reason, about, new Date(at), by],
  );
};

const postingColumns = {
  entry_id: 'text',
  property_id: 'text',
  reason: 'text',
  account: 'text',
  household_id: 'text',
  fee_item_id: 'text',
  charge_id: 'text',
  charge_month: 'text',
  amount_fen: 'bigint',
};

/**
 * Writes an entry of a month that {@link refuseClosedMonth} found open in this transaction; sent, and there by the commit. An entry
 * that the domain would not make is a fault of ours, and the database's to refuse too.
 */
export const writeEntry = (tx: Transaction, entry: Entry, by: string): void => {
  const decision = postEntry(new Set(), entry);
  if (!decision.accepted) throw new Error(`an entry that cannot be: ${decision.refusal.code}`);
  beginEntry(tx, { ...entry, by });
  tx.sendRows(
    'posting',
    postingColumns,
    entry.postings.map(({ account, amount, householdId, feeItemId, chargeId, chargeMonth }) => ({
      entry_id: entry.id,
      property_id: entry.propertyId,
      reason: entry.reason,
      account,
      household_id: householdId,
      fee_item_id: feeItemId,
      charge_id: chargeId,
      charge_month: chargeMonth,
      amount_fen: amount,
    })),
  );
};

/** Books an entry, or says that its month is closed. */
export const bookEntry = async (tx: Transaction, entry: Entry, by: string): Promise<Outcome<Entry>> => {
  const closed = await refuseClosedMonth(tx, entry.propertyId, entry.month);
  if (closed !== undefined) return closed;
  writeEntry(tx, entry, by);
  return { accepted: true, value: entry };
};

/** What a household owes, oldest first. */
export const openChargesOf = async (tx: Transaction, householdId: string): Promise<readonly OpenCharge[]> => {
  const rows = await tx.prepared<{ chargeId: string; feeItemId: string; chargeMonth: Month; open: string }>(
    'billing_open_charges',
    `SELECT charge_id AS "chargeId", min(fee_item_id) AS "feeItemId", min(charge_month) AS "chargeMonth", sum(amount_fen)::text AS open
     FROM posting WHERE household_id = $1 AND account = 'receivable' GROUP BY charge_id HAVING sum(amount_fen) > 0
     ORDER BY min(charge_month), charge_id COLLATE "C"`,
    [householdId],
  );
  return rows.map(({ open, ...key }) => ({ ...key, householdId, open: fenOf(BigInt(open)) }));
};

/** What a household has paid ahead. */
export const creditOf = async (tx: Transaction, householdId: string): Promise<Fen> => {
  const [row] = await tx.query<{ credit: string }>(
    "SELECT coalesce(-sum(amount_fen), 0)::text AS credit FROM posting WHERE household_id = $1 AND account = 'credit'",
    [householdId],
  );
  return fenOf(BigInt(row?.credit ?? 0));
};
