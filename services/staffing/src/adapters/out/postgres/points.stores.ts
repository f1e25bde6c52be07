import { boundByScope, boundByScopeOrGroupWide, currentCaller } from '@goldkey/access';
import { daysOf, type Month, monthOf, monthsOf, quarterOf, refused } from '@goldkey/kernel';
import type { Database, Transaction } from '@goldkey/postgres';
import { inBookSession, lockSubjects } from '@goldkey/service-kit';
import type {
  PointsEntryStore,
  PointsPublicationStore,
  PointsRuleStore,
  PointsSummaryStore,
} from '../../../application/points-ports.js';
import type { PointsEntry } from '../../../domain/points/entry.js';
import type { PointsRule } from '../../../domain/points/rule.js';
import type { PersonTotal } from '../../../domain/points/totals.js';
import { pointsEntryBook, pointsPublicationBook, pointsRuleBook, pointsSummaryBook } from './points.books.js';
import { changeAll } from './stores.js';

/** Who sums a month up waits for who enters points in it, and the other way round. */
const lockMonth = (tx: Transaction, propertyId: string, month: Month): Promise<void> =>
  lockSubjects(tx, [`points ${propertyId}/${month}`]);

/** A publication and the withdrawal of a summary that it rests on wait for each other. */
const lockQuarter = (tx: Transaction, propertyId: string, quarter: string): Promise<void> =>
  lockSubjects(tx, [`points ${propertyId}/${quarter}`]);

/** Whether some row of the caller's scope meets the condition. */
const exists = async (
  tx: Transaction,
  table: string,
  condition: string,
  values: readonly unknown[],
): Promise<boolean> => {
  const parameters = [...values];
  const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
  const rows = await tx.query(`SELECT 1 FROM ${table} WHERE ${condition} AND ${scope} LIMIT 1`, parameters);
  return rows.length > 0;
};

const isSummarised = (tx: Transaction, propertyId: string, month: Month): Promise<boolean> =>
  exists(tx, 'points_summary', "property_id = $1 AND month = $2 AND standing = 'standing'", [propertyId, month]);

/** Entries are read without a lock: nobody can change them. */
const entries = async (tx: Transaction, condition: string, values: readonly unknown[]): Promise<PointsEntry[]> => {
  const parameters = [...values];
  const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
  const rows = await tx.query<{ state: PointsEntry }>(
    `SELECT state FROM points_entry WHERE ${condition} AND ${scope} ORDER BY on_day, id`,
    parameters,
  );
  return rows.map(({ state }) => state);
};

export const pointsRuleStore = (database: Database): PointsRuleStore => ({
  set: (propertyId, decide) =>
    inBookSession(database, pointsRuleBook, async (open, tx) => {
      await lockSubjects(tx, [`points rules ${propertyId ?? ''}`]);
      await open.load("coalesce(property_id, '') = $1 AND standing = 'in-force'", [propertyId ?? '']);
      return open.settle(decide(open.states()));
    }),
  change: changeAll(database, pointsRuleBook),
  find: (id) =>
    database.transaction(async (tx) => {
      const parameters: unknown[] = [id];
      const scope = boundByScopeOrGroupWide(currentCaller().scope, 'property_id', parameters);
      const [row] = await tx.query<{ state: PointsRule }>(
        `SELECT state FROM points_rule WHERE id = $1 AND ${scope}`,
        parameters,
      );
      return row?.state;
    }),
});

export const pointsEntryStore = (database: Database): PointsEntryStore => ({
  enter: ({ propertyId, employeeId, ruleId, on }, decide) =>
    inBookSession(database, pointsEntryBook, async (open, tx) => {
      const month = monthOf(on);
      await lockMonth(tx, propertyId, month);
      const { first, last } = daysOf(month);
      const ofRule = await entries(
        tx,
        'property_id = $1 AND employee_id = $2 AND rule_id = $3 AND on_day BETWEEN $4 AND $5',
        [propertyId, employeeId, ruleId, first, last],
      );
      return open.settle(decide({ ofRule, isSummarised: await isSummarised(tx, propertyId, month) }));
    }),
  counter: (id, decide) =>
    inBookSession(database, pointsEntryBook, async (open, tx) => {
      const [wrong] = await entries(tx, 'id = $1', [id]);
      if (wrong === undefined) return refused('staffing.points-entry-not-found', { id });
      const month = monthOf(wrong.on);
      await lockMonth(tx, wrong.propertyId, month);
      const isCountered = await exists(tx, 'points_entry', 'counters = $1', [id]);
      return open.settle(decide(wrong, { isCountered, isSummarised: await isSummarised(tx, wrong.propertyId, month) }));
    }),
});

export const pointsSummaryStore = (database: Database): PointsSummaryStore => ({
  summarise: (propertyId, month, decide) =>
    inBookSession(database, pointsSummaryBook, async (open, tx) => {
      await lockMonth(tx, propertyId, month);
      await open.load("property_id = $1 AND month = $2 AND standing = 'standing'", [propertyId, month]);
      const { first, last } = daysOf(month);
      const all = await entries(tx, 'property_id = $1 AND on_day BETWEEN $2 AND $3', [propertyId, first, last]);
      return open.settle(decide(open.states()[0], all));
    }),
  change: (target, decide) =>
    inBookSession(database, pointsSummaryBook, async (open, tx) => {
      await open.load('id = $1', [target.id]);
      const known = open.get(target.id)?.state;
      if (known === undefined) return open.change(target, (summary) => decide(summary, false));
      const { propertyId, month } = known;
      const quarter = quarterOf(month);
      await lockQuarter(tx, propertyId, quarter);
      const isPublished = await exists(
        tx,
        'points_publication',
        "property_id = $1 AND quarter = $2 AND standing = 'standing'",
        [propertyId, quarter],
      );
      return open.change(target, (summary) => decide(summary, isPublished));
    }),
});

export const pointsPublicationStore = (database: Database): PointsPublicationStore => ({
  publish: (propertyId, quarter, decide) =>
    inBookSession(database, pointsPublicationBook, async (open, tx) => {
      await lockQuarter(tx, propertyId, quarter);
      await open.load("property_id = $1 AND quarter = $2 AND standing = 'standing'", [propertyId, quarter]);
      const parameters: unknown[] = [propertyId, monthsOf(quarter)];
      const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
      const rows = await tx.query<{ month: Month; totals: PersonTotal[] }>(
        `SELECT month, state -> 'totals' AS totals FROM points_summary
         WHERE property_id = $1 AND month = ANY ($2::text[]) AND standing = 'standing' AND ${scope}`,
        parameters,
      );
      const months = new Map(rows.map(({ month, totals }) => [month, totals]));
      return open.settle(decide(open.states()[0], months));
    }),
  change: changeAll(database, pointsPublicationBook),
});
