import { boundByScope, currentCaller } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';
import type { Department, Household, Property } from '../../../application/ports.js';
import type { Copies } from '../../../convenience.ports.js';

export interface PlaceCopies extends Copies {
  /** Those that the caller may see. */
  property(id: string): Promise<Property | undefined>;
  household(id: string): Promise<Household | undefined>;
  department(id: string): Promise<Department | undefined>;
}

/** Local copies of properties, households and departments, kept by the events of estates and staffing. */
export const placeCopies = (database: Database): PlaceCopies => {
  const one = <Row>(sql: string, id: string): Promise<Row | undefined> =>
    database.transaction(async (tx) => {
      const parameters: unknown[] = [id];
      const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
      return (await tx.query<Row & Record<string, unknown>>(`${sql} AND ${scope}`, parameters))[0];
    });
  const keep = async (sql: string, parameters: readonly unknown[]): Promise<void> => {
    await database.transaction((tx) => tx.query(sql, parameters));
  };
  return {
    keepProperty: ({ propertyId, name, timeZone, contact = {} }, at) =>
      keep(
        `INSERT INTO property_copy (property_id, time_zone, at, name, contact) VALUES ($1, $2, $3, $4, $5::jsonb)
         ON CONFLICT (property_id) DO UPDATE SET time_zone = $2, at = $3, name = $4, contact = $5::jsonb
         WHERE property_copy.at <= excluded.at`,
        [propertyId, timeZone, new Date(at), name, JSON.stringify(contact)],
      ),
    keepHousehold: ({ householdId, propertyId, building, room }, at) =>
      keep(
        `INSERT INTO household_copy (household_id, property_id, building, room, at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (household_id) DO UPDATE SET property_id = $2, building = $3, room = $4, at = $5
         WHERE household_copy.at <= excluded.at`,
        [householdId, propertyId, building, room, new Date(at)],
      ),
    keepDepartment: ({ departmentId, propertyId, name }, at) =>
      keep(
        `INSERT INTO department_copy (department_id, property_id, name, at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (department_id) DO UPDATE SET property_id = $2, name = $3, at = $4 WHERE department_copy.at <= excluded.at`,
        [departmentId, propertyId, name, new Date(at)],
      ),
    property: (id) =>
      one(
        'SELECT property_id AS "propertyId", name, time_zone AS "timeZone" FROM property_copy WHERE property_id = $1',
        id,
      ),
    household: (id) =>
      one(
        'SELECT household_id AS "householdId", property_id AS "propertyId", building, room FROM household_copy WHERE household_id = $1',
        id,
      ),
    department: (id) =>
      one(
        'SELECT department_id AS "departmentId", property_id AS "propertyId", name FROM department_copy WHERE department_id = $1',
        id,
      ),
  };
};
