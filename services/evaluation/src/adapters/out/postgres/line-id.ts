import { createHash } from 'node:crypto';

/**
 * The id of a line, from its key. Ids stand in entries, in links and on paper: another way to make them would take every
 * line for a new one, and charge it again.
 */
export const lineId = (key: string): string =>
  createHash('sha256').update(`ledger-line-v1\n${key}`).digest('base64url').slice(0, 22);
