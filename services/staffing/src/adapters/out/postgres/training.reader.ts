import { boundByScope, currentCaller } from '@goldkey/access';
import type { Database, Transaction } from '@goldkey/postgres';
import type { DepartmentReader, TrainingReader } from '../../../application/training-ports.js';
import type { TrainingPlan } from '../../../domain/training/plan.js';
import type { TrainingSession } from '../../../domain/training/session.js';

/** One query within the caller's scope; `SCOPE` in it stands for the bound. */
const scoped = <Row extends Record<string, unknown>>(
  database: Database,
  sql: string,
  column: string,
  parameters: unknown[],
): Promise<Row[]> =>
  database.transaction(
    (tx: Transaction) => {
      const scope = boundByScope(currentCaller().scope, column, parameters);
      return tx.query<Row>(sql.replace('SCOPE', scope), parameters);
    },
    { readOnly: true },
  );

export const trainingReader = (database: Database): TrainingReader => ({
  plan: async (propertyId, year) => {
    const sql = `SELECT state, version FROM training_plan
      WHERE property_id = $1 AND year = $2 AND standing <> 'withdrawn' AND SCOPE`;
    const [row] = await scoped<{ state: TrainingPlan; version: number }>(database, sql, 'property_id', [
      propertyId,
      year,
    ]);
    return row && { plan: row.state, version: row.version };
  },
  sessions: async (propertyId, from, until) => {
    const sql = `SELECT state FROM training_session
      WHERE property_id = $1 AND held_at >= $2 AND held_at < $3 AND standing = 'held' AND SCOPE`;
    const parameters = [propertyId, new Date(from), new Date(until)];
    const rows = await scoped<{ state: TrainingSession }>(database, sql, 'property_id', parameters);
    return rows.map(({ state }) => state);
  },
});

/** From each post upwards until a department; a person's nearest, and of several the first by id. */
const DEPARTMENTS = `WITH RECURSIVE above AS (
    SELECT a.employee_id, u.id, u.kind, u.parent_id, 0 AS steps FROM appointment a JOIN unit u ON u.id = a.unit_id
    WHERE a.property_id = $1 AND a.employee_id = ANY ($2::text[]) AND a.standing <> 'withdrawn'
      AND a.from_day <= $3::date AND (a.until_day IS NULL OR a.until_day >= $3::date) AND SCOPE
    UNION ALL
    SELECT b.employee_id, u.id, u.kind, u.parent_id, b.steps + 1 FROM above b JOIN unit u ON u.id = b.parent_id
    WHERE b.kind <> 'department'
  )
  SELECT DISTINCT ON (employee_id) employee_id, id FROM above WHERE kind = 'department' ORDER BY employee_id, steps, id`;

export const departmentReader = (database: Database): DepartmentReader => ({
  of: async (propertyId, employeeIds, on) => {
    if (employeeIds.length === 0) return new Map();
    const parameters = [propertyId, employeeIds, on];
    const rows = await scoped<{ employee_id: string; id: string }>(database, DEPARTMENTS, 'a.property_id', parameters);
    return new Map(rows.map((row) => [row.employee_id, row.id]));
  },
  named: async (propertyId, names) => {
    const sql = `SELECT name, min(id) AS id FROM unit
      WHERE kind = 'department' AND property_id = $1 AND name = ANY ($2::text[]) AND SCOPE
      GROUP BY name HAVING count(*) = 1`;
    const rows = await scoped<{ name: string; id: string }>(database, sql, 'property_id', [propertyId, names]);
    return new Map(rows.map(({ name, id }) => [name, id]));
  },
});
