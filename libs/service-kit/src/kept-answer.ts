import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

/**
 * An answer that holds a secret, such as the token of a link, is kept so that only who brings the command's
 * `Idempotency-Key` again can read it. The database has a digest of the key, by which the row is found, and the answer
 * sealed under what the key alone gives. This is as good as the key is unguessable: callers send a random one (a UUID).
 */
export interface SealingKey {
  readonly caller: string;
  /** The `Idempotency-Key` as the caller sent it. */
  readonly key: string;
  readonly operation: string;
}

/** An answer that only its key opens. */
export interface Sealed {
  readonly sealed: string;
}

const IV_BYTES = 12;
const TAG_BYTES = 16;

const cipherKey = ({ caller, key, operation }: SealingKey): Buffer =>
  Buffer.from(hkdfSync('sha256', key, caller, `goldkey kept answer ${operation}`, 32));

/** What is kept instead of the key. */
export const keyDigest = ({ caller, key }: Pick<SealingKey, 'caller' | 'key'>): string =>
  `sha256:${createHash('sha256')
    .update(JSON.stringify([caller, key]))
    .digest('base64url')}`;

/** The answer as it may be stored. */
export const sealAnswer = (command: SealingKey, answer: unknown): Sealed => {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', cipherKey(command), iv, { authTagLength: TAG_BYTES });
  const text = Buffer.concat([cipher.update(JSON.stringify(answer), 'utf8'), cipher.final()]);
  return { sealed: Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url') };
};

/** The answer again. Throws for another key, caller or operation, and for a row that was tampered with. */
export const openAnswer = (command: SealingKey, { sealed }: Sealed): unknown => {
  const bytes = Buffer.from(sealed, 'base64url');
  const iv = bytes.subarray(0, IV_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', cipherKey(command), iv, { authTagLength: TAG_BYTES });
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  const text = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
  return JSON.parse(text.toString('utf8'));
};
