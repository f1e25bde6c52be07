import { boundByScope, currentCaller } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';
import type { PropertiesNamed } from '../../../application/import-ports.js';

/** Properties by their names, from the local copy. */
export const propertiesNamed = (database: Database): PropertiesNamed => ({
  find: async (names) => {
    const rows = await database.transaction((tx) => {
      const parameters: unknown[] = [[...new Set(names)]];
      const scope = boundByScope(currentCaller().scope, 'p.property_id', parameters);
      return tx.query<{ name: string; propertyId: string }>(
        `SELECT p.name, p.property_id AS "propertyId" FROM property_copy p WHERE p.name = ANY ($1::text[]) AND ${scope}`,
        parameters,
      );
    });
    const found = new Map<string, string[]>();
    for (const { name, propertyId } of rows) found.set(name, [...(found.get(name) ?? []), propertyId]);
    return found;
  },
});
