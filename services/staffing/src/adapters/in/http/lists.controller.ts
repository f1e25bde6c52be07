import { boundByScopeOrGroupWide, currentCaller, Requires } from '@goldkey/access';
import { refuse } from '@goldkey/kernel';
import { Database, historyOf, type ListSpec, listQuery, type Transaction } from '@goldkey/postgres';
import { listQuerySchema, RefusedError, zodQuery } from '@goldkey/service-kit';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { unitKinds } from '../../../domain/unit/unit.js';

const text = z.string().max(200);
/** Of the tree in one answer. */
const MOST_UNITS = 10_000;
const state = (alias: string) => ({
  id: `${alias}.id`,
  propertyId: `${alias}.property_id`,
  version: `${alias}.version`,
  record: `${alias}.state`,
});

/** Group-wide rows (regions, staff of the group) are part of what everybody sees. */
const orGroupWide = (column: string) =>
  `coalesce(${column}, (SELECT min(p) FROM unnest(goldkey_scope_properties()) AS t(p)))`;

const specs = {
  units: {
    from: 'unit u',
    columns: state('u'),
    scopeColumn: orGroupWide('u.property_id'),
    key: 'u.id',
    filters: {
      kind: { column: 'u.kind', kind: 'any' },
      parentId: { column: 'u.parent_id', kind: 'equals' },
      propertyId: { column: 'u.property_id', kind: 'any' },
    },
    sorts: { name: 'u.name', kind: 'u.kind' },
    defaultSort: 'name',
    search: ['u.name'],
  },
  employees: {
    from: 'employee e',
    columns: state('e'),
    scopeColumn: orGroupWide('e.property_id'),
    key: 'e.id',
    filters: { number: { column: 'e.number', kind: 'equals' }, propertyId: { column: 'e.property_id', kind: 'any' } },
    sorts: { name: 'e.name', number: 'e.number' },
    defaultSort: 'number',
    search: ['e.name', 'e.number'],
  },
  appointments: {
    from: 'appointment a JOIN employee e ON e.id = a.employee_id',
    columns: { ...state('a'), employeeName: 'e.name' },
    scopeColumn: orGroupWide('a.property_id'),
    key: 'a.id',
    filters: {
      employeeId: { column: 'a.employee_id', kind: 'any' },
      unitId: { column: 'a.unit_id', kind: 'any' },
      role: { column: 'a.role', kind: 'any' },
      propertyId: { column: 'a.property_id', kind: 'any' },
      state: { column: 'a.standing', kind: 'any' },
    },
    sorts: { from: 'a.from_day', role: 'a.role' },
    neverNull: ['from'],
    defaultSort: '-from',
    search: ['e.name'],
  },
  roster: {
    from: 'roster_day r',
    columns: state('r'),
    scopeColumn: 'r.property_id',
    key: 'r.id',
    filters: {
      employeeId: { column: 'r.employee_id', kind: 'any' },
      propertyId: { column: 'r.property_id', kind: 'any' },
      from: { column: 'r.date', kind: 'from' },
      until: { column: 'r.date', kind: 'to' },
    },
    sorts: { date: 'r.date' },
    defaultSort: 'date',
  },
  tasks: {
    from: "task t LEFT JOIN employee e ON e.id = t.employee_id LEFT JOIN employee b ON b.id = t.state ->> 'assignedBy'",
    columns: { ...state('t'), employeeName: 'e.name', assignedByName: 'b.name' },
    scopeColumn: 't.property_id',
    key: 't.id',
    filters: {
      propertyId: { column: 't.property_id', kind: 'any' },
      employeeId: { column: 't.employee_id', kind: 'any' },
      state: { column: 't.standing', kind: 'any' },
    },
    sorts: { assignedAt: 't.assigned_at' },
    neverNull: ['assignedAt'],
    defaultSort: '-assignedAt',
    search: ['t.title'],
  },
  'work-plans': {
    from: 'work_plan w LEFT JOIN employee e ON e.id = w.employee_id',
    columns: { ...state('w'), employeeName: 'e.name' },
    scopeColumn: 'w.property_id',
    key: 'w.id',
    filters: {
      propertyId: { column: 'w.property_id', kind: 'any' },
      employeeId: { column: 'w.employee_id', kind: 'any' },
      planKind: { column: 'w.plan_kind', kind: 'any' },
      period: { column: 'w.period', kind: 'any' },
      state: { column: 'w.standing', kind: 'any' },
    },
    sorts: { period: 'w.period', employee: 'e.name' },
    neverNull: ['period'],
    defaultSort: '-period',
    search: ['e.name', 'w.period'],
  },
  acts: {
    from: 'act a',
    columns: state('a'),
    scopeColumn: 'a.property_id',
    key: 'a.id',
    filters: {
      propertyId: { column: 'a.property_id', kind: 'any' },
      employeeId: { column: 'a.employee_id', kind: 'any' },
      kind: { column: 'a.kind', kind: 'any' },
      state: { column: 'a.standing', kind: 'any' },
    },
    sorts: { at: 'a.at' },
    neverNull: ['at'],
    defaultSort: '-at',
  },
  opinions: {
    from: 'opinion o',
    columns: state('o'),
    scopeColumn: 'o.property_id',
    key: 'o.id',
    filters: { propertyId: { column: 'o.property_id', kind: 'any' }, state: { column: 'o.standing', kind: 'any' } },
    sorts: { raisedAt: 'o.raised_at', replyDue: 'o.reply_due' },
    neverNull: ['raisedAt'],
    defaultSort: '-raisedAt',
  },
} satisfies Record<string, ListSpec>;

/** The word of a list's records in history. */
const RECORDS: Readonly<Record<keyof typeof specs, string>> = {
  units: 'unit',
  employees: 'employee',
  appointments: 'appointment',
  roster: 'roster-day',
  tasks: 'task',
  'work-plans': 'plan',
  acts: 'act',
  opinions: 'opinion',
};

const queryOf = (spec: ListSpec) =>
  listQuerySchema({
    filters: Object.fromEntries(Object.keys(spec.filters ?? {}).map((name) => [name, text])),
    sorts: Object.keys(spec.sorts ?? {}),
  });
const pipes = Object.fromEntries(
  Object.entries(specs).map(([name, spec]) => [name, zodQuery(queryOf(spec))]),
) as Record<keyof typeof specs, ReturnType<typeof zodQuery<ReturnType<typeof queryOf>>>>;
type Asked = z.output<ReturnType<typeof queryOf>>;
interface Line {
  id: string;
  propertyId: string | null;
  version: number;
  record: object;
}

/** Lists and records of staffing, bounded by the caller's scope. */
@Requires('staffing:read')
@Controller('api/staffing')
export class ListsController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get('units/tree')
  tree() {
    const parameters: unknown[] = [unitKinds];
    const scope = boundByScopeOrGroupWide(currentCaller().scope, 'property_id', parameters);
    return this.database.transaction(
      async (tx) => {
        // From the top, so that of a tree that is too large only leaves are missing.
        const rows = await tx.query<{ state: object; total: string }>(
          `SELECT state, count(*) OVER () AS total FROM unit WHERE ${scope}
           ORDER BY array_position($1::text[], kind), name LIMIT ${MOST_UNITS}`,
          parameters,
        );
        return { units: rows.map(({ state: unit }) => unit), leftOut: Number(rows[0]?.total ?? 0) - rows.length };
      },
      { readOnly: true },
    );
  }

  @Get('units')
  units(@Query(pipes.units) query: Asked) {
    return this.#list('units', query);
  }

  @Get('employees')
  employees(@Query(pipes.employees) query: Asked) {
    return this.#list('employees', query);
  }

  @Get('appointments')
  appointments(@Query(pipes.appointments) query: Asked) {
    return this.#list('appointments', query);
  }

  @Get('roster')
  roster(@Query(pipes.roster) query: Asked) {
    return this.#list('roster', query);
  }

  @Get('tasks')
  tasks(@Query(pipes.tasks) query: Asked) {
    return this.#list('tasks', query);
  }

  @Get('work-plans')
  workPlans(@Query(pipes['work-plans']) query: Asked) {
    return this.#list('work-plans', query);
  }

  @Get('acts')
  acts(@Query(pipes.acts) query: Asked) {
    return this.#list('acts', query);
  }

  @Get('opinions')
  opinions(@Query(pipes.opinions) query: Asked) {
    return this.#list('opinions', query);
  }

  @Get(':list/:id')
  record(@Param('list') list: string, @Param('id') id: string) {
    if (!Object.hasOwn(specs, list)) throw new RefusedError(refuse('staffing.record-not-found', { id }).refusal);
    const name = list as keyof typeof specs;
    return this.database.transaction(async (tx) => this.#record(tx, name, id), { readOnly: true });
  }

  async #list(name: keyof typeof specs, query: Asked) {
    const page = await this.database.transaction((tx) => listQuery<Line>(tx, specs[name], query), { readOnly: true });
    return { ...page, items: page.items.map(({ record, version, ...rest }) => ({ ...rest, ...record, version })) };
  }

  async #record(tx: Transaction, name: keyof typeof specs, id: string) {
    const spec: ListSpec = { ...specs[name], filters: { id: { column: specs[name].key, kind: 'equals' } } };
    const { items } = await listQuery<Line>(tx, spec, { pageSize: 1, filters: { id } });
    const [line] = items;
    if (line === undefined) throw new RefusedError(refuse(`staffing.${RECORDS[name]}-not-found`, { id }).refusal);
    const { entries: history, leftOut } = await historyOf(tx, RECORDS[name], id);
    const { record, version, ...named } = line;
    return { ...named, ...record, version, history, ...(leftOut > 0 && { historyLeftOut: leftOut }) };
  }
}
