import { boundByScope, currentCaller } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';
import type { PropertyNames } from '../../../application/ports.js';

/** Properties by code or name. */
export const propertyNames = (database: Database): PropertyNames => ({
  find: (words) =>
    database.transaction(async (tx) => {
      const parameters: unknown[] = [[...new Set(words)]];
      const scope = boundByScope(currentCaller().scope, 'p.id', parameters);
      const rows = await tx.query<{ word: string; ids: string[] }>(
        `SELECT t.word, array_agg(p.id) AS ids FROM unnest($1::text[]) AS t(word)
         JOIN property p ON p.code = t.word OR p.name = t.word WHERE ${scope} GROUP BY t.word`,
        parameters,
      );
      return new Map(rows.map(({ word, ids }) => [word, ids]));
    }),
});
