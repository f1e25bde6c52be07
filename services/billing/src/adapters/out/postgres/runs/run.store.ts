import { daysOf, fen, fenOf, formatFen, refused, shiftMonth } from '@goldkey/kernel';
import type { Database, Transaction } from '@goldkey/postgres';
import { inBookSession, lockSubjects } from '@goldkey/service-kit';
import type { RunPreview, RunStore } from '../../../../application/run-ports.js';
import { type BillingRun, type BillingRunEvent, evolveRun, type RunScope } from '../../../../domain/run/run.js';
import { bookOf } from '../books.js';
import { beginEntry, refuseClosedMonth } from '../ledger/journal.js';
import { isClosed } from '../ledger/periods.js';
import { INSERT_LINES, INSERT_POSTINGS, PREVIEW_OUTLIERS, PREVIEW_TOTALS, REVERSE_POSTINGS } from './lines.sql.js';

const runBook = bookOf<BillingRun, BillingRunEvent>({
  recordKind: 'billing-run',
  table: 'billing_run',
  columns: { month: 'text', issued_at: 'timestamptz', standing: 'text' },
  row: ({ month, issuedAt, state }) => ({ month, issued_at: new Date(issuedAt).toISOString(), standing: state }),
  evolve: evolveRun,
  remember: ({ facts }) => facts,
  messages: () => [],
});

const parametersOf = ({ propertyId, month, feeItemIds, buildings, sharedCosts }: RunScope): unknown[] => {
  const { first, last } = daysOf(month);
  const costs = sharedCosts.map(({ feeItemId, amount }) => ({ feeItemId, amountFen: String(fen(amount)) }));
  return [propertyId, month, first, last, feeItemIds, buildings ?? null, JSON.stringify(costs)];
};

const yuan = (amountFen: string): string => formatFen(fenOf(BigInt(amountFen)));

const previewOf = async (tx: Transaction, scope: RunScope): Promise<RunPreview> => {
  const parameters = [...parametersOf(scope), shiftMonth(scope.month, -1)];
  const totals = await tx.query<{ feeItemId: string; lines: number; amountFen: string; lastFen: string }>(
    PREVIEW_TOTALS,
    parameters,
  );
  const outliers = await tx.query<Omit<RunPreview['outliers'][number], 'amount' | 'lastMonth'> & Fens>(
    PREVIEW_OUTLIERS,
    parameters,
  );
  return {
    lines: totals.reduce((sum, { lines }) => sum + lines, 0),
    total: formatFen(fenOf(totals.reduce((sum, { amountFen }) => sum + BigInt(amountFen), 0n))),
    items: totals.map(({ amountFen, lastFen, ...item }) => ({
      ...item,
      amount: yuan(amountFen),
      lastMonth: yuan(lastFen),
    })),
    outliers: outliers.map(({ amountFen, lastFen, ...line }) => ({
      ...line,
      amount: yuan(amountFen),
      lastMonth: yuan(lastFen),
    })),
  };
};

interface Fens {
  readonly amountFen: string;
  readonly lastFen: string;
}

/** Lines that stand, of the run or the one of it. */
const standingLines = async (
  tx: Transaction,
  runId: string,
  lineId: string | undefined,
): Promise<readonly string[]> => {
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM bill_line b WHERE run_id = $1 AND NOT reversed AND ($2::text IS NULL OR id::text = $2)
     AND NOT EXISTS (SELECT 1 FROM posting p WHERE p.household_id = b.household_id AND p.charge_id = b.id::text AND p.reason = 'write-off')
     ORDER BY id FOR UPDATE`,
    [runId, lineId ?? null],
  );
  return rows.map(({ id }) => id);
};

/** Cashiers share this name while they take money; who makes bills or takes them back waits for them, and they for it. */
const billsSubject = (propertyId: string): string => `bills ${propertyId}`;

export const runStore = (database: Database): RunStore => ({
  preview: (scope) => database.transaction((tx) => previewOf(tx, scope), { readOnly: true }),
  issue: (runId, scope, { entryId, month, at, by }, decide) =>
    inBookSession(database, runBook, async (open, tx) => {
      const { propertyId } = scope;
      await lockSubjects(tx, [billsSubject(propertyId)]);
      const closed = await refuseClosedMonth(tx, propertyId, month);
      if (closed !== undefined) return closed;
      if (await isClosed(tx, propertyId, scope.month)) return refused('billing.month-closed', { month: scope.month });
      await tx.query(INSERT_LINES, [...parametersOf(scope), runId]);
      const [made] = await tx.query<{ lines: number; total: string }>(
        'SELECT count(*)::int AS lines, coalesce(sum(amount_fen), 0)::text AS total FROM bill_line WHERE run_id = $1',
        [runId],
      );
      const outcome = open.settle(decide({ lines: made?.lines ?? 0, total: yuan(made?.total ?? '0') }));
      if (!outcome.accepted) {
        // The refusal is an answer, so the transaction commits: without what was tried.
        await tx.query('DELETE FROM bill_line WHERE run_id = $1', [runId]);
        return outcome;
      }
      await beginEntry(tx, { id: entryId, propertyId, month, reason: 'bill', about: runId, at, by });
      await tx.query(INSERT_POSTINGS, [runId, entryId, propertyId]);
      return outcome;
    }),
  reverse: (target, { entryId, month, at, by }, decide, lineId) =>
    inBookSession(database, runBook, async (open, tx) => {
      await open.load('id = $1', [target.id]);
      const known = open.get(target.id)?.state;
      if (known === undefined) return open.change(target, decide);
      const { propertyId } = known;
      await lockSubjects(tx, [billsSubject(propertyId)]);
      const lines = await standingLines(tx, target.id, lineId);
      if (lineId !== undefined && lines.length === 0) return refused('billing.bill-line-not-found', { id: lineId });
      const bookedIn = await month(propertyId);
      const closed = await refuseClosedMonth(tx, propertyId, bookedIn);
      if (closed !== undefined) return closed;
      const outcome = open.change(target, decide);
      if (!outcome.accepted || lines.length === 0) return outcome;
      await beginEntry(tx, { id: entryId, propertyId, month: bookedIn, reason: 'reversal', about: target.id, at, by });
      await tx.query(REVERSE_POSTINGS, [lines, entryId, propertyId]);
      await tx.query('UPDATE bill_line SET reversed = true WHERE id = ANY ($1::uuid[])', [lines]);
      return outcome;
    }),
});
