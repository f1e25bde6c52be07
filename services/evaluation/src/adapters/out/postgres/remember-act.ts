import type { Instant } from '@goldkey/kernel';
import { appendHistory, type Transaction } from '@goldkey/postgres';

/** One act of the quality centre, of payroll or of whom it concerns, as the audit keeps it: never words that people wrote. */
export interface Act {
  readonly recordKind: 'month' | 'appeal' | 'outage' | 'publication' | 'objection' | 'payroll-file';
  readonly recordId: string;
  readonly propertyId: string | null;
  readonly at: Instant;
  readonly change: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/**
 * Writes an act into the history, in the transaction of the act itself. Whoever appeals after a move no longer sees the property at
 * which the act stands, and what concerns the group stands at none: whether somebody may act was asked before.
 */
export const rememberAct = async (tx: Transaction, { at, ...act }: Act): Promise<void> => {
  const [before] = await tx.query<{ scope: string }>("SELECT current_setting('goldkey.scope') AS scope");
  await tx.query("SELECT set_config('goldkey.scope', '*', true)");
  await appendHistory(tx, [{ ...act, happenedAt: at }]);
  await tx.query("SELECT set_config('goldkey.scope', $1, true)", [before?.scope]);
};
