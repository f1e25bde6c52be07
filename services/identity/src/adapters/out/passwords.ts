import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type { Passwords } from '../../application/ports.js';

/** OWASP's first choice for argon2id (the package's own default kind): 19 MiB, two passes, one lane. */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** argon2id; an unknown account costs the time of a wrong password. */
export const argonPasswords = (): Passwords => {
  let nobody: Promise<string> | undefined;
  return {
    hash: (password) => hash(password, options),
    unknown: () => randomBytes(48).toString('base64url'),
    async matches(known, password) {
      if (known !== undefined) return verify(known, password);
      nobody ??= hash('nobody has this password', options);
      await verify(await nobody, password);
      return false;
    },
  };
};
