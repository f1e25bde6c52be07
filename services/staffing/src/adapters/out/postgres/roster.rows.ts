import { boundByScope, currentCaller } from '@goldkey/access';
import type { Row, Transaction } from '@goldkey/postgres';

/** Whole states of a table's rows that meet the condition and lie in the caller's scope. */
export const statesOf = async <State>(
  tx: Transaction,
  table: string,
  condition: string,
  values: readonly unknown[],
): Promise<readonly State[]> => {
  const parameters = [...values];
  const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
  const rows = await tx.query<Row & { state: State }>(
    `SELECT state FROM ${table} WHERE ${condition} AND ${scope} ORDER BY id`,
    parameters,
  );
  return rows.map(({ state }) => state);
};
