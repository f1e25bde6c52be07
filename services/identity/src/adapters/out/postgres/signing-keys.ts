import { appendHistory, type Database } from '@goldkey/postgres';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JSONWebKeySet, type JWK } from 'jose';
import type { SigningKeys } from '../../../application/ports.js';
import { groupWide } from './group-wide.js';

/** A key still verifies this long after a newer one took over: far longer than any token that it signed lives. */
const VERIFIES_MS = 24 * 3_600_000;
const REREAD_MS = 5_000;
/**
 * A new key is published for this long before it signs: the other replicas read it within 5 s, a verifier that has just
 * fetched the keys before it asks again after 2 s, and the clocks of two machines may differ by 5 s.
 */
export const KNOWN_EVERYWHERE_MS = 15_000;

export interface SigningKey {
  readonly id: string;
  readonly privateJwk: JWK;
  readonly createdAt: number;
}

interface KeyRow {
  id: string;
  private_jwk: JWK;
  created_at: Date;
}

/** The same keys, the one that signs first: the newest that is known everywhere, of young keys only the oldest. */
export const signingFirst = (keys: readonly SigningKey[], now: number): readonly SigningKey[] => {
  const signs = keys.find(({ createdAt }) => now - createdAt >= KNOWN_EVERYWHERE_MS) ?? keys.at(-1);
  return signs === undefined ? [] : [signs, ...keys.filter((key) => key !== signs)];
};

/** The keys of the database, newest first; all replicas see a new one within seconds. */
export class KeyRing implements SigningKeys {
  #kept: { keys: readonly SigningKey[]; readAt: number } | undefined;

  constructor(private readonly database: Database) {}

  /** All keys that verify, newest first; {@link signingFirst} says which one signs. Makes the first key where there is none. */
  async keys(): Promise<readonly SigningKey[]> {
    const now = Date.now();
    if (this.#kept && now - this.#kept.readAt < REREAD_MS) return this.#kept.keys;
    const keys = await this.#read();
    if (keys.length === 0) {
      await this.rotate(now);
      return this.keys();
    }
    this.#kept = { keys, readAt: now };
    return keys;
  }

  async rotate(at: number): Promise<{ keyId: string }> {
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    const jwk = await exportJWK(privateKey);
    const keyId = await calculateJwkThumbprint(jwk);
    const stored = { ...jwk, kid: keyId, alg: 'ES256', use: 'sig' };
    await this.database.statement('INSERT INTO signing_key (id, private_jwk, created_at) VALUES ($1, $2, $3)', [
      keyId,
      JSON.stringify(stored),
      new Date(at),
    ]);
    await this.database.statement(
      `DELETE FROM signing_key old USING signing_key newer
       WHERE newer.created_at > old.created_at AND newer.created_at < $1`,
      [new Date(at - VERIFIES_MS)],
    );
    await groupWide(this.database, (tx) =>
      appendHistory(tx, [
        { recordKind: 'signing-key', recordId: keyId, happenedAt: at, change: 'key-rotated', data: {} },
      ]),
    );
    this.#kept = undefined;
    return { keyId };
  }

  async age(at: number): Promise<number | undefined> {
    const [newest] = await this.#read();
    return newest && at - newest.createdAt;
  }

  /** The public halves, for whoever verifies. */
  async publicKeys(): Promise<JSONWebKeySet> {
    const keys = await this.keys();
    return { keys: keys.map(({ privateJwk: { d: _secret, ...rest } }) => rest) };
  }

  async #read(): Promise<SigningKey[]> {
    const rows = await this.database.statement<KeyRow>('SELECT * FROM signing_key ORDER BY created_at DESC, id');
    return rows.map((row) => ({ id: row.id, privateJwk: row.private_jwk, createdAt: row.created_at.getTime() }));
  }
}
