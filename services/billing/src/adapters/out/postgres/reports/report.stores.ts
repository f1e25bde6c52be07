import { GROUP_ZONE, type Month } from '@goldkey/kernel';
import type { Database, Transaction } from '@goldkey/postgres';
import { inBookSession, lockSubjects } from '@goldkey/service-kit';
import type { AdvanceStore, BudgetStore, ReportStore } from '../../../../application/report-ports.js';
import {
  type ClosedMonths,
  evolveAdvance,
  type UtilityAdvance,
  type UtilityAdvanceEvent,
} from '../../../../domain/advance/advance.js';
import { type Budget, type BudgetEvent, evolveBudget } from '../../../../domain/budget/budget.js';
import { evolveReport, type FeeReport, type FeeReportEvent } from '../../../../domain/report/report.js';
import { advanceMessages, budgetMessages, reportMessages } from '../../events.js';
import { bookOf } from '../books.js';
import { budgetCells } from './budget-cells.js';
import { figuresOf } from './figures.js';

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

export const reportStore = (database: Database): ReportStore => ({
  figures: (asked) => database.transaction((tx) => figuresOf(tx, asked), { readOnly: true, snapshot: true }),
  submit: ({ propertyId, kind, period }, decide) =>
    inBookSession(database, reportBook, async (open, tx) => {
      await lockSubjects(tx, [`report ${JSON.stringify([propertyId, kind, period])}`]);
      await open.load('property_id = $1 AND kind = $2 AND period = $3', [propertyId, kind, period]);
      return open.settle(decide(open.states()[0]));
    }),
});

const zoneOf = async (tx: Transaction, propertyId: string | undefined): Promise<string> => {
  const [row] = await tx.query<{ zone: string }>('SELECT time_zone AS zone FROM property_copy WHERE property_id = $1', [
    propertyId ?? null,
  ]);
  return row?.zone ?? GROUP_ZONE;
};

const closedMonths = async (tx: Transaction, propertyId: string | undefined): Promise<ClosedMonths> => {
  const closed = await tx.query<{ month: Month }>('SELECT month FROM period WHERE property_id = $1', [
    propertyId ?? null,
  ]);
  return { timeZone: await zoneOf(tx, propertyId), months: new Set(closed.map(({ month }) => month)) };
};

export const budgetStore = (database: Database): BudgetStore => ({
  set: ({ propertyId, month, expectedVersion }, decide) =>
    inBookSession(database, budgetBook, async (open, tx) => {
      await lockSubjects(tx, [`budget ${propertyId} ${month}`]);
      await open.load('property_id = $1 AND month = $2', [propertyId, month]);
      const [known] = open.states();
      if (known === undefined) return open.settle(decide(known));
      return open.change({ id: known.id, ...(expectedVersion !== undefined && { expectedVersion }) }, decide);
    }),
  change: (target, decide) =>
    inBookSession(database, budgetBook, async (open, tx) => {
      await open.load('id = $1', [target.id]);
      const timeZone = await zoneOf(tx, open.states()[0]?.propertyId);
      return open.change(target, (budget) => decide(budget, timeZone));
    }),
  cells: (asked) => database.transaction((tx) => budgetCells(tx, asked), { readOnly: true }),
});

export const advanceStore = (database: Database): AdvanceStore => ({
  pay: (decision) => inBookSession(database, advanceBook, async (open) => open.settle(decision)),
  change: (target, decide) =>
    inBookSession(database, advanceBook, async (open, tx) => {
      await open.load('id = $1', [target.id]);
      const closed = await closedMonths(tx, open.states()[0]?.propertyId);
      return open.change(target, (advance) => decide(advance, closed));
    }),
});
