import { boundByScope, currentCaller } from '@goldkey/access';
import { type Day, fen, fenOf, formatFen } from '@goldkey/kernel';
import { type Database, type ListSpec, listQuery, type Transaction } from '@goldkey/postgres';
import { lateAhead, letterBills, payBy } from '../../../../domain/dunning/letter.js';
import type { Tariff } from '../../../../domain/tariff/tariff.js';
import { type HouseholdLine, householdsSpec, openLines } from '../households/account.js';
import { openFen } from '../runs/bill-lines.js';
import { today } from '../today.sql.js';

/** Letters that ask households for what they owe: what is told of each. */

const BILLS_MOST = 1_000;

const places: ListSpec = {
  ...householdsSpec,
  columns: { ...householdsSpec.columns, today: `${today('p0')}::text` },
  filters: { ...householdsSpec.filters, id: { column: 't.household_id', kind: 'any' } },
};
const bills: ListSpec = {
  ...openLines,
  columns: {
    id: 't.id',
    feeItem: 'f.name',
    month: 't.month',
    from: 't.from_day::text',
    until: 't.until_day::text',
    amountFen: 't.amount_fen::text',
    openFen,
    lateOf: "u.state ->> 'chargeId'",
  },
};

interface BillRow {
  readonly id: string;
  readonly feeItem: string;
  readonly month: string;
  readonly from: string;
  readonly until: string;
  readonly amountFen: string;
  readonly openFen: string;
  readonly lateOf: string | null;
}

/** By month, and within one always in the same order. */
const inOrder = (one: BillRow, other: BillRow): number =>
  one.month === other.month ? one.feeItem.localeCompare(other.feeItem) : one.month < other.month ? -1 : 1;

const billsOf = async (tx: Transaction, householdId: string) => {
  const asked = { filters: { householdId }, sort: 'month', pageSize: BILLS_MOST };
  const { items } = await listQuery<BillRow>(tx, bills, asked);
  const lines = [...items].sort(inOrder).map(({ amountFen, openFen, lateOf, ...row }) => ({
    ...row,
    amount: fenOf(BigInt(amountFen)),
    open: fenOf(BigInt(openFen)),
    ...(lateOf !== null && { lateOf }),
  }));
  return letterBills(lines).map(({ lateOf: _, amount, open, paid, late, ...row }) => ({
    ...row,
    amount: formatFen(amount),
    paid: formatFen(paid),
    open: formatFen(open),
    late: formatFen(late),
  }));
};

/** Yuan-days of the household that no standing line has billed. */
const countedOf = (tx: Transaction, householdId: string) => {
  const parameters: unknown[] = [householdId];
  const scope = boundByScope(currentCaller().scope, 'u.property_id', parameters);
  return tx.query<{ quantity: string; until: Day; tariffs: readonly Tariff[] }>(
    `SELECT u.quantity::text AS quantity, u.until_day::text AS until, f.state -> 'tariffs' AS tariffs
     FROM usage u JOIN fee_item f ON f.id = u.fee_item_id
     WHERE u.household_id = $1 AND u.state ->> 'source' = 'late' AND ${scope}
       AND NOT EXISTS (SELECT FROM bill_line b WHERE b.usage_id = u.id AND NOT b.reversed)`,
    parameters,
  );
};

/** A letter for each household that owes something and is seen, by its home. */
export const lettersOf = (database: Database, ids: readonly string[]) =>
  database.transaction(
    async (tx) => {
      const asked = { filters: { id: ids, owes: true }, sort: 'home', pageSize: ids.length };
      const { items } = await listQuery<HouseholdLine & { readonly today: Day }>(tx, places, asked);
      const letters = [];
      for (const { today: day, credit, ...place } of items) {
        const counted = await countedOf(tx, place.householdId);
        letters.push({
          ...place,
          credit: formatFen(fen(credit)),
          writtenOn: day,
          payBy: payBy(day),
          bills: await billsOf(tx, place.householdId),
          /** Late fees that are counted and will come with a later bill, before concessions. */
          lateAhead: formatFen(lateAhead(counted)),
        });
      }
      return { items: letters };
    },
    { readOnly: true, snapshot: true },
  );
