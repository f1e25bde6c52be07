import { boundByScope, currentCaller } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';
import type { RosterReader } from '../../../application/queries/readers.js';
import type { RosterPerson } from '../../../application/queries/views.js';

interface PersonRow {
  readonly employee_id: string;
  readonly number: string;
  readonly name: string;
  readonly roles: RosterPerson['roles'];
  readonly cells: RosterPerson['cells'];
}

/** One statement for the month: people of the property with their roles and cells. */
const PEOPLE = (scope: string) => `
  SELECT e.id AS employee_id, e.number, e.name, coalesce(held.roles, '{}') AS roles, coalesce(set.cells, '[]') AS cells
  FROM employee e
  LEFT JOIN LATERAL (
    SELECT array_agg(DISTINCT a.role) AS roles FROM appointment a
    WHERE a.employee_id = e.id AND a.standing <> 'withdrawn' AND a.from_day <= $3 AND coalesce(a.until_day, $3) >= $2
  ) held ON true
  LEFT JOIN LATERAL (
    SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('date', r.date, 'kind', r.kind, 'shift', r.state -> 'shift', 'version', r.version))
      ORDER BY r.date) AS cells
    FROM roster_day r WHERE r.employee_id = e.id AND r.date BETWEEN $2 AND $3
  ) set ON true
  WHERE e.property_id = $1 AND ${scope} AND (held.roles IS NOT NULL OR set.cells IS NOT NULL)
  ORDER BY e.number, e.id`;

export const rosterReader = (database: Database): RosterReader => ({
  people: (propertyId, first, last) =>
    database.transaction(
      async (tx) => {
        const [known] = await tx.query("SELECT 1 AS known FROM unit WHERE kind = 'property' AND property_id = $1", [
          propertyId,
        ]);
        if (known === undefined) return undefined;
        const parameters: unknown[] = [propertyId, first, last];
        const scope = boundByScope(currentCaller().scope, 'e.property_id', parameters);
        const rows = await tx.query<PersonRow & Record<string, unknown>>(PEOPLE(scope), parameters);
        return rows.map(({ employee_id: employeeId, number, name, roles, cells }) => ({
          employeeId,
          number,
          name,
          roles,
          cells,
        }));
      },
      { readOnly: true },
    ),
});
