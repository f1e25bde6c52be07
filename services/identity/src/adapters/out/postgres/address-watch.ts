import type { Database } from '@goldkey/postgres';
import type { AddressWatch } from '../../../application/ports.js';

/** Failed attempts by address, kept for a day. */
export const addressWatch = (database: Database): AddressWatch => ({
  async failuresSince(address, since) {
    const [row] = await database.statement<{ count: string; last: Date | null }>(
      'SELECT count(*) AS count, max(at) AS last FROM failed_sign_in WHERE address = $1 AND at > $2',
      [address, new Date(since)],
    );
    return { failures: Number(row?.count ?? 0), lastAt: row?.last?.getTime() };
  },
  async recordFailure(address, at) {
    await database.statement('INSERT INTO failed_sign_in (address, at) VALUES ($1, $2)', [address, new Date(at)]);
  },
});
