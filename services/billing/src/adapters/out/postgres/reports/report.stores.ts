import {
  addDays,
  daysOf,
  fenOf,
  formatFen,
  type Month,
  monthOf,
  monthsOf,
  type Period,
  periodKind,
  startOfDay,
} from '@goldkey/kernel';
import type { Database, Transaction } from '@goldkey/postgres';
import { inBookSession, lockSubjects } from '@goldkey/service-kit';
import type { AdvanceStore, BudgetStore, ReportStore } from '../../../../application/report-ports.js';
import { evolveAdvance, type UtilityAdvance, type UtilityAdvanceEvent } from '../../../../domain/advance/advance.js';
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
  remember: ({ advance: { utility, periodEnd, recovered }, amount }) => ({ utility, periodEnd, amount, recovered }),
  messages: advanceMessages,
});

const yuan = (amountFen: string | undefined): string => formatFen(fenOf(BigInt(amountFen ?? 0)));

/** The months whose charges the period is about; a week is about that of its last day. */
const chargedMonths = (period: Period): readonly Month[] =>
  periodKind(period) === 'week' ? [monthOf(daysOf(period).last)] : monthsOf(period);

const figuresOf = async (
  tx: Transaction,
  propertyId: string,
  period: Period,
  timeZone: string,
): Promise<ReportFigures> => {
  const { first, last } = daysOf(period);
  const [charges] = await tx.query<{ receivable: string; collected: string }>(
    `SELECT coalesce(sum(amount_fen) FILTER (WHERE reason = ANY ($3::text[])), 0)::text AS receivable,
       coalesce(-sum(amount_fen) FILTER (WHERE reason = ANY ($4::text[])), 0)::text AS collected
     FROM posting WHERE property_id = $1 AND account = 'receivable' AND charge_month = ANY ($2::text[])`,
    [propertyId, chargedMonths(period), CHARGING, COLLECTING],
  );
  const takings = await tx.query<{ means: string; amount: string; payments: number }>(
    `SELECT p.account AS means, sum(p.amount_fen)::text AS amount, count(*) FILTER (WHERE p.reason = 'payment')::int AS payments
     FROM posting p JOIN journal_entry e ON e.id = p.entry_id
     WHERE p.property_id = $1 AND e.property_id = $1 AND p.account = ANY ($2::text[]) AND e.at >= $3 AND e.at < $4
     GROUP BY p.account ORDER BY p.account`,
    [propertyId, MEANS, new Date(startOfDay(first, timeZone)), new Date(startOfDay(addDays(last, 1), timeZone))],
  );
  const [owed] = await tx.query<{ arrears: string; households: number }>(
    `SELECT coalesce(sum(open), 0)::text AS arrears, count(*)::int AS households FROM (SELECT sum(amount_fen) AS open FROM posting
       WHERE property_id = $1 AND account = 'receivable' GROUP BY household_id HAVING sum(amount_fen) > 0) AS o`,
    [propertyId],
  );
  return {
    receivable: yuan(charges?.receivable),
    collected: yuan(charges?.collected),
    takings: Object.fromEntries(takings.map(({ means, amount }) => [means, yuan(amount)])),
    payments: takings.reduce((sum, { payments }) => sum + payments, 0),
    arrears: yuan(owed?.arrears),
    households: owed?.households ?? 0,
  };
};

export const reportStore = (database: Database): ReportStore => ({
  figures: (propertyId, period, timeZone) =>
    database.transaction((tx) => figuresOf(tx, propertyId, period, timeZone), { readOnly: true }),
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

export const advanceStore = (database: Database): AdvanceStore => ({
  pay: (decision) => inBookSession(database, advanceBook, async (open) => open.settle(decision)),
  change: (target, decide) =>
    inBookSession(database, advanceBook, async (open) => {
      await open.load('id = $1', [target.id]);
      return open.change(target, decide);
    }),
});
