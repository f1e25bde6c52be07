import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '@goldkey/postgres';
import type { ResetLinks } from '../../../application/ports.js';
import { groupWide } from './group-wide.js';

const SECRET_BYTES = 32;
const MOST_AN_HOUR = 5;

/** 256 random bits need no slow digest. */
const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** Links for new passwords; of each the digest is stored, the link itself nowhere. */
export const resetLinks = (database: Database): ResetLinks => {
  const find = async (secret: string, at: number): Promise<string | undefined> => {
    const [row] = await database.statement<{ account_id: string }>(
      'SELECT account_id FROM reset_link WHERE digest = $1 AND expires_at > $2',
      [digestOf(secret), new Date(at)],
    );
    return row?.account_id;
  };
  return {
    async make({ accountId, expiresAt }, at) {
      const secret = randomBytes(SECRET_BYTES).toString('base64url');
      // Those of one life count together: whoever asks for them in another's name does not keep group IT from helping.
      const sql = `
        INSERT INTO reset_link (digest, account_id, made_at, expires_at)
         SELECT $1, $2::uuid, $3::timestamptz, $4::timestamptz
         WHERE (SELECT count(*) FROM reset_link WHERE account_id = $2::uuid AND made_at > $3::timestamptz - interval '1 hour'
           AND expires_at - made_at = $4::timestamptz - $3::timestamptz) < ${MOST_AN_HOUR}
         RETURNING digest`;
      const parameters = [digestOf(secret), accountId, new Date(at), new Date(expiresAt)];
      // In the transaction that runs, since that holds the account.
      const made = await groupWide(database, (tx) => tx.query(sql, parameters));
      return made.length > 0 ? secret : undefined;
    },
    find,
    async use(secret, at, work) {
      const accountId = await find(secret, at);
      if (accountId === undefined) return undefined;
      return groupWide(database, async (tx) => {
        // The account first, as whoever changes it: of two who use one link the second finds it gone.
        await tx.query('SELECT 1 FROM account WHERE id = $1::uuid FOR UPDATE', [accountId]);
        const good = await tx.query('SELECT 1 FROM reset_link WHERE digest = $1', [digestOf(secret)]);
        return good.length > 0 ? work(accountId) : undefined;
      });
    },
  };
};
