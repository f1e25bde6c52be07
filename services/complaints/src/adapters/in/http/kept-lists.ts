import { formatInstant, type Instant, refuse } from '@goldkey/kernel';
import { type Database, historyOf, type ListRequest, type ListSpec, listQuery } from '@goldkey/postgres';
import { RefusedError } from '@goldkey/service-kit';

/** Lists and records of what is kept beside the reception log, in one form for all. */

interface Line {
  readonly record: object;
  readonly version: number;
  readonly zone: string;
  readonly propertyName: string | null;
}

/** The rows of a table with the name and the zone of their property, which every answer needs. */
export const keptIn = (table: string) => ({
  from: `${table} t LEFT JOIN property_copy p ON p.property_id = t.property_id`,
  columns: {
    record: 't.state',
    version: 't.version',
    zone: "coalesce(p.time_zone, 'Asia/Shanghai')",
    propertyName: 'p.name',
  },
  scopeColumn: 't.property_id',
  key: 't.id',
});

const isInstant = (name: string, value: unknown): value is Instant =>
  typeof value === 'number' && /(^at|At)$/.test(name);

/** A record as it is answered: instants carry the property's own offset. */
export const toldWithin = (value: unknown, zone: string, name = ''): unknown => {
  if (isInstant(name, value)) return formatInstant(value, zone);
  if (Array.isArray(value)) return value.map((each) => toldWithin(each, zone));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, toldWithin(part, zone, key)]));
};

const lineOf = ({ record, version, zone, propertyName, ...columns }: Line): Record<string, unknown> => ({
  ...(toldWithin(record, zone) as object),
  ...columns,
  ...(propertyName !== null && { propertyName }),
  version,
});

/** A page of the list within the caller's scope. */
export const listOf = async (database: Database, spec: ListSpec, query: ListRequest) => {
  const page = await database.transaction((tx) => listQuery<Line>(tx, spec, query), { readOnly: true });
  return { ...page, items: page.items.map(lineOf) };
};

const oneOf = (spec: ListSpec): ListSpec => ({
  ...spec,
  filters: { id: { column: spec.key ?? 'id', kind: 'equals' } },
});

/** One record with its history; refused where the caller does not see it. */
export const recordOf = (database: Database, spec: ListSpec, recordKind: string, id: string) =>
  database.transaction(
    async (tx) => {
      const [line] = (await listQuery<Line>(tx, oneOf(spec), { pageSize: 1, filters: { id } })).items;
      if (line === undefined) throw new RefusedError(refuse(`complaints.${recordKind}-not-found`, { id }).refusal);
      const { entries, leftOut } = await historyOf(tx, recordKind, id);
      const history = entries.map(({ happenedAt, recordedAt, ...entry }) => ({
        ...entry,
        happenedAt: formatInstant(happenedAt.getTime() as Instant, line.zone),
        recordedAt: formatInstant(recordedAt.getTime() as Instant, line.zone),
      }));
      return { ...lineOf(line), history, ...(leftOut > 0 && { historyLeftOut: leftOut }) };
    },
    { readOnly: true },
  );

/** The record as the list tells it, after a command on it. */
export const tellOne = async (database: Database, spec: ListSpec, id: string): Promise<Record<string, unknown>> => {
  const { items } = await listOf(database, oneOf(spec), { pageSize: 1, filters: { id } });
  const [line] = items;
  if (line === undefined) throw new Error('a record that was just kept is not there');
  return line;
};
