import { scopeSetting } from './row-security.js';
import type { Transaction } from './transaction.js';

/** What is known of a command's key. */
export type KeyClaim =
  /** Never seen: do the command, then {@link answerKey} in the same transaction. */
  | { readonly state: 'new' }
  /** Seen with the same input: give this answer again. */
  | { readonly state: 'answered'; readonly status: number; readonly answer: unknown }
  /** Seen with other input or for another operation: refuse. */
  | { readonly state: 'other-input' };

interface KeyRow {
  operation: string;
  input_hash: string;
  status: number | null;
  answer: unknown;
}

/** One command's key: a caller's own word, so two callers may use the same one. */
export interface CommandKey {
  readonly caller: string;
  readonly key: string;
  readonly operation: string;
  readonly inputHash: string;
}

/**
 * Claims the key inside the command's transaction. Of two simultaneous calls the second waits here until the first has
 * committed (then it gets the answer) or rolled back (then it is the first). Without a transaction nobody's scope is set
 * and nothing is claimed, so it may be sent together with the BEGIN.
 */
export const claimKey = async (tx: Transaction, command: CommandKey): Promise<KeyClaim> => {
  const { caller, key, operation, inputHash } = command;
  const claimed = await tx.prepared(
    'goldkey_claim_key',
    `INSERT INTO idempotency_key (caller, key, operation, input_hash)
     SELECT $1, $2, $3, $4 WHERE coalesce(current_setting('${scopeSetting}', true), '') <> ''
     ON CONFLICT (caller, key) DO NOTHING RETURNING key`,
    [caller, key, operation, inputHash],
  );
  if (claimed.length > 0) return { state: 'new' };
  const [row] = await tx.query<KeyRow>(
    'SELECT operation, input_hash, status, answer FROM idempotency_key WHERE caller = $1 AND key = $2',
    [caller, key],
  );
  if (row === undefined || row.operation !== operation || row.input_hash !== inputHash) return { state: 'other-input' };
  // No answer yet: the same transaction claims the key a second time, which only a joined command can do.
  if (row.status === null) return { state: 'new' };
  return { state: 'answered', status: row.status, answer: row.answer };
};

/** Keeps the answer of a claimed key; `answer` is stored as JSON. It is sent, and there by the commit. */
export const answerKey = (
  tx: Transaction,
  { caller, key }: Pick<CommandKey, 'caller' | 'key'>,
  status: number,
  answer: unknown,
): void =>
  tx.send('goldkey_answer_key', 'UPDATE idempotency_key SET status = $3, answer = $4 WHERE caller = $1 AND key = $2', [
    caller,
    key,
    status,
    JSON.stringify(answer ?? null),
  ]);

/** Forgets answers older than `days`; a command may be repeated for as long. Returns how many were removed. */
export const forgetOldKeys = async (tx: Transaction, days = 30): Promise<number> =>
  tx.execute("DELETE FROM idempotency_key WHERE created_at < now() - $1 * interval '1 day'", [days]);
