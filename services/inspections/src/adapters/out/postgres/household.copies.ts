import type { Database } from '@goldkey/postgres';
import type { HouseholdCopies } from '../../../inspections.ports.js';

/** Local copies of households, kept by the events of estates. */
export const householdCopies = (database: Database): HouseholdCopies => ({
  keep: async ({ householdId, propertyId, name }, { eventId, at }) => {
    await database.transaction((tx) =>
      tx.query(
        `INSERT INTO household_copy (household_id, property_id, name, event_id, at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (household_id) DO UPDATE SET property_id = $2, name = $3, event_id = $4, at = $5
         WHERE household_copy.at <= excluded.at`,
        [householdId, propertyId, name, eventId, new Date(at)],
      ),
    );
  },
  withdraw: async (eventIds) => {
    await database.transaction((tx) =>
      tx.query('DELETE FROM household_copy WHERE event_id = ANY ($1::text[])', [eventIds]),
    );
  },
});
