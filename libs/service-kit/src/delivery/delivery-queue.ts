import { boundByScope, currentCaller } from '@goldkey/access';
import { type Delivery, type DeliveryQueue, type Instant, instant, plus } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';

/** Longer than a call may take: whoever claimed a delivery and ended in the middle of it leaves it to the others after so long. */
const LEASE_MS = 30_000;

/** Where deliveries of one kind are kept: whole in `state`, with `standing` (its state), `asked_at` and `next_try_at` beside it. */
export interface DeliveryTable {
  readonly table: string;
  /** The states in which something is asked, as the protocol has them. */
  readonly asks: Readonly<Partial<Record<string, string>>>;
  /** SQL about the row `t`: that its turn has come. Default: it is always so. */
  readonly ready?: string;
}

/**
 * The deliveries of a table that wait. One is claimed by setting its `next_try_at` to the end of its lease, in a transaction that is
 * over before the other service is asked; what settles or postpones it writes its own. So several replicas share the work.
 */
export const deliveryQueue = <Kept extends Delivery>(
  database: Database,
  { table, asks, ready = 'true' }: DeliveryTable,
): DeliveryQueue<Kept> => {
  const waiting = (parameters: unknown[]): string => {
    const standings = Object.keys(asks).map((state) => `'${state}'`);
    const scope = boundByScope(currentCaller().scope, 't.property_id', parameters);
    return `${table} t WHERE t.standing IN (${standings.join(', ')}) AND ${scope} AND (${ready})`;
  };
  return {
    claim: (now: Instant) =>
      database.transaction(async (tx) => {
        const parameters: unknown[] = [new Date(now), new Date(plus(now, LEASE_MS))];
        const [claimed] = await tx.query<{ state: Kept }>(
          `UPDATE ${table} SET next_try_at = $2 WHERE id = (SELECT t.id FROM ${waiting(parameters)} AND t.next_try_at <= $1
             ORDER BY t.next_try_at, t.id LIMIT 1 FOR UPDATE OF t SKIP LOCKED) RETURNING state`,
          parameters,
        );
        return claimed?.state;
      }),
    backlog: () =>
      database.transaction(
        async (tx) => {
          const parameters: unknown[] = [];
          const [counted] = await tx.query<{ waiting: number; oldest: string | null }>(
            `SELECT count(*)::int AS waiting, min(coalesce(t.state ->> 'renewedAt', t.state ->> 'askedAt')::bigint) AS oldest
             FROM ${waiting(parameters)}`,
            parameters,
          );
          const { waiting: count = 0, oldest = null } = counted ?? {};
          return { waiting: count, ...(oldest !== null && { oldestAt: instant(Number(oldest)) }) };
        },
        { readOnly: true },
      ),
  };
};
