import type { Database } from '@goldkey/postgres';
import type { Copies } from '../../../billing.ports.js';

/** Local copies of properties and households, kept by the events of estates. */
export const placeCopies = (database: Database): Copies => ({
  keepProperty: async ({ propertyId, name, timeZone }, at) => {
    await database.transaction((tx) =>
      tx.query(
        `INSERT INTO property_copy (property_id, time_zone, at, name) VALUES ($1, $2, $3, $4)
         ON CONFLICT (property_id) DO UPDATE SET time_zone = $2, at = $3, name = $4
         WHERE property_copy.at <= excluded.at`,
        [propertyId, timeZone, new Date(at), name],
      ),
    );
  },
  keepHousehold: async ({ householdId, propertyId, building, room, area }, at) => {
    await database.transaction((tx) =>
      tx.query(
        `INSERT INTO household_copy (household_id, property_id, building, room, area, at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (household_id) DO UPDATE SET property_id = $2, building = $3, room = $4, area = $5, at = $6
         WHERE household_copy.at <= excluded.at`,
        [householdId, propertyId, building, room, area, new Date(at)],
      ),
    );
  },
});
