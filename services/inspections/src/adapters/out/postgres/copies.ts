import { boundByScope, currentCaller } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';
import type { Property } from '../../../application/ports.js';
import type { Copies } from '../../../inspections.ports.js';

/** Local copies of properties and appointments, kept by the events of estates and staffing. */
export const placeCopies = (database: Database): Copies & { property(id: string): Promise<Property | undefined> } => ({
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
  keepAppointment: async ({ appointmentId, propertyId, employeeId, role, from }, eventId) => {
    await database.transaction((tx) =>
      tx.query(
        `INSERT INTO appointment_copy (appointment_id, property_id, employee_id, role, from_day, started_event)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (appointment_id) DO UPDATE SET property_id = $2, employee_id = $3, role = $4, from_day = $5, started_event = $6`,
        [appointmentId, propertyId, employeeId, role, from, eventId],
      ),
    );
  },
  endAppointment: async (appointmentId, until, eventId) => {
    await database.transaction((tx) =>
      tx.query('UPDATE appointment_copy SET until_day = $2, ended_event = $3 WHERE appointment_id = $1', [
        appointmentId,
        until,
        eventId,
      ]),
    );
  },
  withdraw: async (eventIds) => {
    await database.transaction(async (tx) => {
      await tx.query('DELETE FROM appointment_copy WHERE started_event = ANY ($1::text[])', [eventIds]);
      await tx.query(
        'UPDATE appointment_copy SET until_day = NULL, ended_event = NULL WHERE ended_event = ANY ($1::text[])',
        [eventIds],
      );
    });
  },
  property: (id) =>
    database.transaction(async (tx) => {
      const parameters: unknown[] = [id];
      const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
      const [row] = await tx.query<{ propertyId: string; timeZone: string }>(
        `SELECT property_id AS "propertyId", time_zone AS "timeZone" FROM property_copy WHERE property_id = $1 AND ${scope}`,
        parameters,
      );
      return row;
    }),
});

export type PlaceCopies = ReturnType<typeof placeCopies>;
