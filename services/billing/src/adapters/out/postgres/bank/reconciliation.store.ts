import { boundByScope, currentCaller } from '@goldkey/access';
import { type Day, type Fen, fenOf } from '@goldkey/kernel';
import type { Database, Transaction } from '@goldkey/postgres';
import { inBookSession, lockSubjects } from '@goldkey/service-kit';
import type { ReconciliationStore, StatementOf } from '../../../../application/bank-ports.js';
import type { BankLineState } from '../../../../domain/bank-line/machine.js';
import {
  type BankSide,
  compare,
  type LedgerSide,
  type Reconciliation,
  type Span,
} from '../../../../domain/reconciliation/reconciliation.js';
import { reconciliationBook } from './bank-books.js';

/** A line of the statement with what a person needs to know it by. */
export interface ToldLine extends BankSide {
  readonly payer?: string;
  readonly remark?: string;
  readonly reference?: string;
  readonly reason?: string;
}
/** A booking with its receipt and home. */
export interface ToldBooking extends LedgerSide {
  readonly kind: string;
  readonly receipt?: string;
  readonly home?: string;
}

/** A row without what is not there. */
const present = (row: object) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));

interface AmountRow {
  readonly id: string;
  readonly day: Day;
  readonly amount: string;
}
const amountOf = (fen: string): Fen => fenOf(BigInt(fen));

const BOOKED = `journal_entry e JOIN posting p ON p.entry_id = e.id AND p.account = $2`;
const BOOKED_DAY = '(e.at AT TIME ZONE $5)::date';

/** Lines of the span, and those elsewhere whose booking lies in it. */
const linesOf = async (tx: Transaction, { propertyId, account, timeZone }: StatementOf, { first, last }: Span) => {
  const parameters: unknown[] = [propertyId, account, first, last, timeZone];
  const scope = boundByScope(currentCaller().scope, 'b.property_id', parameters);
  const rows = await tx.query<AmountRow & { state: BankLineState; bookingId: string | null }>(
    `SELECT b.id, b.day::text AS day, (b.amount * 100)::bigint::text AS amount, b.standing AS state, b.payer, b.remark, b.reference,
       b.state ->> 'reason' AS reason, b.booking_kind || ':' || b.booking_id AS "bookingId"
     FROM bank_line b WHERE b.property_id = $1 AND b.account = $2 AND ${scope} AND (b.day BETWEEN $3 AND $4
       OR EXISTS (SELECT 1 FROM ${BOOKED} WHERE e.about = b.booking_id AND e.reason = b.booking_kind AND ${BOOKED_DAY} BETWEEN $3 AND $4))
     ORDER BY b.day, b.id`,
    parameters,
  );
  return rows.map(({ amount, ...row }) => ({ ...present(row), amount: amountOf(amount) }) as ToldLine);
};

/**
 * What the ledger has on the account in the span, and what it has elsewhere of lines in it; each with the receipt and the home that it
 * has now, though it came as another's, and a banking with its slip. What was taken back comes to nothing and is not told.
 */
const bookingsOf = async (tx: Transaction, { propertyId, account, timeZone }: StatementOf, { first, last }: Span) => {
  const parameters: unknown[] = [propertyId, account, first, last, timeZone];
  const scope = boundByScope(currentCaller().scope, 'e.property_id', parameters);
  const rows = await tx.query<AmountRow & { kind: string }>(
    `SELECT e.reason || ':' || e.about AS id, e.reason AS kind, ${BOOKED_DAY}::text AS day, sum(p.amount_fen)::text AS amount,
       min(coalesce(pay.receipt, cash.slip)) AS receipt, min(h.building || '-' || h.room) AS home
     FROM ${BOOKED} LEFT JOIN payment pay ON pay.id = billing_payment_as_it_stands(e.about) LEFT JOIN refund r ON r.id = e.about
       LEFT JOIN banking cash ON cash.id = e.about AND e.reason = 'banking'
       LEFT JOIN household_copy h ON h.household_id = coalesce(pay.household_id, r.household_id)
     WHERE e.property_id = $1 AND ${scope} AND (${BOOKED_DAY} BETWEEN $3 AND $4 OR EXISTS (SELECT 1 FROM bank_line b
       WHERE b.booking_kind = e.reason AND b.booking_id = e.about AND b.day BETWEEN $3 AND $4))
     GROUP BY e.reason, e.about, ${BOOKED_DAY} HAVING sum(p.amount_fen) <> 0 ORDER BY 3, 1`,
    parameters,
  );
  return rows.map(({ amount, ...row }) => ({ ...present(row), amount: amountOf(amount) }) as ToldBooking);
};

/** A statement and the ledger over a span, each line with what tells it apart. */
export const comparisonOf = async (tx: Transaction, of: StatementOf, span: Span) =>
  compare(await linesOf(tx, of, span), await bookingsOf(tx, of, span), span);

export const reconciliationStore = (database: Database): ReconciliationStore => ({
  compare: (of, span) => database.transaction((tx) => comparisonOf(tx, of, span), { readOnly: true, snapshot: true }),
  close: (of, { id, ...span }, decide) =>
    inBookSession(database, reconciliationBook, async (open, tx) => {
      await lockSubjects(tx, [`reconciliation ${id}`]);
      // Not loaded to be changed: what is closed is only ever read.
      const parameters: unknown[] = [id];
      const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
      const sql = `SELECT state FROM reconciliation WHERE id = $1 AND ${scope}`;
      const [row] = await tx.query<{ state: Reconciliation }>(sql, parameters);
      return open.settle(decide({ known: row?.state, comparison: await comparisonOf(tx, of, span) }));
    }),
});
