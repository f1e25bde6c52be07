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
