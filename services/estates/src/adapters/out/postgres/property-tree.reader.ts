import { boundByScope, currentCaller } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';
import type { PropertyTreeReader } from '../../../application/queries/readers.js';

interface CountRow {
  readonly building: string;
  readonly households: string;
  readonly handed_over: string;
  readonly area_hundredths: string;
}

/** Counts by the register's word for building and unit. */
export const propertyTreeReader = (database: Database): PropertyTreeReader => ({
  buildings: (propertyId) =>
    database.transaction(
      async (tx) => {
        const parameters: unknown[] = [propertyId];
        const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
        const rows = await tx.query<CountRow & Record<string, unknown>>(
          `SELECT building, count(*) AS households,
             count(*) FILTER (WHERE state ->> 'handover' = 'handed-over') AS handed_over,
             (sum((state ->> 'areaSquareMetres')::numeric) * 100)::bigint AS area_hundredths
           FROM household WHERE property_id = $1 AND ${scope} GROUP BY building`,
          parameters,
        );
        return rows.map((row) => ({
          building: row.building,
          households: Number(row.households),
          handedOver: Number(row.handed_over),
          areaHundredths: BigInt(row.area_hundredths),
        }));
      },
      { readOnly: true },
    ),
});
