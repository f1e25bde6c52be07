import { createHash, randomBytes } from 'node:crypto';
import type { RecoveryCodes } from '../../application/ports.js';

const CODES = 10;
/** Without letters that look like figures. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const LETTERS_EACH = 16;

/** Sixteen letters of thirty-one: 79 bits, so a plain digest is as good as a slow one. */
const code = (): string => {
  let letters = '';
  while (letters.length < LETTERS_EACH) {
    const [byte = 255] = randomBytes(1);
    // A byte that would make some letters likelier than others is thrown again.
    if (byte < LETTERS.length * 8) letters += LETTERS[byte % LETTERS.length];
  }
  return letters;
};

const digestOf = (entered: string): string =>
  createHash('sha256')
    .update(entered.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .digest('base64url');

/** Recovery codes; what is stored of them are digests. */
export const recoveryCodes = (): RecoveryCodes => ({
  make() {
    const codes = Array.from({ length: CODES }, code);
    return { codes: codes.map((each) => each.match(/.{4}/g)?.join('-') ?? each), digests: codes.map(digestOf) };
  },
  digestOf,
});
