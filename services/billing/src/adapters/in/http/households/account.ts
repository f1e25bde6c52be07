import { refuse } from '@goldkey/kernel';
import { type Database, type ListSpec, listQuery } from '@goldkey/postgres';
import { RefusedError } from '@goldkey/service-kit';
import { homeNumber } from '../home-search.sql.js';
import { type BillLineRow, linesSpec, toldLine } from '../runs/bill-lines.js';

/** What a household owes and has paid ahead: sums of the ledger. */

const sumOf = (account: string, sign: string) =>
  `coalesce((SELECT ${sign}sum(p.amount_fen) FROM posting p WHERE p.household_id = t.household_id AND p.account = '${account}'), 0)`;
const yuan = (sql: string) => `(${sql} / 100.0)::numeric(14, 2)`;
const OWED = yuan(sumOf('receivable', ''));

export const householdsSpec: ListSpec = {
  from: 'household_copy t LEFT JOIN property_copy p0 ON p0.property_id = t.property_id',
  columns: {
    householdId: 't.household_id',
    propertyId: 't.property_id',
    propertyName: 'p0.name',
    building: 't.building',
    room: 't.room',
    area: 't.area::text',
    use: 't.premises_use',
    owed: `${OWED}::text`,
    credit: `${yuan(sumOf('credit', '-'))}::text`,
  },
  scopeColumn: 't.property_id',
  key: 't.household_id',
  filters: {
    id: { column: 't.household_id', kind: 'equals' },
    propertyId: { column: 't.property_id', kind: 'any' },
    building: { column: 't.building', kind: 'any' },
    owes: { column: `(${OWED} > 0)`, kind: 'flag' },
  },
  sorts: { home: "(t.building || ' ' || t.room)", owed: OWED },
  neverNull: ['home', 'owed'],
  defaultSort: 'home',
  search: ["(t.building || '-' || t.room)", homeNumber('t'), '(t.building || t.room)', 't.room'],
};

export interface HouseholdLine {
  readonly householdId: string;
  readonly propertyId: string;
  readonly propertyName: string | null;
  readonly building: string;
  readonly room: string;
  /** Square metres as decimal text. */
  readonly area: string;
  /** Of premises that estates has told of. */
  readonly use: string | null;
  readonly owed: string;
  readonly credit: string;
}

const OPEN_MOST = 200;
/** Lines of which something is owed. */
export const openLines: ListSpec = {
  ...linesSpec,
  where: [
    `(SELECT coalesce(sum(p.amount_fen), 0) FROM posting p WHERE p.household_id = t.household_id AND p.account = 'receivable'
      AND p.charge_id = t.id::text) > 0`,
  ],
};

/** The household with every charge of which something is owed, oldest first. */
export const accountOf = (database: Database, id: string) =>
  database.transaction(
    async (tx) => {
      const [household] = (await listQuery<HouseholdLine>(tx, householdsSpec, { pageSize: 1, filters: { id } })).items;
      if (household === undefined) throw new RefusedError(refuse('billing.household-not-found', { id }).refusal);
      const open = { filters: { householdId: id }, sort: 'month', pageSize: OPEN_MOST };
      const { items } = await listQuery<BillLineRow>(tx, openLines, open);
      return { ...household, charges: items.map(toldLine) };
    },
    { readOnly: true, snapshot: true },
  );
