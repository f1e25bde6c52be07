import { boundByScope, boundByScopeOrOwn, currentCaller } from '@goldkey/access';
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

/** As {@link boundQuery}, also of what is the caller's own wherever it lies: `own` says so, given the caller's employee id. */
export const boundOrOwnQuery = (
  column: string,
  own: (self: string) => string,
  parameters: unknown[] = [],
): ReturnType<typeof boundQuery> => ({
  parameters,
  within: boundByScopeOrOwn(currentCaller(), column, parameters, own),
  place: (value) => `$${parameters.push(value)}`,
});

/** The line, appeal or figure is about this employee; `of` is the table's name in the statement. */
export const ofSubject =
  (of: string) =>
  (self: string): string =>
    `${of}.subject_kind = 'employee' AND ${of}.subject_id = ${self}`;

/** There is a line against the employee of which this holds. */
export const ofCharged =
  (condition: string) =>
  (self: string): string =>
    `EXISTS (SELECT FROM ledger_line own WHERE ${ofSubject('own')(self)} AND ${condition})`;

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
