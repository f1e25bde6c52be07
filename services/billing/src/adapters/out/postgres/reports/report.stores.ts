import {
  addDays,
  daysOf,
  fenOf,
  formatFen,
  type Month,
  monthsOf,
  type Period,
  periodKind,
  startOfDay,
} from '@goldkey/kernel';
import type { Database, Transaction } from '@goldkey/postgres';
import { inBookSession, lockSubjects } from '@goldkey/service-kit';
import type { AdvanceStore, BudgetStore, FiguresAsked, ReportStore } from '../../../../application/report-ports.js';
import {
  type ClosedMonths,
  evolveAdvance,
  type UtilityAdvance,
  type UtilityAdvanceEvent,
} from '../../../../domain/advance/advance.js';
import { type Budget, type BudgetEvent, evolveBudget } from '../../../../domain/budget/budget.js';
import { CHARGING, COLLECTING, MEANS } from '../../../../domain/ledger/ledger.js';
import {
  evolveReport,
  type FeeReport,
  type FeeReportEvent,
  type ReportFigures,
} from '../../../../domain/report/report.js';
import { advanceMessages, budgetMessages, reportMessages } from '../../events.js';
import { bookOf } from '../books.js';

const reportBook = bookOf<FeeReport, FeeReportEvent>({
  recordKind: 'report',
  table: 'report',
  columns: { kind: 'text', period: 'text', submitted_at: 'timestamptz' },
  row: ({ kind, period, submittedAt }) => ({ kind, period, submitted_at: new Date(submittedAt).toISOString() }),
  evolve: evolveReport,
  remember: ({ report: { kind, period } }) => ({ kind, period }),
  messages: reportMessages,
});

const budgetBook = bookOf<Budget, BudgetEvent>({
  recordKind: 'budget',
  table: 'budget',
  columns: { month: 'text', standing: 'text', amount: 'numeric', spent: 'numeric' },
  row: ({ month, state, amount, spent }) => ({ month, standing: state, amount, spent }),
  evolve: evolveBudget,
  remember: ({ facts }) => facts,
  messages: budgetMessages,
});

const advanceBook = bookOf<UtilityAdvance, UtilityAdvanceEvent>({
  recordKind: 'utility-advance',
  table: 'utility_advance',
  columns: { utility: 'text', period_end: 'date', amount: 'numeric', recovered: 'numeric' },
  row: ({ utility, periodEnd, amount, recovered }) => ({ utility, period_end: periodEnd, amount, recovered }),
  evolve: evolveAdvance,
  remember: ({ advance: { utility, periodEnd, recovered }, amount, reason }) => ({
    utility,
    periodEnd,
    amount,
    recovered,
    ...(reason !== undefined && { reason }),
  }),
  messages: advanceMessages,
});

const yuan = (amountFen: string | undefined): string => formatFen(fenOf(BigInt(amountFen ?? 0)));

/** A week is about what was charged in it; a longer period about the charges of its months, whenever they were made: meters are read after. */
const chargesOf = (period: Period, from: Date): { readonly where: string; readonly bound: unknown } =>
  periodKind(period) === 'week'
    ? { where: 'e.at >= $5 AND e.at < $4', bound: from }
    : {
        where: 'p.charge_month = ANY ($5::text[]) AND (e.at < $4 OR p.reason = ANY ($2::text[]))',
        bound: monthsOf(period),
      };

const figuresOf = async (
  tx: Transaction,
  { propertyId, period, asOf, timeZone }: FiguresAsked,
): Promise<ReportFigures> => {
  const from = new Date(startOfDay(daysOf(period).first, timeZone));
  const until = new Date(startOfDay(addDays(asOf, 1), timeZone));
  const { where, bound } = chargesOf(period, from);
  const [charges] = await tx.query<{ receivable: string; collected: string }>(
    `SELECT coalesce(sum(p.amount_fen) FILTER (WHERE p.reason = ANY ($2::text[])), 0)::text AS receivable,
       coalesce(-sum(p.amount_fen) FILTER (WHERE p.reason = ANY ($3::text[])), 0)::text AS collected
     FROM posting p JOIN journal_entry e ON e.id = p.entry_id
     WHERE p.property_id = $1 AND e.property_id = $1 AND p.account = 'receivable' AND ${where}`,
    [propertyId, CHARGING, COLLECTING, until, bound],
  );
  const takings = await tx.query<{ means: string; amount: string; payments: number }>(
    `SELECT p.account AS means, sum(p.amount_fen)::text AS amount, count(*) FILTER (WHERE p.reason = 'payment')::int AS payments
     FROM posting p JOIN journal_entry e ON e.id = p.entry_id
     WHERE p.property_id = $1 AND e.property_id = $1 AND p.account = ANY ($2::text[]) AND p.reason <> 'banking' AND e.at >= $3 AND e.at < $4
     GROUP BY p.account ORDER BY p.account`,
    [propertyId, MEANS, from, until],
  );
  const [owed] = await tx.query<{ arrears: string; households: number }>(
    `SELECT coalesce(sum(open), 0)::text AS arrears, count(*)::int AS households FROM (SELECT sum(p.amount_fen) AS open
       FROM posting p JOIN journal_entry e ON e.id = p.entry_id
       WHERE p.property_id = $1 AND e.property_id = $1 AND p.account = 'receivable' AND e.at < $2
       GROUP BY p.household_id HAVING sum(p.amount_fen) > 0) AS o`,
    [propertyId, until],
  );
  return {
    asOf,
    receivable: yuan(charges?.receivable),
    collected: yuan(charges?.collected),
    takings: Object.fromEntries(takings.map(({ means, amount }) => [means, yuan(amount)])),
    payments: takings.reduce((sum, { payments }) => sum + payments, 0),
    arrears: yuan(owed?.arrears),
    households: owed?.households ?? 0,
  };
};

export const reportStore = (database: Database): ReportStore => ({
  figures: (asked) => database.transaction((tx) => figuresOf(tx, asked), { readOnly: true }),
  submit: ({ propertyId, kind, period }, decide) =>
    inBookSession(database, reportBook, async (open, tx) => {
      await lockSubjects(tx, [`report ${JSON.stringify([propertyId, kind, period])}`]);
      await open.load('property_id = $1 AND kind = $2 AND period = $3', [propertyId, kind, period]);
      return open.settle(decide(open.states()[0]));
    }),
});

export const budgetStore = (database: Database): BudgetStore => ({
  set: ({ propertyId, month }, decide) =>
    inBookSession(database, budgetBook, async (open, tx) => {
      await lockSubjects(tx, [`budget ${propertyId} ${month}`]);
      await open.load('property_id = $1 AND month = $2', [propertyId, month]);
      const [known] = open.states();
      return open.settle(decide(known), known?.id);
    }),
  change: (target, decide) =>
    inBookSession(database, budgetBook, async (open) => {
      await open.load('id = $1', [target.id]);
      return open.change(target, decide);
    }),
});

const closedMonths = async (tx: Transaction, propertyId: string | undefined): Promise<ClosedMonths> => {
  const [row] = await tx.query<{ zone: string; months: Month[] }>(
    `SELECT c.time_zone AS zone, array(SELECT p.month FROM period p WHERE p.property_id = $1) AS months
     FROM property_copy c WHERE c.property_id = $1`,
    [propertyId ?? null],
  );
  return { timeZone: row?.zone ?? 'Asia/Shanghai', months: new Set(row?.months) };
};

export const advanceStore = (database: Database): AdvanceStore => ({
  pay: (decision) => inBookSession(database, advanceBook, async (open) => open.settle(decision)),
  change: (target, decide) =>
    inBookSession(database, advanceBook, async (open, tx) => {
      await open.load('id = $1', [target.id]);
      const closed = await closedMonths(tx, open.states()[0]?.propertyId);
      return open.change(target, (advance) => decide(advance, closed));
    }),
});
