import { boundByScope, currentCaller } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';

/** Where a record of this table lies; undefined where the caller does not see it. */
export const propertyOfRecord =
  (database: Database) =>
  (table: string, id: string): Promise<string | undefined> =>
    database.transaction(
      async (tx) => {
        const parameters: unknown[] = [id];
        const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
        const [row] = await tx.query<{ propertyId: string }>(
          `SELECT property_id AS "propertyId" FROM ${table} WHERE id = $1 AND ${scope}`,
          parameters,
        );
        return row?.propertyId;
      },
      { readOnly: true },
    );
