import { type Database, isFault } from '@goldkey/postgres';
import type { GrpcClient } from '@goldkey/service-kit';
import type { Names } from '../../application/queries/readers.js';
import { accountNames } from './postgres/account-names.js';
import { boundQuery, rowsOf } from './postgres/bound-query.js';
import { remembered } from './remembered.js';

/** Ids in one question (estates.proto, staffing.proto). */
const MOST_IDS = 1_000;

interface Asked {
  readonly estates: GrpcClient;
  readonly staffing: GrpcClient;
}

/** Asks in portions; `undefined` where the service is away: what it would have said is missing, and the page shows ids. */
const inPortions = async (
  ids: readonly string[],
  ask: (portion: readonly string[]) => Promise<(readonly [id: string, name: string])[]>,
): Promise<ReadonlyMap<string, string> | undefined> => {
  const found = new Map<string, string>();
  try {
    for (let at = 0; at < ids.length; at += MOST_IDS)
      for (const [id, name] of await ask(ids.slice(at, at + MOST_IDS))) found.set(id, name);
  } catch (error) {
    if (!isFault(error)) throw error;
    return undefined;
  }
  return found;
};

const codesAsked = (estates: GrpcClient) =>
  remembered((ids) =>
    inPortions(ids, async (portion) => {
      const answer = await estates.call<{ properties?: { propertyId: string; code: string }[] }>('GetProperties', {
        ids: portion,
      });
      return (answer.properties ?? []).map(({ propertyId, code }) => [propertyId, code]);
    }),
  );

const employeesAsked = (staffing: GrpcClient, database: Database) => {
  const namesOfAccounts = accountNames(database);
  return remembered(async (ids) => {
    const told = await inPortions(ids, async (portion) => {
      const answer = await staffing.call<{ employees?: { employeeId: string; name: string }[] }>('GetEmployees', {
        ids: portion,
      });
      return (answer.employees ?? []).map(({ employeeId, name }) => [employeeId, name]);
    });
    if (told === undefined) return undefined;
    const accounts = await namesOfAccounts(ids.filter((id) => !told.has(id)));
    return new Map([...told, ...accounts.map(({ id, name }) => [id, name] as const)]);
  });
};

const codesOf = async (
  database: Database,
  ask: ReturnType<typeof codesAsked>,
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
  const asked = await ask(propertyIds.filter((id) => !known.has(id)));
  if (asked.size > 0) await keepCodes(database, asked);
  for (const [id, code] of asked) known.set(id, code);
  return known;
};

/** A code never changes, so it is asked for once. */
const keepCodes = (database: Database, asked: ReadonlyMap<string, string>): Promise<number> =>
  database.transaction((tx) => {
    const { parameters, within, place } = boundQuery('c.property_id');
    return tx.execute(
      `UPDATE property_copy c SET code = told.code
       FROM unnest(${place([...asked.keys()])}::text[], ${place([...asked.values()])}::text[]) AS told (id, code)
       WHERE ${within} AND c.property_id = told.id`,
      parameters,
    );
  });

/** Names from local copies, and what only others know by gRPC: codes of estates, people of staffing; of accounts, what they did. */
export const names = (database: Database, { estates, staffing }: Asked): Names => {
  const askCodes = codesAsked(estates);
  return {
    codes: (propertyIds) => codesOf(database, askCodes, propertyIds),
    employees: employeesAsked(staffing, database),
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
  };
};
