import type { Database } from '@goldkey/postgres';
import type { DueFiles } from '../../../application/ports.js';
import type { Appointment } from '../../../domain/appointment/appointment.js';

/** Appointments whose day has come, one at a time whoever looks. */
export const dueFiles = (database: Database): DueFiles => ({
  each: (today, most, work) =>
    database.transaction(async (tx) => {
      const due = await tx.query<{ state: Appointment }>(
        `SELECT state FROM appointment WHERE file_due <= $1 ORDER BY file_due, id LIMIT $2 FOR UPDATE SKIP LOCKED`,
        [today, most],
      );
      if (due.length === 0) return;
      const people = [...new Set(due.map(({ state }) => state.employeeId))];
      const rows = await tx.query<{ state: Appointment }>(
        'SELECT state FROM appointment WHERE employee_id = ANY ($1::text[]) ORDER BY id',
        [people],
      );
      const held = ({ employeeId }: Appointment): readonly Appointment[] =>
        rows.map(({ state }) => state).filter((one) => one.employeeId === employeeId);
      const settled = await work(due.map(({ state }) => ({ appointment: state, held: held(state) })));
      await tx.query(
        `UPDATE appointment a SET file_due = t.due
         FROM unnest($1::text[], $2::date[]) AS t(id, due) WHERE a.id = t.id`,
        [settled.map(({ id }) => id), settled.map(({ due }) => due ?? null)],
      );
    }),
});
