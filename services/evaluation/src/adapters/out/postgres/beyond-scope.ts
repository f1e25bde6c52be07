import type { Database } from '@goldkey/postgres';

/**
 * The rows of one statement whatever the caller's scope: figures of the group stand at no property, where only the platform
 * sees them. Whoever asks bounds the statement to people whom the caller may read. It joins the transaction going on, such as
 * a command's, and leaves it bound to the caller's scope as it was; nothing else may run in it meanwhile.
 */
export const rowsBeyondScope = <Row>(database: Database, sql: string, parameters: readonly unknown[]): Promise<Row[]> =>
  database.transaction(async (tx) => {
    const [before] = await tx.query<{ scope: string }>("SELECT current_setting('goldkey.scope') AS scope");
    await tx.query("SELECT set_config('goldkey.scope', '*', true)");
    const rows = await tx.query<Row>(sql, parameters);
    await tx.query("SELECT set_config('goldkey.scope', $1, true)", [before?.scope]);
    return rows;
  });
