import { dayOf, instant } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import type { Organisation, StandingChange } from '../../../application/ports.js';
import type { PropertyPlace, RunningAppointment, Unit } from '../../../domain/scope.js';
import { announcement, announceStanding } from './standing-news.js';

const DEFAULT_ZONE = 'Asia/Shanghai';
const KEPT_MS = 1_000;

interface AppointmentRow {
  id: string;
  employee_id: string;
  unit_name: string | null;
  unit_id: string;
  property_id: string | null;
  role: string;
  from_day: string;
  until_day: string | null;
  time_zone: string | null;
}

/** Remembers an answer for a second: the tree is read at each sign of life of a session, and seldom changes. */
const briefly = <T>(ask: () => Promise<T>): (() => Promise<T>) => {
  let kept: { answer: Promise<T>; until: number } | undefined;
  return () => {
    if (!kept || kept.until < Date.now()) kept = { answer: ask(), until: Date.now() + KEPT_MS };
    kept.answer.catch(() => {
      kept = undefined;
    });
    return kept.answer;
  };
};

const later = 'WHERE excluded.at >= ';

/**
 * The local copy of the organisation. Of two facts about one thing the later one stands, whatever comes first; what was
 * withdrawn before it came is never taken in.
 */
export const organisationStore = (database: Database): Organisation => {
  /** Writes, and tells whose standing that changes where it changes anything; the next event is not kept waiting for it. */
  const keep = (name: string, sql: string, parameters: readonly unknown[], change: StandingChange = {}) =>
    database.transaction(async (tx) =>
      tx.send(`identity_keep_${name}`, `${sql} RETURNING ${announcement(parameters.length + 1)}`, [
        ...parameters,
        JSON.stringify(change),
      ]),
    );
  const run = (sql: string, parameters: readonly unknown[]) =>
    database.transaction(async (tx) => {
      await tx.query(sql, parameters);
      await announceStanding(tx, {});
    });
  const notWithdrawn = 'NOT EXISTS (SELECT 1 FROM withdrawn_event WHERE event_id = ';
  const running = async (condition: string, value: unknown, at: number): Promise<RunningAppointment[]> => {
    const rows = await database.statement<AppointmentRow>(
      `SELECT a.id, a.employee_id, a.unit_id, coalesce(a.property_id, u.property_id) AS property_id, a.role, a.from_day,
         a.until_day, p.time_zone, u.name AS unit_name
       FROM appointment a LEFT JOIN unit u ON u.id = a.unit_id LEFT JOIN property p ON p.id = coalesce(a.property_id, u.property_id)
       WHERE ${condition} AND a.role IS NOT NULL AND a.employee_id IS NOT NULL ORDER BY a.from_day, a.id`,
      [value],
    );
    return rows.flatMap((row) => {
      const today = dayOf(instant(at), row.time_zone ?? DEFAULT_ZONE);
      if (row.from_day > today || (row.until_day !== null && today > row.until_day)) return [];
      return {
        appointmentId: row.id,
        employeeId: row.employee_id,
        unitId: row.unit_id,
        propertyId: row.property_id ?? undefined,
        role: row.role,
        today,
        ...(row.unit_name === null ? {} : { unitName: row.unit_name }),
      };
    });
  };
  return {
    async keepUnit(unit, eventId, at) {
      await keep(
        'unit',
        `INSERT INTO unit (id, kind, parent_id, property_id, defined_by, at, name)
         SELECT $1, $2, $3, $4, $5, $6, $7 WHERE ${notWithdrawn} $5)
         ON CONFLICT (id) DO UPDATE SET kind = $2, parent_id = $3, property_id = $4, defined_by = $5, at = $6, name = $7
         ${later} unit.at`,
        [
          unit.unitId,
          unit.kind,
          unit.parentId ?? null,
          unit.propertyId ?? null,
          eventId,
          new Date(at),
          unit.name ?? null,
        ],
      );
    },
    async keepProperty(place, eventId, at) {
      await keep(
        'property',
        `INSERT INTO property (id, unit_id, time_zone, registered_by, at)
         SELECT $1, $2, $3, $4, $5 WHERE ${notWithdrawn} $4)
         ON CONFLICT (id) DO UPDATE SET unit_id = $2, time_zone = $3, registered_by = $4, at = $5 ${later} property.at`,
        [place.propertyId, place.unitId, place.timeZone ?? DEFAULT_ZONE, eventId, new Date(at)],
      );
    },
    async keepAppointment(appointment, eventId, at) {
      await keep(
        'appointment',
        `INSERT INTO appointment (id, employee_id, unit_id, property_id, role, from_day, started_by, started_at)
         SELECT $1, $2, $3, $4, $5, $6::date, $7, $8 WHERE ${notWithdrawn} $7)
         ON CONFLICT (id) DO UPDATE SET employee_id = $2, unit_id = $3, property_id = $4, role = $5, from_day = $6::date,
           started_by = $7, started_at = $8
         WHERE appointment.started_at IS NULL OR excluded.started_at >= appointment.started_at`,
        [
          appointment.appointmentId,
          appointment.employeeId,
          appointment.unitId,
          appointment.propertyId ?? null,
          appointment.role,
          appointment.from,
          eventId,
          new Date(at),
        ],
        { employeeId: appointment.employeeId },
      );
    },
    async endAppointment(appointmentId, until, eventId, at) {
      await keep(
        'end',
        `INSERT INTO appointment (id, until_day, ended_by, ended_at)
         SELECT $1, $2::date, $3, $4 WHERE ${notWithdrawn} $3)
         ON CONFLICT (id) DO UPDATE SET until_day = $2::date, ended_by = $3, ended_at = $4
         WHERE appointment.ended_at IS NULL OR excluded.ended_at >= appointment.ended_at`,
        [appointmentId, until, eventId, new Date(at)],
      );
    },
    async withdraw(eventIds) {
      await run('INSERT INTO withdrawn_event SELECT unnest($1::text[]) ON CONFLICT DO NOTHING', [eventIds]);
      await run(
        'UPDATE appointment SET employee_id = NULL, started_by = NULL, started_at = NULL WHERE started_by = ANY ($1)',
        [eventIds],
      );
      await run('DELETE FROM unit WHERE defined_by = ANY ($1)', [eventIds]);
      await run('DELETE FROM property WHERE registered_by = ANY ($1)', [eventIds]);
      await run('UPDATE appointment SET until_day = NULL, ended_by = NULL, ended_at = NULL WHERE ended_by = ANY ($1)', [
        eventIds,
      ]);
    },
    appointmentsOf: (employeeId, at) => running('a.employee_id = $1', employeeId, at),
    appointmentsWith: (roles, at) => running('a.role = ANY ($1)', roles, at),
    appointment: async (appointmentId, at) => (await running('a.id = $1', appointmentId, at))[0],
    units: briefly(async () =>
      (
        await database.statement<{ id: string; kind: string; parent_id: string | null; property_id: string | null }>(
          'SELECT * FROM unit',
        )
      ).map(
        (row): Unit => ({
          unitId: row.id,
          kind: row.kind,
          parentId: row.parent_id ?? undefined,
          propertyId: row.property_id ?? undefined,
        }),
      ),
    ),
    properties: briefly(async () =>
      (await database.statement<{ id: string; unit_id: string }>('SELECT id, unit_id FROM property')).map(
        (row): PropertyPlace => ({ propertyId: row.id, unitId: row.unit_id }),
      ),
    ),
  };
};
