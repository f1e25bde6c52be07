import type { Fen, Instant, Month } from '@goldkey/kernel';
import type { Entry, SubjectKind } from '../vocabulary.js';
import type { Posted } from './settle.js';

/** Why a line is corrected by another: late news of a closed month, or an appeal that was upheld. */
export type CorrectionKind = 'adjustment' | 'appeal';

/** What names a line, whatever it comes to. */
export interface LineName {
  readonly key: string;
  readonly clause: string;
  readonly propertyId: string | null;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
}

/** A line of one month that corrects a line which nobody may change any more. */
export interface Correction {
  /** Its own name in the ledger. */
  readonly key: string;
  /** The month in which it counts. */
  readonly month: Month;
  /** The line that it corrects, by its key and by what names it. */
  readonly of: string;
  readonly name: Omit<LineName, 'key'>;
  readonly ofMonth: Month;
  readonly kind: CorrectionKind;
  readonly points: bigint;
  readonly fine: Fen;
  readonly evidence: readonly string[];
  readonly stands: boolean;
}

/** A line as the ledger holds it, frozen by a close or put right by an appeal. */
export interface FixedLine extends LineName, Posted {
  readonly details: Readonly<Record<string, string>>;
}

/** A correction as it ought to be: an entry of the month in which it counts. */
export interface DueCorrection {
  readonly entry: Entry;
  readonly of: string;
  readonly ofMonth: Month;
  readonly kind: CorrectionKind;
}

/** One line that cannot be settled by changing it. */
export interface ToCorrect {
  readonly month: Month;
  /** Where the correction counts: the line's own month while it is open, the running one after its close. */
  readonly into: Month;
  /** What the line holds; absent where the month was closed without it. */
  readonly fixed?: FixedLine;
  /** What the facts come to now; absent: no such line. */
  readonly ought?: Entry;
  /** An appeal against it was upheld: it comes to nothing, whatever the facts say. */
  readonly upheld: boolean;
  /** All corrections of it so far. */
  readonly kept: readonly Correction[];
  /** Events that came after the close and concern the month. */
  readonly late: readonly string[];
}

const CORRECTION = 'correction\n';
/** The key of the correction of a line in a month. */
export const correctionKey = (into: Month, of: string): string => `${CORRECTION}${into}\n${of}`;
/** Whether a key is that of a correction. */
export const isCorrection = (key: string): boolean => key.startsWith(CORRECTION);

/** The clause of a line, from its key; of a correction that of the line which it corrects, with whose key its own ends. */
export const clauseOfKey = (key: string): string => key.slice(key.lastIndexOf('\n') + 1).split('|', 1)[0] ?? '';

const NOTHING = { points: 0n, fine: 0n as Fen };

const causeOf = ({ fixed, ought, late }: ToCorrect): readonly string[] => {
  const before = new Set(fixed?.evidence ?? []);
  const fresh = (ought?.evidence ?? []).filter((id) => !before.has(id));
  return fresh.length > 0 ? fresh : late;
};

/**
 * The correction that brings a line and all that corrects it to what it ought to come to (rulebook 7); `undefined` where
 * nothing is to be corrected in that month. Corrections of other months are left as they are: they may be closed too.
 */
export const correctionOf = (line: ToCorrect, at: Instant): DueCorrection | undefined => {
  const { month, into, fixed, ought, upheld, kept } = line;
  const [last] = kept;
  const named = fixed ?? ought ?? (last && { ...last.name, key: last.of });
  if (named === undefined) return undefined;
  const target = upheld || ought === undefined ? NOTHING : ought;
  const elsewhere = kept.filter((one) => one.month !== into);
  const held = [fixed ?? NOTHING, ...elsewhere];
  const points = target.points - held.reduce((sum, one) => sum + one.points, 0n);
  const fine = (target.fine - held.reduce((sum, one) => sum + one.fine, 0n)) as Fen;
  if (points === 0n && fine === 0n) return undefined;
  const { clause, propertyId, subjectKind, subjectId, key: of } = named;
  const before = kept.find((one) => one.month === into && one.stands);
  const same = before !== undefined && before.points === points && before.fine === fine;
  const kind = upheld ? 'appeal' : 'adjustment';
  const entry: Entry = {
    key: correctionKey(into, of),
    clause,
    at,
    propertyId,
    subjectKind,
    subjectId,
    outcome: 'charged',
    points,
    fine,
    evidence: same ? before.evidence : upheld ? (fixed?.evidence ?? []) : causeOf(line),
    details: { ...(ought ?? fixed)?.details, correction: kind, correctedMonth: month },
  };
  return { entry, of, ofMonth: month, kind };
};
