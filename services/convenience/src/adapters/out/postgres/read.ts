import { boundByScope, currentCaller } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';

/** Whole records of a table within the caller's scope. The condition's parameters are `$1` and on. */
export const statesIn = async <State>(
  database: Database,
  table: string,
  condition: string,
  parameters: readonly unknown[],
): Promise<readonly State[]> => {
  const values = [...parameters];
  const scope = boundByScope(currentCaller().scope, 'property_id', values);
  const rows = await database.transaction((tx) =>
    tx.query<{ state: State }>(`SELECT state FROM ${table} WHERE ${condition} AND ${scope} ORDER BY id`, values),
  );
  return rows.map(({ state }) => state);
};
