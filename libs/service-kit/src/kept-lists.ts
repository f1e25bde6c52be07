import { formatInstant, type Instant, type Outcome, refuse } from '@goldkey/kernel';
import { type Database, historyOf, type ListRequest, type ListSpec, listQuery } from '@goldkey/postgres';
import type { FastifyReply } from 'fastify';
import { RefusedError, settle } from './problem.js';
import type { VersionedRecord } from './record-book.js';
import { sentInstants } from './sent-instants.js';
import { tellVersion } from './versions.js';

/** Lists and records of what a service keeps as a state with columns beside it (RecordBook), in one form for all. */

interface Line {
  readonly record: object;
  readonly version: number;
  readonly zone: string;
  readonly propertyName: string | null;
}
/** A record as it is answered: what it says, with its version and what its list tells beside it. */
export type Told = Record<string, unknown>;

/** A list of records; `more` tells besides what follows from a record, instants as they are kept. */
export type KeptList = ListSpec & { readonly more?: (record: never, zone: string) => object };

/** The rows of a table with the name and the zone of their property (`property_copy`), which every answer needs. */
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

/** As {@link keptIn}, with where the household lives (`household_copy`). */
export const keptOfHousehold = (table: string) => {
  const { from, columns, ...kept } = keptIn(table);
  return {
    ...kept,
    from: `${from} LEFT JOIN household_copy h ON h.household_id = t.household_id`,
    columns: { ...columns, building: 'h.building', room: 'h.room' },
  };
};

const lineOf = ({ more }: KeptList, { record, version, zone, propertyName, ...columns }: Line): Told => ({
  ...(sentInstants({ ...record, ...more?.(record as never, zone) }, zone) as object),
  ...(sentInstants(Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== null)), zone) as object),
  ...(propertyName !== null && { propertyName }),
  version,
});

const byId = (spec: KeptList): KeptList => ({
  ...spec,
  filters: { id: { column: spec.key ?? 'id', kind: 'equals' } },
});

/** A page of the list within the caller's scope. */
export const listOf = async (database: Database, spec: KeptList, query: ListRequest) => {
  const page = await database.transaction((tx) => listQuery<Line>(tx, spec, query), { readOnly: true });
  return { ...page, items: page.items.map((line) => lineOf(spec, line)) };
};

/** How a service shows one record with its history; `<service>.<kind>-not-found` is thrown where the caller does not see it. */
export const recordsOf =
  (service: string) =>
  <State extends object = Told>(database: Database, spec: KeptList, recordKind: string, id: string) =>
    database.transaction(
      async (tx) => {
        const [line] = (await listQuery<Line>(tx, byId(spec), { pageSize: 1, filters: { id } })).items;
        if (line === undefined) throw new RefusedError(refuse(`${service}.${recordKind}-not-found`, { id }).refusal);
        const { entries, leftOut } = await historyOf(tx, recordKind, id);
        const history = entries.map(({ happenedAt, recordedAt, ...entry }) => ({
          ...entry,
          happenedAt: formatInstant(happenedAt.getTime() as Instant, line.zone),
          recordedAt: formatInstant(recordedAt.getTime() as Instant, line.zone),
        }));
        return { ...(lineOf(spec, line) as State), history, ...(leftOut > 0 && { historyLeftOut: leftOut }) };
      },
      { readOnly: true },
    );

/** The record as the list tells it, after a command on it. */
export const tellOne = async (database: Database, spec: KeptList, id: string): Promise<Told> => {
  const { items } = await listOf(database, byId(spec), { pageSize: 1, filters: { id } });
  const [line] = items;
  if (line === undefined) throw new Error('a record that was just kept is not there');
  return line;
};

/**
 * As {@link answerKept}, for a record that was made just now by somebody who knows already what its list tells beside it (the
 * columns of `spec`, with the property's `zone` and `propertyName`): nothing is read again.
 */
export const answerMade = <Made extends VersionedRecord<object>>(
  spec: KeptList,
  reply: FastifyReply,
  outcome: Outcome<Made>,
  beside: (made: Made) => Omit<Line, 'record' | 'version'> & Readonly<Record<string, unknown>>,
): Told => {
  const made = settle(outcome);
  tellVersion(reply, made.version);
  return lineOf(spec, { ...beside(made), record: made.state, version: made.version });
};

/** What became of a command on one record: the record as its list tells it, with its version, or the refusal. */
export const answerKept = async (
  database: Database,
  spec: KeptList,
  reply: FastifyReply,
  outcome: Outcome<VersionedRecord<{ readonly id: string }>>,
): Promise<Told> => {
  const { state, version } = settle(outcome);
  tellVersion(reply, version);
  return tellOne(database, spec, state.id);
};
