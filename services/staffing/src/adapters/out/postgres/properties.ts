import type { Database } from '@goldkey/postgres';
import type { Property, PropertyCopies, PropertyDirectory } from '../../../application/ports.js';

/** Until estates has told another. */
export const DEFAULT_ZONE = 'Asia/Shanghai';

/** Properties by their unit here, with the zone that estates told. */
export const propertyDirectory = (database: Database): PropertyDirectory => ({
  find: (ids) =>
    database.transaction(async (tx) => {
      const rows = await tx.query<{ property_id: string; unit_id: string; time_zone: string | null }>(
        `SELECT u.property_id, u.id AS unit_id, c.time_zone FROM unit u LEFT JOIN property_copy c ON c.id = u.property_id
         WHERE u.kind = 'property' AND u.property_id = ANY ($1::text[])`,
        [[...new Set(ids)]],
      );
      return new Map(
        rows.map((row): [string, Property] => [
          row.property_id,
          { id: row.property_id, unitId: row.unit_id, zone: row.time_zone ?? DEFAULT_ZONE },
        ]),
      );
    }),
});

/** What estates tells of properties; older news never overwrites newer. */
export const propertyCopies = (database: Database): PropertyCopies => ({
  keep: (copy) =>
    database.transaction(async (tx) => {
      const kept = await tx.query(
        `INSERT INTO property_copy (id, name, unit_id, time_zone, at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (id) DO UPDATE SET name = $2, unit_id = $3, time_zone = $4, at = $5 WHERE property_copy.at < excluded.at
         RETURNING id`,
        [copy.propertyId, copy.name, copy.unitId, copy.timeZone, new Date(copy.at)],
      );
      return kept.length > 0;
    }),
});
