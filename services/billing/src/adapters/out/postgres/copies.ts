import { boundByScope, currentCaller } from '@goldkey/access';
import { type Database, preparedName } from '@goldkey/postgres';
import type { Household, Property } from '../../../application/ports.js';
import type { Copies } from '../../../billing.ports.js';

export interface PlaceCopies extends Copies {
  /** Those that the caller may see. */
  property(id: string): Promise<Property | undefined>;
  household(id: string): Promise<Household | undefined>;
}

/** Local copies of properties and households, kept by the events of estates. */
export const placeCopies = (database: Database): PlaceCopies => {
  const one = <Row>(sql: string, id: string): Promise<Row | undefined> =>
    database.transaction(async (tx) => {
      const parameters: unknown[] = [id];
      const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
      const text = `${sql} AND ${scope}`;
      return (await tx.prepared<Row & Record<string, unknown>>(preparedName('copy', text), text, parameters))[0];
    });
  return {
    keepProperty: async ({ propertyId, name, timeZone, contact = {} }, at) => {
      await database.transaction((tx) =>
        tx.query(
          `INSERT INTO property_copy (property_id, time_zone, at, name, contact) VALUES ($1, $2, $3, $4, $5::jsonb)
           ON CONFLICT (property_id) DO UPDATE SET time_zone = $2, at = $3, name = $4, contact = $5::jsonb
           WHERE property_copy.at <= excluded.at`,
          [propertyId, timeZone, new Date(at), name, JSON.stringify(contact)],
        ),
      );
    },
    keepHousehold: async ({ householdId, propertyId, building, room, area, use }, at) => {
      await database.transaction((tx) =>
        tx.query(
          `INSERT INTO household_copy (household_id, property_id, building, room, area, at, premises_use) VALUES ($1, $2, $3, $4, $5, $6, $7)
           ON CONFLICT (household_id) DO UPDATE SET property_id = $2, building = $3, room = $4, area = $5, at = $6, premises_use = $7
           WHERE household_copy.at <= excluded.at`,
          [householdId, propertyId, building, room, area, new Date(at), use ?? null],
        ),
      );
    },
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
  };
};
