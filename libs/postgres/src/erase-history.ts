import type { Transaction } from './transaction.js';

/** Takes values out of the history of these records, by the names under which they were remembered; a mark stays (docs/adr/0047). */
export const eraseFromHistory = async (
  tx: Transaction,
  recordKind: string,
  recordIds: readonly string[],
  fields: readonly string[],
): Promise<void> => {
  if (recordIds.length === 0 || fields.length === 0) return;
  // What the running transaction wrote into the history is there by now: statements keep their order.
  await tx.query('SELECT goldkey_erase_from_history($1, $2, $3)', [recordKind, recordIds, fields]);
};

/** Takes names and addresses of people out of entries recorded before the instant, the oldest `most`. Answers how many it were. */
export const eraseActors = async (tx: Transaction, before: Date, most: number): Promise<number> => {
  const [row] = await tx.query<{ n: string }>('SELECT goldkey_erase_actors($1, $2) AS n', [before.toISOString(), most]);
  return Number(row?.n ?? 0);
};
