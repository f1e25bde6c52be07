import { boundByScope, currentCaller } from '@goldkey/access';
import type { Database, Transaction } from '@goldkey/postgres';
import type { Department, Property } from '../../../application/ports.js';
import type { Places } from '../../../complaints.ports.js';

type ToldProperty = Parameters<Places['keepProperty']>[0];
type ToldHome = Parameters<Places['keepHome']>[0];

const within = <Row>(tx: Transaction, name: string, select: string, ids: readonly string[]): Promise<Row[]> => {
  const parameters: unknown[] = [ids];
  const { scope } = currentCaller();
  const bound = boundByScope(scope, 'property_id', parameters);
  return tx.prepared<Row>(
    `complaints_${name}_${scope.all ? 'all' : 'some'}`,
    `${select} = ANY ($1::text[]) AND ${bound}`,
    parameters,
  );
};

/** Local copies of properties, homes and departments, kept by the events of estates and staffing; older news never overwrites newer. */
export const placeCopies = (database: Database) => ({
  keepProperty: async ({ propertyId, name, timeZone, contact = {} }: ToldProperty, at: number): Promise<void> => {
    await database.transaction(async (tx) =>
      tx.send(
        'complaints_keep_property',
        `INSERT INTO property_copy (property_id, name, time_zone, at, contact) VALUES ($1, $2, $3, $4, $5::jsonb)
         ON CONFLICT (property_id) DO UPDATE SET name = $2, time_zone = $3, at = $4, contact = $5::jsonb
         WHERE property_copy.at <= excluded.at`,
        [propertyId, name, timeZone, new Date(at), JSON.stringify(contact)],
      ),
    );
  },
  keepHome: async ({ householdId, propertyId }: ToldHome, at: number): Promise<void> => {
    await database.transaction(async (tx) =>
      tx.send(
        'complaints_keep_home',
        `INSERT INTO home_copy (household_id, property_id, at) VALUES ($1, $2, $3)
         ON CONFLICT (household_id) DO UPDATE SET property_id = $2, at = $3 WHERE home_copy.at <= excluded.at`,
        [householdId, propertyId, new Date(at)],
      ),
    );
  },
  /** What estates answered; its news says more, whenever it comes. */
  learnHomes: async (propertyId: string, householdIds: readonly string[]): Promise<void> => {
    await database.transaction((tx) => {
      const parameters: unknown[] = [householdIds, propertyId];
      const scope = boundByScope(currentCaller().scope, 'told.property_id', parameters);
      return tx.query(
        `INSERT INTO home_copy (household_id, property_id, at)
         SELECT told.household_id, told.property_id, 'epoch' FROM (SELECT unnest($1::text[]) AS household_id, $2::text AS property_id) told
         WHERE ${scope} ON CONFLICT (household_id) DO NOTHING`,
        parameters,
      );
    });
  },
  homesHere: async (propertyId: string, householdIds: readonly string[]): Promise<string[]> => {
    const parameters: unknown[] = [householdIds, propertyId];
    const { scope } = currentCaller();
    const bound = boundByScope(scope, 'property_id', parameters);
    const rows = await database.transaction((tx) =>
      tx.prepared<{ id: string }>(
        `complaints_homes_${scope.all ? 'all' : 'some'}`,
        `SELECT household_id AS id FROM home_copy WHERE household_id = ANY ($1::text[]) AND property_id = $2 AND ${bound}`,
        parameters,
      ),
    );
    return rows.map(({ id }) => id);
  },
  keepDepartment: async (department: Department, at: number): Promise<void> => {
    await database.transaction(async (tx) =>
      tx.send(
        'complaints_keep_department',
        `INSERT INTO department_copy (id, property_id, name, at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (id) DO UPDATE SET property_id = $2, name = $3, at = $4 WHERE department_copy.at <= excluded.at`,
        [department.departmentId, department.propertyId, department.name, new Date(at)],
      ),
    );
  },
  /**
   * Codes come by gRPC, once: events do not carry them. A row that somebody else writes just now is passed over, and asked for the
   * next time.
   */
  keepCodes: async (properties: readonly Pick<Property, 'propertyId' | 'code'>[]): Promise<void> => {
    await database.transaction((tx) => {
      const ids = properties.map(({ propertyId }) => propertyId);
      const parameters: unknown[] = [ids, properties.map(({ code }) => code)];
      const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
      return tx.query(
        `WITH free AS (SELECT property_id FROM property_copy WHERE property_id = ANY ($1::text[]) AND ${scope}
           FOR NO KEY UPDATE SKIP LOCKED)
         UPDATE property_copy p SET code = told.code FROM free, unnest($1::text[], $2::text[]) AS told (property_id, code)
         WHERE p.property_id = free.property_id AND told.property_id = free.property_id`,
        parameters,
      );
    });
  },
  properties: (ids: readonly string[]): Promise<(Omit<Property, 'code'> & { code: string | null })[]> =>
    database.transaction((tx) =>
      within(
        tx,
        'properties',
        'SELECT property_id AS "propertyId", code, name, time_zone AS "timeZone" FROM property_copy WHERE property_id',
        ids,
      ),
    ),
  departments: (ids: readonly string[]): Promise<Department[]> =>
    database.transaction((tx) =>
      within(
        tx,
        'departments',
        'SELECT id AS "departmentId", property_id AS "propertyId", name FROM department_copy WHERE id',
        ids,
      ),
    ),
});

export type PlaceCopies = ReturnType<typeof placeCopies>;
