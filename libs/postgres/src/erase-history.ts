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

/**
 * Takes names and addresses of people out of entries recorded before the instant, the oldest `most` behind the number `beyond`. Answers
 * how many it were, and the number of the last, from which to go on; absent where there was none.
 */
export const eraseActors = async (
  tx: Transaction,
  before: Date,
  { beyond, most }: { readonly beyond: string; readonly most: number },
): Promise<{ readonly entries: number; readonly last?: string }> => {
  const [row] = await tx.query<{ touched: string; last_seq: string | null }>(
    'SELECT * FROM goldkey_erase_actors($1, $2, $3)',
    [before.toISOString(), beyond, most],
  );
  return { entries: Number(row?.touched ?? 0), ...(row?.last_seq && { last: row.last_seq }) };
};
