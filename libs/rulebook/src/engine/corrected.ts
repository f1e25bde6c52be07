import { type Fen, fen, formatFen, type Instant, type Month } from '@goldkey/kernel';
import type { Entry, SubjectKind, SubjectResult } from '../vocabulary.js';
import { mergeResults } from './collector.js';
import { type CorrectionKind, correctionKey } from './corrections.js';
import type { Difference } from './differences.js';
import type { HeldLine } from './held.js';

/** A correction as the ledger keeps it, as exact texts. */
export interface HeldCorrection {
  readonly propertyId: string | null;
  /** Of a line that clauses of the group make, whichever property it names. */
  readonly ofGroup: boolean;
  /** In which it counts. */
  readonly month: Month;
  readonly of: string;
  readonly ofMonth: Month;
  readonly kind: CorrectionKind;
  readonly clause: string;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly points: string;
  readonly fine: string;
}

const entryOf = (correction: HeldCorrection): Entry => ({
  key: correctionKey(correction.month, correction.of),
  clause: correction.clause,
  at: 0 as Instant,
  propertyId: correction.propertyId,
  subjectKind: correction.subjectKind,
  subjectId: correction.subjectId,
  outcome: 'charged',
  points: BigInt(correction.points),
  fine: fen(correction.fine),
  evidence: [],
  details: {},
});

/** What a month comes to with the corrections that count in it. */
export const withEntries = (results: readonly SubjectResult[], entries: readonly Entry[]): SubjectResult[] =>
  mergeResults([
    ...results,
    ...entries.map(
      (entry): SubjectResult => ({
        kind: entry.subjectKind,
        id: entry.subjectId,
        duties: new Map(),
        entries: [entry],
        rates: new Map(),
        flags: new Set(),
      }),
    ),
  ]);

/** As {@link withEntries}, of corrections as they are kept. */
export const withCorrections = (
  results: readonly SubjectResult[],
  corrections: readonly HeldCorrection[],
): SubjectResult[] => (corrections.length === 0 ? [...results] : withEntries(results, corrections.map(entryOf)));

interface Sum {
  readonly clause: string;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  points: bigint;
  fine: bigint;
}

/**
 * Lines of closed months and lines that an appeal put right, each with all its corrections, against what the facts come to;
 * after an upheld appeal that is nothing.
 */
export const differencesApart = (
  { propertyId, month }: Pick<Difference, 'propertyId' | 'month'>,
  held: readonly HeldLine[],
  corrections: readonly HeldCorrection[],
  /** Corrections that are corrected themselves: an appeal against an adjustment was upheld. */
  adjusted: readonly HeldCorrection[],
  ought: readonly Entry[],
): Difference[] => {
  const sums = new Map<string, Sum>();
  const add = (key: string, named: Omit<Sum, 'points' | 'fine'>, points: bigint, fine: bigint): void => {
    const { clause, subjectKind, subjectId } = named;
    const sum = sums.get(key) ?? { clause, subjectKind, subjectId, points: 0n, fine: 0n };
    sums.set(key, sum);
    sum.points += points;
    sum.fine += fine;
  };
  const upheld = new Set(corrections.filter(({ kind }) => kind === 'appeal').map(({ of }) => of));
  for (const line of held) add(line.key, line, BigInt(line.points), fen(line.fine));
  for (const one of corrections) add(one.of, one, BigInt(one.points), fen(one.fine));
  for (const one of adjusted) add(correctionKey(one.month, one.of), one, BigInt(one.points), fen(one.fine));
  const due = new Map(ought.filter(({ key }) => !upheld.has(key)).map((entry) => [entry.key, entry]));
  for (const [key, entry] of due) add(key, entry, 0n, 0n);
  const found: Difference[] = [];
  for (const [key, { clause, subjectKind, subjectId, points, fine }] of [...sums].sort(([a], [b]) =>
    a < b ? -1 : 1,
  )) {
    const expected = due.get(key);
    const of = { propertyId, month, subjectKind, subjectId, clause };
    const tell = (field: string, online: string, offline: string): void => {
      if (online !== offline) found.push({ ...of, field, online, offline });
    };
    tell('points with corrections', String(points), String(expected?.points ?? 0n));
    tell('fine with corrections', formatFen(fine as Fen), formatFen((expected?.fine ?? 0n) as Fen));
  }
  return found;
};
