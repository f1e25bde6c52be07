import { createHash, randomBytes } from 'node:crypto';
import type { Chance } from '../../application/quality-ports.js';

const SEED_BYTES = 32;

/** The machine's own randomness, and SHA-256 of a text in UTF-8. */
export const chance: Chance = {
  seed: () => randomBytes(SEED_BYTES).toString('hex'),
  digest: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
};
