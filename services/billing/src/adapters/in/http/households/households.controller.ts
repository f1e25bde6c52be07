import { Requires } from '@goldkey/access';
import { refuse } from '@goldkey/kernel';
import { Database, type ListSpec, listQuery } from '@goldkey/postgres';
import { RefusedError, zodQuery } from '@goldkey/service-kit';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import { type BillLineRow, linesSpec, toldLine } from '../runs/bill-lines.js';
import { householdsQuery } from './households.dto.js';

const sumOf = (account: string, sign: string) =>
  `coalesce((SELECT ${sign}sum(p.amount_fen) FROM posting p WHERE p.household_id = t.household_id AND p.account = '${account}'), 0)`;
const yuan = (sql: string) => `(${sql} / 100.0)::numeric(14, 2)`;
const OWED = yuan(sumOf('receivable', ''));

const spec: ListSpec = {
  from: 'household_copy t LEFT JOIN property_copy p0 ON p0.property_id = t.property_id',
  columns: {
    householdId: 't.household_id',
    propertyId: 't.property_id',
    propertyName: 'p0.name',
    building: 't.building',
    room: 't.room',
    area: 't.area::text',
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
  search: ["(t.building || '-' || t.room)", '(t.building || t.room)', 't.room'],
};

interface HouseholdLine {
  readonly householdId: string;
}

const OPEN_MOST = 200;
/** Lines of which something is owed. */
const openLines: ListSpec = {
  ...linesSpec,
  where: [
    `(SELECT coalesce(sum(p.amount_fen), 0) FROM posting p WHERE p.household_id = t.household_id AND p.account = 'receivable'
      AND p.charge_id = t.id::text) > 0`,
  ],
};

/** What each household owes, and why. */
@Controller('api/billing/households')
export class HouseholdsController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Requires('billing:read')
  @Get()
  list(@Query(zodQuery(householdsQuery)) query: z.output<typeof householdsQuery>) {
    return this.database.transaction((tx) => listQuery<HouseholdLine>(tx, spec, query), { readOnly: true });
  }

  /** The household with every charge of which something is owed, oldest first. */
  @Requires('billing:read')
  @Get(':id')
  read(@Param('id') id: string) {
    return this.database.transaction(
      async (tx) => {
        const [household] = (await listQuery<HouseholdLine>(tx, spec, { pageSize: 1, filters: { id } })).items;
        if (household === undefined) throw new RefusedError(refuse('billing.household-not-found', { id }).refusal);
        const open = { filters: { householdId: id }, sort: 'month', pageSize: OPEN_MOST };
        const { items } = await listQuery<BillLineRow>(tx, openLines, open);
        return { ...household, charges: items.map(toldLine) };
      },
      { readOnly: true, snapshot: true },
    );
  }
}
