import { fenOf, instant, type Month } from '@goldkey/kernel';
import type { FrozenLine } from '../../../domain/closing/chain.js';
import type { Closing, Obstacle } from '../../../domain/closing/closing.js';

export interface ClosingRow {
  readonly property_id: string | null;
  readonly month: Month;
  readonly state: 'review' | 'closed';
  readonly version: number;
  readonly submitted_by: string;
  readonly submitted_as: readonly string[];
  readonly submitted_at: Date;
  readonly note: string | null;
  readonly closed_by: string;
  readonly closed_at: Date;
  readonly reason: string | null;
  readonly obstacles: readonly Obstacle[];
  readonly number: number;
  readonly rulebook: string;
  readonly last_fact: string;
  readonly facts: number;
  readonly facts_hash: string;
  readonly entries: number;
  readonly points: string;
  readonly fine_fen: string;
  readonly previous_hash: string;
  readonly hash: string;
}

export const closingOf = (row: ClosingRow): Closing => {
  const submitted = {
    propertyId: row.property_id,
    month: row.month,
    version: row.version,
    submittedBy: row.submitted_by,
    submittedAs: row.submitted_as,
    submittedAt: instant(row.submitted_at.getTime()),
    ...(row.note === null ? {} : { note: row.note }),
  };
  if (row.state === 'review') return { ...submitted, state: 'review' };
  return {
    ...submitted,
    state: 'closed',
    closedBy: row.closed_by,
    closedAt: instant(row.closed_at.getTime()),
    ...(row.reason === null ? {} : { reason: row.reason }),
    obstacles: row.obstacles,
    frozen: {
      number: row.number,
      rulebook: row.rulebook,
      lastFact: row.last_fact,
      facts: row.facts,
      factsHash: row.facts_hash,
      entries: row.entries,
      points: Number(row.points),
      fine: fenOf(BigInt(row.fine_fen)),
      previousHash: row.previous_hash,
      hash: row.hash,
    },
  };
};

export interface FrozenRow {
  readonly id: string;
  readonly clause: string;
  readonly version: string;
  readonly at: Date;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly outcome: 'charged' | 'recorded';
  readonly points: string;
  readonly fine_fen: string;
  readonly evidence: readonly string[];
  readonly corrects_month: Month | null;
  readonly correction: string | null;
}

export const frozenLineOf = (row: FrozenRow): FrozenLine => ({
  lineId: row.id,
  clause: row.clause,
  version: row.version,
  at: instant(row.at.getTime()),
  subjectKind: row.subject_kind,
  subjectId: row.subject_id,
  outcome: row.outcome,
  points: Number(row.points),
  fine: fenOf(BigInt(row.fine_fen)),
  evidence: row.evidence,
  ...(row.corrects_month === null || row.correction === null
    ? {}
    : { corrects: { month: row.corrects_month, kind: row.correction } }),
});
