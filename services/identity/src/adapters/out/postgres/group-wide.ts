import { currentCallerOrNone, runAs, runAsSystem } from '@goldkey/access';
import type { Database, Transaction } from '@goldkey/postgres';

/**
 * A transaction about what belongs to no property: accounts, roles, deputies and their audit. Whoever may change them was
 * asked at the door; a person who sees one property signs in, changes a password and names a deputy all the same. Who acts
 * stays who acts, and before anybody is known it is the service.
 */
export const groupWide = <T>(database: Database, work: (tx: Transaction) => Promise<T>): Promise<T> => {
  const caller = currentCallerOrNone();
  const run = () =>
    database.transaction(async (tx) => {
      await tx.query("SELECT set_config('goldkey.scope', '*', true)");
      return work(tx);
    });
  return caller === undefined ? runAsSystem('identity', run) : runAs({ ...caller, scope: { all: true } }, run);
};
