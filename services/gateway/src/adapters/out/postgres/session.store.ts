import type { Database } from '@goldkey/postgres';
import type { SessionStore } from '../../../application/ports.js';
import {
  type PendingSignIn,
  SESSION_IDLE,
  SESSION_LONGEST,
  type Session,
  SIGN_IN_LONGEST,
} from '../../../domain/session/session.js';

interface SessionRow {
  id: string;
  issuer_token: string;
  issuer_token_expires_at: Date;
  refresh_token: string | null;
  id_token: string | null;
  csrf_token: string;
  acting_as: string | null;
  started_at: Date;
  last_seen_at: Date;
}

interface SignInRow {
  state: string;
  code_verifier: string;
  nonce: string;
  return_to: string;
  started_at: Date;
}

const sessionOf = (row: SessionRow): Session => ({
  id: row.id,
  issuerToken: row.issuer_token,
  issuerTokenExpiresAt: row.issuer_token_expires_at.getTime(),
  refreshToken: row.refresh_token ?? undefined,
  idToken: row.id_token ?? undefined,
  csrfToken: row.csrf_token,
  actingAs: row.acting_as ?? undefined,
  startedAt: row.started_at.getTime(),
  lastSeenAt: row.last_seen_at.getTime(),
});

const signInOf = (row: SignInRow): PendingSignIn => ({
  state: row.state,
  codeVerifier: row.code_verifier,
  nonce: row.nonce,
  returnTo: row.return_to,
  startedAt: row.started_at.getTime(),
});

const tokensOf = (session: Session): unknown[] => [
  session.id,
  session.issuerToken,
  new Date(session.issuerTokenExpiresAt),
  session.refreshToken ?? null,
  session.idToken ?? null,
];

/** Sessions in the gateway's own database. They concern no property, so no scope bounds them: the digest is the key. */
export const sessionStore = (database: Database): SessionStore => ({
  async keepSignIn(signIn) {
    await database.statement(
      'INSERT INTO pending_sign_in (state, code_verifier, nonce, return_to, started_at) VALUES ($1, $2, $3, $4, $5)',
      [signIn.state, signIn.codeVerifier, signIn.nonce, signIn.returnTo, new Date(signIn.startedAt)],
    );
  },

  async takeSignIn(state) {
    const [row] = await database.statement<SignInRow>('DELETE FROM pending_sign_in WHERE state = $1 RETURNING *', [
      state,
    ]);
    return row && signInOf(row);
  },

  async open(session) {
    await database.statement(
      `INSERT INTO session (id, issuer_token, issuer_token_expires_at, refresh_token, id_token, csrf_token, started_at, last_seen_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [...tokensOf(session), session.csrfToken, new Date(session.startedAt), new Date(session.lastSeenAt)],
    );
  },

  async find(id) {
    const [row] = await database.statement<SessionRow>('SELECT * FROM session WHERE id = $1', [id]);
    return row && sessionOf(row);
  },

  async renew(session) {
    await database.statement(
      'UPDATE session SET issuer_token = $2, issuer_token_expires_at = $3, refresh_token = $4, id_token = $5 WHERE id = $1',
      tokensOf(session),
    );
  },

  async touch(id, seenAt) {
    await database.statement('UPDATE session SET last_seen_at = $2 WHERE id = $1 AND last_seen_at < $2', [
      id,
      new Date(seenAt),
    ]);
  },

  async actAs(id, appointmentId) {
    await database.statement('UPDATE session SET acting_as = $2 WHERE id = $1', [id, appointmentId ?? null]);
  },

  async end(id) {
    const [row] = await database.statement<SessionRow>('DELETE FROM session WHERE id = $1 RETURNING *', [id]);
    return row && sessionOf(row);
  },

  async sweep(now) {
    await database.statement('DELETE FROM session WHERE last_seen_at < $1 OR started_at < $2', [
      new Date(now - SESSION_IDLE),
      new Date(now - SESSION_LONGEST),
    ]);
    await database.statement('DELETE FROM pending_sign_in WHERE started_at < $1', [new Date(now - SIGN_IN_LONGEST)]);
  },
});
