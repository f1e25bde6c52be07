import { boundByScope, currentCaller } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';

/** Conditions and parameters of one statement; the first condition is the caller's scope. */
export const boundQuery = (
  column: string,
  parameters: unknown[] = [],
): { readonly parameters: unknown[]; readonly within: string; place(value: unknown): string } => ({
  parameters,
  within: boundByScope(currentCaller().scope, column, parameters),
  place: (value) => `$${parameters.push(value)}`,
});

/** The rows of one statement in a transaction that only reads. */
export const rowsOf = <Row>(database: Database, sql: string, parameters: readonly unknown[]): Promise<Row[]> =>
  database.transaction((tx) => tx.query<Row>(sql, parameters), { readOnly: true });

/**
 * The column `value` of a statement that gathers its rows in one json: of thousands of rows, the driver takes longer to make the
 * fields than the database to read them. `null` where there was no row.
 */
export const oneValue = async <Value>(
  database: Database,
  sql: string,
  parameters: readonly unknown[],
): Promise<Value | null> => (await rowsOf<{ value: Value | null }>(database, sql, parameters))[0]?.value ?? null;
