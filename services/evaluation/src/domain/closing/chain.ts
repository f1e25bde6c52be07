import { type Fen, fen, formatFen, type Instant, type Month, parseInstant } from '@goldkey/kernel';
import type { ClosingPlace } from './closing.js';

/** The digest of a text; the outside brings it. */
export type Digest = (text: string) => string;

/** What comes before the first closed month of a property. */
export const BEGINNING = '0'.repeat(64);

/** A line of the ledger as it is frozen. */
export interface FrozenLine {
  readonly lineId: string;
  readonly clause: string;
  readonly version: string;
  readonly at: Instant;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly outcome: 'charged' | 'recorded';
  readonly points: number;
  readonly fine: Fen;
  readonly evidence: readonly string[];
  /** Where it corrects a line of another month. */
  readonly corrects?: { readonly month: Month; readonly kind: string };
}

/** What the whole month is frozen by, before its lines. */
export interface FrozenHead extends ClosingPlace {
  readonly number: number;
  readonly rulebook: string;
  readonly facts: number;
  readonly factsHash: string;
}

export interface ChainedLine {
  readonly place: number;
  readonly lineId: string;
  /** The line as one text, by which everybody can work the hash out again. */
  readonly record: string;
  readonly hash: string;
}

/** A line as one text: JSON with its fields in this order, instants in UTC, money with two decimals. */
export const recordOf = (line: FrozenLine): string =>
  JSON.stringify([
    line.lineId,
    line.clause,
    line.version,
    new Date(line.at).toISOString(),
    line.subjectKind,
    line.subjectId,
    line.outcome,
    String(line.points),
    formatFen(line.fine),
    line.evidence,
    ...(line.corrects ? [line.corrects.kind, line.corrects.month] : []),
  ]);

/** The line that a record tells: the inverse of {@link recordOf}. */
export const lineOfRecord = (record: string): FrozenLine => {
  const [lineId, clause, version, at, subjectKind, subjectId, outcome, points, fine, evidence, kind, month] =
    JSON.parse(record) as [
      string,
      string,
      string,
      string,
      string,
      string,
      FrozenLine['outcome'],
      string,
      string,
      string[],
      string?,
      Month?,
    ];
  return {
    lineId,
    clause,
    version,
    at: parseInstant(at),
    subjectKind,
    subjectId,
    outcome,
    points: Number(points),
    fine: fen(fine),
    evidence,
    ...(kind === undefined || month === undefined ? {} : { corrects: { kind, month } }),
  };
};

/** The head of a month as one text. */
export const headOf = ({ propertyId, month, number, rulebook, facts, factsHash }: FrozenHead): string =>
  JSON.stringify([propertyId, month, number, rulebook, facts, factsHash]);

const byRecord = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Chains the lines of a month: each hash covers its record and the hash before it, the first one the head of the month, and
 * that the hash of the month closed before. The last hash stands for the month.
 */
export const chainOf = (
  head: FrozenHead,
  lines: readonly FrozenLine[],
  previousHash: string,
  digest: Digest,
): { readonly lines: readonly ChainedLine[]; readonly hash: string } => {
  let hash = digest(`${previousHash}\n${headOf(head)}`);
  const records = lines.map((line) => ({ lineId: line.lineId, record: recordOf(line) }));
  const chained = records
    .sort((a, b) => byRecord(a.record, b.record))
    .map(({ lineId, record }, index): ChainedLine => {
      hash = digest(`${hash}\n${record}`);
      return { place: index + 1, lineId, record, hash };
    });
  return { lines: chained, hash };
};

/** The first place at which a chain does not hold; `undefined` where it holds. Place 0: the month's own hash. */
export const brokenAt = (
  head: FrozenHead,
  lines: readonly Pick<ChainedLine, 'place' | 'record' | 'hash'>[],
  { previousHash, hash: last }: { readonly previousHash: string; readonly hash: string },
  digest: Digest,
): number | undefined => {
  let hash = digest(`${previousHash}\n${headOf(head)}`);
  for (const [index, line] of lines.entries()) {
    hash = digest(`${hash}\n${line.record}`);
    if (line.place !== index + 1 || line.hash !== hash) return index + 1;
  }
  return hash === last ? undefined : 0;
};
