import { boundByScope, currentCaller } from '@goldkey/access';
import type { Day } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import type { PointsPerson, PointsReader } from '../../../application/points-ports.js';
import type { PointsEntry } from '../../../domain/points/entry.js';
import type { PointsSummary } from '../../../domain/points/summary.js';

interface PersonRow extends Record<string, unknown> {
  readonly employee_id: string;
  readonly number: string;
  readonly name: string;
  readonly days: readonly { readonly on: Day; readonly points: number }[];
  readonly earned: string;
  readonly lost: string;
}

/** One statement for the month: who holds a post there or has points, with the sum of each day. */
const SHEET = (scopes: { held: string; entered: string }) => `
  WITH there AS (
    SELECT a.employee_id FROM appointment a
    WHERE a.property_id = $1 AND a.standing <> 'withdrawn' AND a.from_day <= $3 AND coalesce(a.until_day, $3) >= $2 AND ${scopes.held}
    UNION
    SELECT p.employee_id FROM points_entry p WHERE p.property_id = $1 AND p.on_day BETWEEN $2 AND $3 AND ${scopes.entered}
  ), daily AS (
    SELECT p.employee_id, p.on_day, sum(p.points)::int AS points,
      sum(p.points) FILTER (WHERE p.state ->> 'direction' = 'earns') AS earned,
      -sum(p.points) FILTER (WHERE p.state ->> 'direction' = 'costs') AS lost
    FROM points_entry p WHERE p.property_id = $1 AND p.on_day BETWEEN $2 AND $3 AND ${scopes.entered} GROUP BY 1, 2
  )
  SELECT e.id AS employee_id, e.number, e.name,
    coalesce(jsonb_agg(jsonb_build_object('on', d.on_day, 'points', d.points) ORDER BY d.on_day) FILTER (WHERE d.on_day IS NOT NULL), '[]') AS days,
    coalesce(sum(d.earned), 0) AS earned, coalesce(sum(d.lost), 0) AS lost
  FROM there t JOIN employee e ON e.id = t.employee_id LEFT JOIN daily d ON d.employee_id = t.employee_id
  GROUP BY e.id, e.number, e.name ORDER BY e.number, e.id`;

export const pointsReader = (database: Database): PointsReader => ({
  sheet: (propertyId, first, last) =>
    database.transaction(
      async (tx) => {
        const parameters: unknown[] = [propertyId, first, last];
        const { scope } = currentCaller();
        const held = boundByScope(scope, 'a.property_id', parameters);
        const entered = boundByScope(scope, 'p.property_id', parameters);
        const rows = await tx.query<PersonRow>(SHEET({ held, entered }), parameters);
        return rows.map(({ employee_id: employeeId, number, name, days, ...sums }): PointsPerson => {
          const [earned, lost] = [Number(sums.earned), Number(sums.lost)];
          return { employeeId, number, name, days, earned, lost, total: earned - lost };
        });
      },
      { readOnly: true },
    ),
  summaryOf: (propertyId, month) =>
    database.transaction(
      async (tx) => {
        const parameters: unknown[] = [propertyId, month];
        const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
        const [row] = await tx.query<{ state: PointsSummary; version: number }>(
          `SELECT state, version FROM points_summary
           WHERE property_id = $1 AND month = $2 AND standing = 'standing' AND ${scope}`,
          parameters,
        );
        return row && { ...row.state, version: row.version };
      },
      { readOnly: true },
    ),
  entriesOf: (employeeId, first, last) =>
    database.transaction(
      async (tx) => {
        const parameters: unknown[] = [employeeId, first, last];
        const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
        const rows = await tx.query<{ state: PointsEntry }>(
          `SELECT state FROM points_entry WHERE employee_id = $1 AND on_day BETWEEN $2 AND $3 AND ${scope}
           ORDER BY on_day DESC, id DESC`,
          parameters,
        );
        return rows.map(({ state }) => state);
      },
      { readOnly: true },
    ),
});
