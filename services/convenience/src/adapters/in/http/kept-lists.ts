import { formatInstant, type Instant, refuse } from '@goldkey/kernel';
import {
  type Database,
  type HistoryRecord,
  historyOf,
  type ListRequest,
  type ListSpec,
  listQuery,
} from '@goldkey/postgres';
import { RefusedError } from '@goldkey/service-kit';

/** Lists and records of what convenience keeps, in one form for all. */

interface Line {
  readonly record: object;
  readonly version: number;
  readonly zone: string;
  readonly propertyName: string | null;
}

/** The rows of a table with the name and the zone of their property, which every answer needs. */
export const keptIn = (table: string, alias = 't') => ({
  from: `${table} ${alias} LEFT JOIN property_copy p ON p.property_id = ${alias}.property_id`,
  columns: {
    record: `${alias}.state`,
    version: `${alias}.version`,
    zone: "coalesce(p.time_zone, 'Asia/Shanghai')",
    propertyName: 'p.name',
  },
  scopeColumn: `${alias}.property_id`,
  key: `${alias}.id`,
});

/** As {@link keptIn}, with where the household lives. */
export const keptOfHousehold = (table: string) => {
  const { from, columns, ...kept } = keptIn(table);
  return {
    ...kept,
    from: `${from} LEFT JOIN household_copy h ON h.household_id = t.household_id`,
    columns: { ...columns, building: 'h.building', room: 'h.room' },
  };
};

const isInstant = (name: string, value: unknown): value is Instant =>
  typeof value === 'number' && /(^at|At|^since)$/.test(name);

/** The record as it is answered: instants carry the property's own offset. */
export const told = (value: unknown, zone: string, name = ''): unknown => {
  if (isInstant(name, value)) return formatInstant(value, zone);
  if (Array.isArray(value)) return value.map((each) => told(each, zone));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, told(part, zone, key)]));
};

const lineOf = ({ record, version, zone, propertyName, ...columns }: Line): object => ({
  ...(told(record, zone) as object),
  ...Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== null)),
  ...(propertyName !== null && { propertyName }),
  version,
});

/** A page of the list within the caller's scope. */
export const listOf = async (database: Database, spec: ListSpec, query: ListRequest) => {
  const page = await database.transaction((tx) => listQuery<Line>(tx, spec, query), { readOnly: true });
  return { ...page, items: page.items.map(lineOf) };
};

/** One record with its history; refused where the caller does not see it. */
export const recordOf = <State extends object = object>(
  database: Database,
  spec: ListSpec,
  recordKind: string,
  id: string,
): Promise<State & { readonly history: readonly HistoryRecord[] }> =>
  database.transaction(
    async (tx) => {
      const one: ListSpec = { ...spec, filters: { id: { column: spec.key ?? 'id', kind: 'equals' } } };
      const [line] = (await listQuery<Line>(tx, one, { pageSize: 1, filters: { id } })).items;
      if (line === undefined) throw new RefusedError(refuse(`convenience.${recordKind}-not-found`, { id }).refusal);
      const { entries: history, leftOut } = await historyOf(tx, recordKind, id);
      return { ...(lineOf(line) as State), history, ...(leftOut > 0 && { historyLeftOut: leftOut }) };
    },
    { readOnly: true },
  );

/** The record as the list tells it, after a command on it. */
export const tellOne = async (database: Database, spec: ListSpec, id: string): Promise<object> => {
  const one: ListSpec = { ...spec, filters: { id: { column: spec.key ?? 'id', kind: 'equals' } } };
  const { items } = await listOf(database, one, { pageSize: 1, filters: { id } });
  const [line] = items;
  if (line === undefined) throw new Error('a record that was just kept is not there');
  return line;
};
