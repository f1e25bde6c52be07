import { boundByScope, currentCaller } from '@goldkey/access';
import { type Day, fenOf, type Month } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import { inBookSession, lockSubjects } from '@goldkey/service-kit';
import type { AccountMapStore, BookedSums, TaxDutyStore } from '../../../../application/fiscal-ports.js';
import type { AccountMap } from '../../../../domain/account-map/account-map.js';
import type { Account, Reason } from '../../../../domain/ledger/ledger.js';
import type { TaxDuty } from '../../../../domain/tax-return/tax-return.js';
import { isClosed } from '../ledger/periods.js';
import { propertyOfRecord } from '../record-property.js';
import { accountMapBook, taxDutyBook } from './fiscal-books.js';

const statesOf = <State>(database: Database, table: string, propertyId: string): Promise<readonly State[]> =>
  database.transaction(
    async (tx) => {
      const parameters: unknown[] = [propertyId];
      const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
      const rows = await tx.query<{ state: State }>(
        `SELECT state FROM ${table} WHERE property_id = $1 AND ${scope} ORDER BY id`,
        parameters,
      );
      return rows.map(({ state }) => state);
    },
    { readOnly: true },
  );

export const accountMapStore = (database: Database): AccountMapStore => ({
  set: (propertyId, decide) =>
    inBookSession(database, accountMapBook, async (open, tx) => {
      await lockSubjects(tx, [`account map ${propertyId}`]);
      await open.load('property_id = $1', [propertyId]);
      const [latest] = open.states().sort((a, b) => (a.from < b.from ? 1 : -1));
      const closed = await tx.query<{ month: Month }>('SELECT month FROM period WHERE property_id = $1', [propertyId]);
      return open.settle(decide({ latest, closed: new Set(closed.map(({ month }) => month)) }));
    }),
  of: (propertyId) => statesOf<AccountMap>(database, 'account_map', propertyId),
});

export const taxDutyStore = (database: Database): TaxDutyStore => ({
  register: ({ propertyId, tax }, decide) =>
    inBookSession(database, taxDutyBook, async (open, tx) => {
      await lockSubjects(tx, [`tax duty ${JSON.stringify([propertyId, tax])}`]);
      await open.load('property_id = $1 AND tax = $2', [propertyId, tax]);
      return open.settle(decide(open.states()[0]));
    }),
  change: (target, decide) =>
    inBookSession(database, taxDutyBook, async (open) => {
      await open.load('id = $1', [target.id]);
      return open.change(target, decide);
    }),
  propertyOf: (id) => propertyOfRecord(database)('tax_duty', id),
  of: (propertyId) => statesOf<TaxDuty>(database, 'tax_duty', propertyId),
});

interface SumRow {
  readonly day: Day;
  readonly reason: Reason;
  readonly account: Account;
  readonly feeItemId: string | null;
  readonly amount: string;
}

export const bookedSums = (database: Database): BookedSums => ({
  of: (propertyId, month, timeZone) =>
    database.transaction(
      async (tx) => {
        const rows = await tx.query<SumRow & Record<string, unknown>>(
          `SELECT to_char(e.at AT TIME ZONE $3, 'YYYY-MM-DD') AS day, e.reason, p.account,
             CASE WHEN p.account = 'income' THEN p.fee_item_id END AS "feeItemId", sum(p.amount_fen)::text AS amount
           FROM journal_entry e JOIN posting p ON p.entry_id = e.id WHERE e.property_id = $1 AND e.month = $2
           GROUP BY 1, 2, 3, 4, p.amount_fen > 0 ORDER BY 1, 2, 3, 4, p.amount_fen > 0`,
          [propertyId, month, timeZone],
        );
        const sums = rows.map(({ day, reason, account, feeItemId, amount }) => ({
          ...{ day, reason, account, amount: fenOf(BigInt(amount)) },
          ...(feeItemId !== null && { feeItemId }),
        }));
        return { sums, isClosed: await isClosed(tx, propertyId, month) };
      },
      { readOnly: true, snapshot: true },
    ),
});
