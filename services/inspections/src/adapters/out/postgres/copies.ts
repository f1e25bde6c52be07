import { boundByScope, currentCaller } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';
import type { Property } from '../../../application/ports.js';
import type { Copies } from '../../../inspections.ports.js';

const notWithdrawn = 'NOT EXISTS (SELECT 1 FROM withdrawn_event WHERE event_id = ';

/**
 * Local copies of properties and appointments, kept by the events of estates and staffing. What is told of an appointment comes in
 * any order: a row without a beginning is nobody's yet.
 */
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
    await database.transaction(async (tx) =>
      tx.send(
        'inspections_keep_appointment',
        `INSERT INTO appointment_copy (appointment_id, property_id, employee_id, role, from_day, started_event)
         SELECT $1, $2, $3, $4, $5::date, $6 WHERE ${notWithdrawn} $6)
         ON CONFLICT (appointment_id) DO UPDATE SET property_id = $2, employee_id = $3, role = $4, from_day = $5::date, started_event = $6`,
        [appointmentId, propertyId, employeeId, role, from, eventId],
      ),
    );
  },
  endAppointment: async (appointmentId, until, eventId, at) => {
    await database.transaction(async (tx) =>
      tx.send(
        'inspections_end_appointment',
        `INSERT INTO appointment_copy (appointment_id, until_day, ended_event, ended_at)
         SELECT $1, $2::date, $3, $4 WHERE ${notWithdrawn} $3)
         ON CONFLICT (appointment_id) DO UPDATE SET until_day = $2::date, ended_event = $3, ended_at = $4
         WHERE appointment_copy.ended_at IS NULL OR excluded.ended_at >= appointment_copy.ended_at`,
        [appointmentId, until, eventId, new Date(at)],
      ),
    );
  },
  withdraw: async (eventIds) => {
    await database.transaction(async (tx) => {
      await tx.query('INSERT INTO withdrawn_event SELECT unnest($1::text[]) ON CONFLICT DO NOTHING', [eventIds]);
      await tx.query(
        `UPDATE appointment_copy SET property_id = NULL, employee_id = NULL, role = NULL, from_day = NULL, started_event = NULL
         WHERE started_event = ANY ($1::text[])`,
        [eventIds],
      );
      await tx.query(
        'UPDATE appointment_copy SET until_day = NULL, ended_event = NULL, ended_at = NULL WHERE ended_event = ANY ($1::text[])',
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
