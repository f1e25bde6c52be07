import type { Database } from '@goldkey/postgres';
import type { Adapter, AdapterPayload } from 'oidc-provider';

const UPSERT = `
  INSERT INTO issuer_item (kind, id, payload, grant_id, uid, user_code, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6, now() + $7 * interval '1 second')
  ON CONFLICT (kind, id) DO UPDATE SET payload = $3, grant_id = $4, uid = $5, user_code = $6, expires_at = excluded.expires_at`;

const ALIVE = '(expires_at IS NULL OR expires_at > now())';

/** Where the issuer keeps its sessions, codes and tokens: in PostgreSQL, so a restart signs nobody out. */
export const issuerItems =
  (database: Database) =>
  (kind: string): Adapter => {
    const find = async (condition: string, value: string): Promise<AdapterPayload | undefined> => {
      const [row] = await database.statement<{ payload: AdapterPayload }>(
        `SELECT payload FROM issuer_item WHERE kind = $1 AND ${condition} = $2 AND ${ALIVE}`,
        [kind, value],
      );
      return row?.payload;
    };
    return {
      async upsert(id, payload, expiresIn) {
        await database.statement(UPSERT, [
          kind,
          id,
          JSON.stringify(payload),
          payload.grantId ?? null,
          payload.uid ?? null,
          payload.userCode ?? null,
          expiresIn ?? null,
        ]);
      },
      find: (id) => find('id', id),
      findByUid: (uid) => find('uid', uid),
      findByUserCode: (code) => find('user_code', code),
      async destroy(id) {
        await database.statement('DELETE FROM issuer_item WHERE kind = $1 AND id = $2', [kind, id]);
      },
      async consume(id) {
        await database.statement(
          `UPDATE issuer_item SET payload = jsonb_set(payload, '{consumed}', to_jsonb(extract(epoch FROM now())::bigint))
           WHERE kind = $1 AND id = $2`,
          [kind, id],
        );
      },
      async revokeByGrantId(grantId) {
        await database.statement('DELETE FROM issuer_item WHERE grant_id = $1', [grantId]);
      },
    };
  };
