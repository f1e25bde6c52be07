import { boundByScope, currentCaller } from '@goldkey/access';
import { daysOf, type Month } from '@goldkey/kernel';
import type { Transaction } from '@goldkey/postgres';
import type { SupplyCounted } from '../../../../domain/main-meter/comparison.js';

interface Row extends Record<string, unknown>, Omit<SupplyCounted, 'propertyName' | 'buildings' | 'main'> {
  readonly main: string | null;
  readonly propertyName: string | null;
  readonly buildings: readonly string[] | null;
}

/**
 * $1 month · $2 its last day · $3 properties or NULL. An area is a fee item with the buildings that its main meters name. Homes are what is
 * charged for the month, whenever it was read. A meter is to be read for the month that it ended in; one that began to count on its last
 * day has nothing of it, unless it took the place of another one. What was read of a meter stands for the one before it and after
 * it in the same place, since an exchange is often made after the month's reading.
 */
const counted = (scope: string): string => `
  WITH area AS (
    SELECT m.property_id, m.fee_item_id, m.state -> 'buildings' AS buildings,
      CASE WHEN bool_or(m.kind = 'main') THEN coalesce(sum(r.used) FILTER (WHERE m.kind = 'main'), 0) END AS main, coalesce(sum(r.used) FILTER (WHERE m.kind = 'common'), 0) AS common,
      coalesce(array_agg(m.code ORDER BY m.code) FILTER (WHERE r.used IS NULL), '{}') AS unread
    FROM main_meter m CROSS JOIN LATERAL (
      SELECT sum((one ->> 'consumption')::numeric) AS used FROM jsonb_array_elements(m.state -> 'readings') AS one
      WHERE one ->> 'month' = $1 AND one -> 'withdrawn' IS NULL) AS r
    WHERE (r.used IS NOT NULL OR ((m.state ->> 'installedOn')::date < $2::date
        AND coalesce((m.state ->> 'removedOn')::date, 'infinity') > $2::date))
      AND ($3::text[] IS NULL OR m.property_id = ANY ($3::text[])) AND ${scope}
    GROUP BY 1, 2, 3)
  SELECT a.property_id AS "propertyId", c.name AS "propertyName", a.fee_item_id AS "feeItemId", f.name AS "feeItem",
    f.state ->> 'unit' AS unit, a.buildings, trim_scale(a.main)::text AS main, trim_scale(a.common)::text AS common, a.unread,
    trim_scale(coalesce(h.used, 0))::text AS homes, coalesce(n.homes, 0)::int AS "homesUnread"
  FROM area a JOIN fee_item f ON f.id = a.fee_item_id LEFT JOIN property_copy c ON c.property_id = a.property_id
  LEFT JOIN LATERAL (
    SELECT sum(u.quantity) AS used FROM usage u LEFT JOIN household_copy h ON h.household_id = u.household_id
    WHERE u.property_id = a.property_id AND u.fee_item_id = a.fee_item_id AND u.charge_month = $1 AND NOT u.withdrawn
      AND (a.buildings IS NULL OR a.buildings ? h.building)) AS h ON true
  LEFT JOIN LATERAL (
    SELECT count(DISTINCT m.household_id) AS homes FROM meter m LEFT JOIN household_copy h ON h.household_id = m.household_id
    WHERE m.property_id = a.property_id AND m.fee_item_id = a.fee_item_id AND (a.buildings IS NULL OR a.buildings ? h.building)
      AND ((m.state ->> 'installedOn')::date < $2::date OR (m.state ->> 'installedOn')::date = $2::date AND EXISTS (SELECT 1 FROM meter b
        WHERE b.household_id = m.household_id AND b.fee_item_id = m.fee_item_id AND b.state ->> 'removedOn' = m.state ->> 'installedOn'))
      AND coalesce((m.state ->> 'removedOn')::date, 'infinity') > $2::date
      AND NOT EXISTS (SELECT 1 FROM usage u JOIN reading r ON r.id = u.id JOIN meter b ON b.id = r.meter_id
        WHERE u.household_id = m.household_id AND u.fee_item_id = m.fee_item_id AND u.charge_month = $1 AND NOT u.withdrawn
          AND (b.id = m.id OR b.state ->> 'removedOn' = m.state ->> 'installedOn'
            OR b.state ->> 'installedOn' = m.state ->> 'removedOn'))) AS n ON true
  ORDER BY c.name, f.name, a.buildings::text NULLS FIRST`;

/** What was counted for a month in each supply area, within the caller's scope. */
export const supplyCounted = async (
  tx: Transaction,
  month: Month,
  propertyIds: readonly string[] | undefined,
): Promise<readonly SupplyCounted[]> => {
  const parameters: unknown[] = [month, daysOf(month).last, propertyIds ?? null];
  const scope = boundByScope(currentCaller().scope, 'm.property_id', parameters);
  const rows = await tx.query<Row>(counted(scope), parameters);
  return rows.map(({ propertyName, buildings, main, ...row }) => ({
    ...row,
    ...(main !== null && { main }),
    ...(propertyName !== null && { propertyName }),
    ...(buildings !== null && { buildings }),
  }));
};
