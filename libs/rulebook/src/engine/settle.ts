import type { Fen } from '@goldkey/kernel';
import type { Entry } from '../vocabulary.js';

/** What a line of the ledger holds so far. */
export interface Posted {
  readonly key: string;
  readonly points: bigint;
  readonly fine: Fen;
  readonly outcome: Entry['outcome'];
  /** Whether the line stands: a recorded miss has neither points nor fine and stands all the same. */
  readonly stands: boolean;
  /** What the line's last posting rested on; another cause is told even where the amount is the same. */
  readonly evidence: readonly string[];
}

/** One posting to append: what must be added to a line so that it holds what it ought to. */
export interface Posting {
  readonly key: string;
  readonly kind: 'charged' | 'adjusted' | 'withdrawn';
  readonly points: bigint;
  readonly fine: Fen;
  /** The line as it now is; absent where it is withdrawn. */
  readonly entry?: Entry;
}

const sameEvidence = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, index) => id === b[index]);

/**
 * The postings that bring the ledger to what it ought to hold: new lines are charged, changed ones adjusted by the
 * difference, those that should not be are withdrawn by their negative. Settling again appends nothing.
 */
export const settle = (ought: readonly Entry[], posted: readonly Posted[]): Posting[] => {
  const before = new Map(posted.map((line) => [line.key, line]));
  const postings: Posting[] = [];
  for (const entry of ought) {
    const line = before.get(entry.key);
    before.delete(entry.key);
    if (line === undefined || !line.stands) {
      postings.push({ key: entry.key, kind: 'charged', points: entry.points, fine: entry.fine, entry });
      continue;
    }
    const points = entry.points - line.points;
    const fine = (entry.fine - line.fine) as Fen;
    const same = entry.outcome === line.outcome && sameEvidence(entry.evidence, line.evidence);
    if (points === 0n && fine === 0n && same) continue;
    postings.push({ key: entry.key, kind: 'adjusted', points, fine, entry });
  }
  for (const line of before.values()) {
    if (!line.stands) continue;
    postings.push({ key: line.key, kind: 'withdrawn', points: -line.points, fine: -line.fine as Fen });
  }
  return postings;
};
