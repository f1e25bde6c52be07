import { type Database, isFault } from '@goldkey/postgres';
import type { GrpcClient } from '@goldkey/service-kit';
import type { Names } from '../../application/queries/readers.js';
import { boundQuery, rowsOf } from './postgres/figures.reader.js';

/** Ids in one question (estates.proto, staffing.proto). */
const MOST_IDS = 1_000;

interface Asked {
  readonly estates: GrpcClient;
  readonly staffing: GrpcClient;
}

/** Asks in portions; what a service that is away would have said is missing, and the page shows ids. */
const inPortions = async <T>(
  ids: readonly string[],
  ask: (portion: readonly string[]) => Promise<T[]>,
): Promise<T[]> => {
  const unique = [...new Set(ids)];
  const found: T[] = [];
  try {
    for (let at = 0; at < unique.length; at += MOST_IDS) found.push(...(await ask(unique.slice(at, at + MOST_IDS))));
  } catch (error) {
    if (!isFault(error)) throw error;
  }
  return found;
};

const codesOf = async (
  database: Database,
  estates: GrpcClient,
  propertyIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const { parameters, within, place } = boundQuery('property_id');
  const rows = await rowsOf<{ id: string; code: string }>(
    database,
    `SELECT property_id AS id, code FROM property_copy
     WHERE ${within} AND code IS NOT NULL AND property_id = ANY (${place(propertyIds)}::text[])`,
    parameters,
  );
  const known = new Map(rows.map(({ id, code }) => [id, code]));
  const asked = await inPortions(
    propertyIds.filter((id) => !known.has(id)),
    async (ids) =>
      (await estates.call<{ properties?: { propertyId: string; code: string }[] }>('GetProperties', { ids }))
        .properties ?? [],
  );
  if (asked.length > 0) await keepCodes(database, asked);
  for (const { propertyId, code } of asked) known.set(propertyId, code);
  return known;
};

/** A code never changes, so it is asked for once. */
const keepCodes = (database: Database, asked: readonly { propertyId: string; code: string }[]): Promise<number> =>
  database.transaction((tx) => {
    const { parameters, within, place } = boundQuery('c.property_id');
    return tx.execute(
      `UPDATE property_copy c SET code = told.code
       FROM unnest(${place(asked.map(({ propertyId }) => propertyId))}::text[], ${place(asked.map(({ code }) => code))}::text[]) AS told (id, code)
       WHERE ${within} AND c.property_id = told.id`,
      parameters,
    );
  });

/** Names from local copies, and what only others know by gRPC: codes of estates, people of staffing. */
export const names = (database: Database, { estates, staffing }: Asked): Names => ({
  codes: (propertyIds) => codesOf(database, estates, propertyIds),
  async employees(employeeIds) {
    const told = await inPortions(
      employeeIds,
      async (ids) =>
        (await staffing.call<{ employees?: { employeeId: string; name: string }[] }>('GetEmployees', { ids }))
          .employees ?? [],
    );
    return new Map(told.map(({ employeeId, name }) => [employeeId, name]));
  },
  async units(unitIds) {
    if (unitIds.length === 0) return new Map();
    const { parameters, within, place } = boundQuery('property_id');
    const rows = await rowsOf<{ id: string; name: string }>(
      database,
      `SELECT unit_id AS id, name FROM unit_copy WHERE (${within} OR property_id IS NULL) AND unit_id = ANY (${place(unitIds)}::text[])`,
      parameters,
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  },
});
