import { type Month, type Outcome, refused } from '@goldkey/kernel';
import type { Database, Transaction } from '@goldkey/postgres';
import { type BookSession, inBookSession, lockSubjects } from '@goldkey/service-kit';
import type { Booking, RunStore } from '../../../../application/run-ports.js';
import { type BillingRun, type BillingRunEvent, evolveRun, type RunScope } from '../../../../domain/run/run.js';
import { bookOf } from '../books.js';
import { beginEntry, refuseClosedMonth } from '../ledger/journal.js';
import { INSERT_LINES, INSERT_POSTINGS, REVERSE_POSTINGS } from './lines.sql.js';
import { askLines, parametersOf, previewOf, yuan } from './preview.js';

export const runBook = bookOf<BillingRun, BillingRunEvent>({
  recordKind: 'billing-run',
  table: 'billing_run',
  columns: { month: 'text', issued_at: 'timestamptz', standing: 'text', parts_issued: 'integer' },
  row: ({ month, issuedAt, state, progress }) => ({
    month,
    issued_at: new Date(issuedAt).toISOString(),
    standing: state,
    parts_issued: state === 'issuing' ? progress.partsDone : progress.parts,
  }),
  evolve: evolveRun,
  remember: ({ facts }) => facts,
  messages: () => [],
});

/** Cashiers share this name while they take money; who makes bills owed or takes them back waits for them, and they for it. */
export const billsSubject = (propertyId: string): string => `bills ${propertyId}`;
/** Who makes lines of bills shares this one, taken before the other. */
export const linesSubject = (propertyId: string): string => `lines of bills ${propertyId}`;

const WRITTEN_OFF = `EXISTS (SELECT 1 FROM posting p WHERE p.household_id = b.household_id AND p.charge_id = b.id::text
  AND p.reason = 'write-off')`;

interface Lines {
  readonly lines: readonly string[];
  readonly households: number;
}

/** Lines that stand and were not written off: the one, or those of a part of the run. */
const standingLines = async (tx: Transaction, condition: string, parameters: readonly unknown[]): Promise<Lines> => {
  const rows = await tx.query<{ id: string; householdId: string }>(
    `SELECT id, household_id AS "householdId" FROM bill_line b WHERE ${condition} AND NOT reversed AND NOT ${WRITTEN_OFF}
     ORDER BY id FOR UPDATE`,
    parameters,
  );
  return { lines: rows.map(({ id }) => id), households: new Set(rows.map(({ householdId }) => householdId)).size };
};

const partLines = (tx: Transaction, runId: string, part: number): Promise<Lines> =>
  standingLines(tx, 'run_id = $1 AND part = $2', [runId, part]);

/**
 * Of lines that stand and were not written off: how many are on an invoice that was neither voided nor reversed, which would have put
 * as much against it, and of how many something was paid.
 */
const standOf = async (
  tx: Transaction,
  condition: string,
  parameters: readonly unknown[],
): Promise<{ readonly invoiced: number; readonly paid: number }> => {
  const [row] = await tx.query<{ invoiced: number; paid: number }>(
    `SELECT count(*) FILTER (WHERE (SELECT sum(l.amount_fen) FROM invoice_line l WHERE l.charge_id = b.id::text) > 0)::int AS invoiced,
       count(*) FILTER (WHERE amount_fen > 0 AND amount_fen > (SELECT coalesce(sum(p.amount_fen), 0) FROM posting p
         WHERE p.household_id = b.household_id AND p.account = 'receivable' AND p.charge_id = b.id::text))::int AS paid
     FROM bill_line b WHERE ${condition} AND NOT reversed AND NOT ${WRITTEN_OFF}`,
    parameters,
  );
  return row ?? { invoiced: 0, paid: 0 };
};

interface Made {
  readonly lines: number;
  readonly total: string;
  readonly households: number;
}

const madeOf = async (tx: Transaction, condition: string, parameters: readonly unknown[]): Promise<Made> => {
  const [made] = await tx.query<Made>(
    `SELECT count(*)::int AS lines, coalesce(sum(amount_fen), 0)::text AS total, count(DISTINCT household_id)::int AS households
     FROM bill_line WHERE ${condition}`,
    parameters,
  );
  return made as Made;
};

/** Arrears from before are no income of here, and taken back they are neither: the books of the company had them already. */
const bookedAs = ({ opening }: BillingRun, act: 'bill' | 'reversal') =>
  opening
    ? ({ reason: 'opening', account: 'opening-balance' } as const)
    : ({ reason: act, account: 'income' } as const);

/** An entry of its own for each part; none where no line of it comes to anything. */
export const bookPart = async (tx: Transaction, run: BillingRun, part: number, booking: Booking): Promise<void> => {
  const { id, propertyId } = run;
  const owed = await tx.query('SELECT 1 FROM bill_line WHERE run_id = $1 AND part = $2 AND amount_fen <> 0 LIMIT 1', [
    id,
    part,
  ]);
  if (owed.length === 0) return;
  const { reason, account } = bookedAs(run, 'bill');
  beginEntry(tx, { ...booking, id: booking.entryId, propertyId, reason, about: id });
  await tx.query(INSERT_POSTINGS, [id, booking.entryId, propertyId, part, reason, account]);
};

const takeBack = async (tx: Transaction, run: BillingRun, lines: Lines['lines'], booking: Booking) => {
  if (lines.length === 0) return;
  const { id, propertyId } = run;
  const { reason, account } = bookedAs(run, 'reversal');
  beginEntry(tx, { ...booking, id: booking.entryId, propertyId, reason, about: id });
  await tx.query(REVERSE_POSTINGS, [lines, booking.entryId, propertyId, reason, account]);
  await tx.query('UPDATE bill_line SET reversed = true WHERE id = ANY ($1::uuid[])', [lines]);
};

/** Whoever closes one of the months later asks for what is under way (ledger/periods.ts). Called after the lock on bills. */
const refuseClosed = async (tx: Transaction, propertyId: string, months: readonly Month[]) => {
  for (const month of [...new Set(months)].sort()) {
    const closed: Outcome<never> | undefined = await refuseClosedMonth(tx, propertyId, month);
    if (closed !== undefined) return closed;
  }
  return undefined;
};

type Runs = BookSession<BillingRun, BillingRunEvent>;

/** What the next part books: bills that become owed, or are owed no more. Says how many households it was about. */
const doPart = async (tx: Transaction, run: BillingRun, entry: Omit<Booking, 'by' | 'month'>): Promise<number> => {
  const part = run.progress.partsDone;
  await lockSubjects(tx, [billsSubject(run.propertyId)]);
  if (run.state === 'issuing') {
    await bookPart(tx, run, part, { ...entry, month: run.bookedIn, by: run.issuedBy });
    return (await madeOf(tx, 'run_id = $1 AND part = $2', [run.id, part])).households;
  }
  const { by, bookedIn } = run.reversal ?? { by: run.issuedBy, bookedIn: run.bookedIn };
  await takeBack(tx, run, (await partLines(tx, run.id, part)).lines, { ...entry, month: bookedIn, by });
  return (await madeOf(tx, 'run_id = $1 AND part = $2', [run.id, part])).households;
};

const UNDER_WAY = "standing IN ('issuing', 'reversing')";

/** @param partSize households of a part, about. @param begun is called once something under way is kept. */
export const runStore = (database: Database, { partSize, begun }: RunStoreOptions): RunStore => ({
  preview: (scope) => database.transaction((tx) => previewOf(tx, scope), { readOnly: true }),
  issue: (runId, scope, booking, decide) =>
    inBookSession(database, runBook, async (open, tx) => {
      const { propertyId } = scope;
      await lockSubjects(tx, [linesSubject(propertyId)]);
      const parts = await partsOf(tx, scope, partSize);
      if (parts === 1) await lockSubjects(tx, [billsSubject(propertyId)]);
      const closed = await refuseClosed(tx, propertyId, [booking.month, scope.month]);
      if (closed !== undefined) return closed;
      await askLines(tx, INSERT_LINES, [...parametersOf(scope), runId, parts]);
      const made = await madeOf(tx, 'run_id = $1', [runId]);
      const outcome = open.settle(decide({ ...made, total: yuan(made.total), parts }));
      if (!outcome.accepted) {
        // The refusal is an answer, so the transaction commits: without what was tried.
        await tx.query('DELETE FROM bill_line WHERE run_id = $1', [runId]);
        return outcome;
      }
      if (outcome.value.state.state === 'issuing') tx.onCommit(begun);
      else await bookPart(tx, outcome.value.state, 0, booking);
      return outcome;
    }),
  reverse: (target, { month, ...entry }, decide, lineId) =>
    inBookSession(database, runBook, async (open, tx) => {
      const run = await held(open, target.id);
      if (run === undefined)
        return open.change(target, (known) => decide(known, { bookedIn: known.bookedIn, invoiced: 0, paid: 0 }));
      const bookedIn = await month(run.propertyId);
      await lockSubjects(tx, [billsSubject(run.propertyId)]);
      const one = lineId === undefined ? undefined : await standingLines(tx, LINE, [run.id, lineId]);
      if (one?.lines.length === 0 && run.state !== 'issuing')
        return refused('billing.bill-line-not-found', { id: lineId });
      const closed = await refuseClosed(tx, run.propertyId, [bookedIn]);
      if (closed !== undefined) return closed;
      const [condition, parameters] = lineId === undefined ? ['run_id = $1', [run.id]] : [LINE, [run.id, lineId]];
      const standing = await standOf(tx, condition, parameters);
      const outcome = open.change(target, (known) => decide(known, { bookedIn, ...standing }));
      if (!outcome.accepted) return outcome;
      if (outcome.value.state.state === 'reversing') tx.onCommit(begun);
      else {
        const { lines } = one ?? (await partLines(tx, run.id, 0));
        await takeBack(tx, run, lines, { ...entry, month: bookedIn });
      }
      return outcome;
    }),
  underWay: () =>
    database.transaction(
      async (tx) => {
        const rows = await tx.query<{ id: string }>(
          `SELECT id FROM billing_run WHERE ${UNDER_WAY} ORDER BY issued_at, id`,
        );
        return rows.map(({ id }) => id);
      },
      { readOnly: true },
    ),
  advance: (runId, { entryId, ...recording }, decide) =>
    inBookSession(database, runBook, async (open, tx) => {
      // Who is at a part holds its run; a process that is killed holds nothing any more.
      const free = await tx.query(`SELECT 1 FROM billing_run WHERE id = $1 AND ${UNDER_WAY} FOR UPDATE SKIP LOCKED`, [
        runId,
      ]);
      const run = free.length === 0 ? undefined : await held(open, runId);
      if (run === undefined) return false;
      const households = await doPart(tx, run, { entryId, at: recording.at });
      const outcome = open.settle(decide(run, { ...recording, households }), runId);
      if (!outcome.accepted) throw new Error(`a part of a run that cannot be: ${outcome.refusal.code}`);
      return true;
    }),
});

export interface RunStoreOptions {
  readonly partSize: number;
  readonly begun: () => void;
}

const LINE = 'run_id = $1 AND id::text = $2';

/** The run, held until the transaction ends. */
const held = async (open: Runs, id: string): Promise<BillingRun | undefined> => {
  await open.load('id = $1', [id]);
  return open.get(id)?.state;
};

const partsOf = async (tx: Transaction, { propertyId, buildings }: RunScope, partSize: number): Promise<number> => {
  const [row] = await tx.query<{ homes: number }>(
    'SELECT count(*)::int AS homes FROM household_copy WHERE property_id = $1 AND ($2::text[] IS NULL OR building = ANY ($2::text[]))',
    [propertyId, buildings ?? null],
  );
  return Math.max(1, Math.ceil((row?.homes ?? 0) / partSize));
};
