import { actingAs, currentCaller } from '@goldkey/access';
import { type Fen, fenOf, type Month } from '@goldkey/kernel';
import type { Database, Transaction } from '@goldkey/postgres';
import { inBookSession, lockSubjects, type RecordBook } from '@goldkey/service-kit';
import type { ConcessionStore, FeeItemStore, Self, SpanStore, UsageStore } from '../../../application/ports.js';
import type { Occupancy, SpanEvent, Subscription } from '../../../domain/household/span.js';
import { concessionBook, feeItemBook, occupancyBook, subscriptionBook, usageBook } from './books.js';
import { linesSubject } from './runs/run.store.js';

export const feeItemStore = (database: Database): FeeItemStore => ({
  register: ({ propertyId, code }, decide) =>
    inBookSession(database, feeItemBook, async (open, tx) => {
      await lockSubjects(tx, [`fee-item ${JSON.stringify([propertyId, code])}`]);
      await open.load('property_id = $1 AND code = $2', [propertyId, code]);
      return open.settle(decide(open.states()[0]));
    }),
  change: (target, decide) =>
    inBookSession(database, feeItemBook, async (open) => {
      await open.load('id = $1', [target.id]);
      return open.change(target, decide);
    }),
  find: (propertyId, ids) =>
    inBookSession(database, feeItemBook, async (open) => {
      await open.load('property_id = $1 AND id = ANY ($2::text[])', [propertyId, ids]);
      return open.states();
    }),
  ofProperties: (propertyIds) =>
    inBookSession(database, feeItemBook, async (open) => {
      await open.load('property_id = ANY ($1::text[])', [propertyIds]);
      return open.states();
    }),
});

/** What is billed by a span alone; nobody makes lines of bills meanwhile. */
type BilledBy<State> = (tx: Transaction, span: State) => Promise<Month | undefined>;

const spanStore = <State extends { readonly id: string; readonly propertyId: string }>(
  database: Database,
  book: RecordBook<State, SpanEvent<State>>,
  { byFeeItem, billedBy }: { readonly byFeeItem: boolean; readonly billedBy?: BilledBy<State> },
): SpanStore<State> => ({
  open: ({ householdId, feeItemId }, decide) =>
    inBookSession(database, book, async (open, tx) => {
      await lockSubjects(tx, [`${book.recordKind} ${householdId}`]);
      if (byFeeItem) await open.load('household_id = $1 AND fee_item_id = $2', [householdId, feeItemId]);
      else await open.load('household_id = $1', [householdId]);
      return open.settle(decide(open.states()));
    }),
  change: (target, decide) =>
    inBookSession(database, book, async (open) => {
      await open.load('id = $1', [target.id]);
      return open.change(target, decide);
    }),
  withdraw: (target, decide) =>
    inBookSession(database, book, async (open, tx) => {
      await open.load('id = $1', [target.id]);
      const span = open.get(target.id)?.state;
      const billed = span && (await billedBy?.(tx, span));
      return open.change(target, (known) => decide(known, billed));
    }),
});

/** The last month whose bills of the fee item cover a day of the subscription. */
const billedBySubscription: BilledBy<Subscription> = async (
  tx,
  { propertyId, householdId, feeItemId, from, until },
) => {
  await lockSubjects(tx, [linesSubject(propertyId)]);
  const [row] = await tx.query<{ month: Month | null }>(
    `SELECT max(month) AS month FROM bill_line WHERE household_id = $1 AND fee_item_id = $2 AND NOT reversed
       AND until_day >= $3 AND from_day <= coalesce($4::date, 'infinity')`,
    [householdId, feeItemId, from, until ?? null],
  );
  return row?.month ?? undefined;
};

export const occupancyStore = (database: Database): SpanStore<Occupancy> =>
  spanStore(database, occupancyBook, { byFeeItem: false });
export const subscriptionStore = (database: Database): SpanStore<Subscription> =>
  spanStore(database, subscriptionBook, { byFeeItem: true, billedBy: billedBySubscription });

/** Nobody makes lines of bills meanwhile. */
export const isUsageBilled = async (tx: Transaction, propertyId: string, usageId: string): Promise<boolean> => {
  await lockSubjects(tx, [linesSubject(propertyId)]);
  return (await tx.query('SELECT 1 FROM bill_line WHERE usage_id = $1 AND NOT reversed LIMIT 1', [usageId])).length > 0;
};

export const usageStore = (database: Database): UsageStore => ({
  change: (target, decide) =>
    inBookSession(database, usageBook, async (open, tx) => {
      await open.load('id = $1', [target.id]);
      const usage = open.get(target.id)?.state;
      const isBilled = usage !== undefined && (await isUsageBilled(tx, usage.propertyId, usage.id));
      return open.change(target, (known) => decide(known, isBilled));
    }),
  record: (decision) => inBookSession(database, usageBook, async (open) => open.settle(decision)),
  recordAll: async (decisions) => {
    const refused = decisions.find(({ accepted }) => !accepted);
    if (refused?.accepted === false) return refused;
    return inBookSession(database, usageBook, async (open) => {
      for (const decision of decisions) open.settle(decision);
      return { accepted: true, value: decisions.length };
    });
  },
});

/** Before anything was taken off it. */
const dearestMonthOf = async (tx: Transaction, householdId: string, feeItemId: string): Promise<Fen | undefined> => {
  const [row] = await tx.query<{ most: string | null }>(
    `SELECT max(whole)::text AS most FROM (SELECT sum(whole_fen) AS whole FROM bill_line
       WHERE household_id = $1 AND fee_item_id = $2 AND NOT reversed GROUP BY month ORDER BY month DESC LIMIT 12) months`,
    [householdId, feeItemId],
  );
  return row?.most == null ? undefined : fenOf(BigInt(row.most));
};

export const concessionStore = (database: Database): ConcessionStore => ({
  propose: ({ householdId, feeItemId }, decide) =>
    inBookSession(database, concessionBook, async (open, tx) => {
      await lockSubjects(tx, [`concession ${householdId}`]);
      await open.load('household_id = $1 AND fee_item_id = $2', [householdId, feeItemId]);
      return open.settle(decide(open.states(), await dearestMonthOf(tx, householdId, feeItemId)));
    }),
  change: (target, decide) =>
    inBookSession(database, concessionBook, async (open) => {
      await open.load('id = $1', [target.id]);
      return open.change(target, decide);
    }),
});

/** The account that acts, and the employee that it belongs to. */
export const callerSelf: Self = {
  id: () => currentCaller().subject,
  acting: () => actingAs(currentCaller().subject),
  name: () => currentCaller().name,
  employeeId: () => currentCaller().employeeId,
};
