import { boundByScope, boundByScopeOrGroupWide, currentCaller } from '@goldkey/access';
import type { Database, Row } from '@goldkey/postgres';
import type { Leader, LeaderReader } from '../../../application/leader-ports.js';

interface LeaderRow extends Row {
  readonly employee_id: string;
  readonly name: string;
  readonly role: Leader['role'];
  readonly phone: string | null;
}

/** Who leads in the property, who leads a unit above it, and who inspects for the group; each once, by their first role. */
const LEADERS = (scope: string) => `
  WITH RECURSIVE above AS (
    SELECT id, parent_id FROM unit WHERE kind = 'property' AND property_id = $1
    UNION ALL SELECT u.id, u.parent_id FROM unit u JOIN above b ON u.id = b.parent_id
  ), ranked AS (
    SELECT a.employee_id, a.role,
      array_position(ARRAY['property-manager', 'centre-director', 'leader-in-charge', 'general-manager', 'quality-inspector'], a.role) AS rank
    FROM appointment a
    WHERE a.standing <> 'withdrawn' AND a.from_day <= $2::date AND coalesce(a.until_day, $2::date) >= $2::date
      AND (
        (a.property_id = $1 AND a.role IN ('property-manager', 'centre-director'))
        OR (a.role IN ('leader-in-charge', 'general-manager') AND a.unit_id IN (SELECT id FROM above))
        OR (a.role = 'quality-inspector' AND (a.property_id IS NULL OR a.property_id = $1))
      )
  ), first AS (
    SELECT DISTINCT ON (employee_id) employee_id, role, rank FROM ranked ORDER BY employee_id, rank
  )
  SELECT e.id AS employee_id, e.name, f.role, e.state ->> 'phone' AS phone
  FROM first f JOIN employee e ON e.id = f.employee_id
  WHERE ${scope} ORDER BY f.rank, e.number, e.id LIMIT 20`;

export const leaderReader = (database: Database): LeaderReader => ({
  leadersOf: (propertyId, today) =>
    database.transaction(
      async (tx) => {
        const { scope } = currentCaller();
        const asked: unknown[] = [propertyId];
        const inScope = boundByScope(scope, 'property_id', asked);
        const [known] = await tx.query(
          `SELECT 1 AS known FROM unit WHERE kind = 'property' AND property_id = $1 AND ${inScope}`,
          asked,
        );
        if (known === undefined) return undefined;
        const parameters: unknown[] = [propertyId, today];
        const seen = boundByScopeOrGroupWide(scope, 'e.property_id', parameters);
        const rows = await tx.query<LeaderRow>(LEADERS(seen), parameters);
        return rows.map(({ employee_id: employeeId, name, role, phone }) => ({
          employeeId,
          name,
          role,
          ...(phone !== null && { phone }),
        }));
      },
      { readOnly: true },
    ),
});
