import { createHash, randomBytes } from 'node:crypto';
import type { Secrets } from '../../application/ports.js';

/** Secrets from the system's random source; digests are SHA-256, enough for secrets of 256 random bits. */
export const systemSecrets: Secrets = {
  random: () => randomBytes(32).toString('base64url'),
  digest: (secret) => createHash('sha256').update(secret).digest('base64url'),
};
