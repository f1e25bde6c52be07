import { parseEventLine, type Validation } from '@goldkey/proto';
import { type Fact, isCommon, REFERENCE_KINDS, type Withdrawal } from '@goldkey/rulebook';
import { factOf } from '../translate/fact-of.js';
import { eachLine, linesWith, type Span } from './lines.js';
import type { Place } from './property-run.js';
import { openSources, type Source } from './spill.js';

/** A line that is no event: where it stands and why. */
export interface RejectedLine {
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly reason: string;
}

export type Reject = (rejected: RejectedLine) => void;

/** So long a piece of a type's name is found five to ten times as quickly as the whole of it (Node then looks for its first letter). */
const NEEDLE = 7;

/** A piece of `staffing.unit.defined` about the dot before the aggregate: `fing.un`; some kinds share one. */
const needleIn = (kind: string): string => {
  const dot = kind.indexOf('.');
  return kind.slice(dot - 4, dot - 4 + NEEDLE);
};

/** What the lines of common facts hold in any case: a piece of their type's name, or an escape that may hide it. */
const COMMON_WORDS = [...new Set([...REFERENCE_KINDS].map(needleIn)), 'withdra', '\\'];

/**
 * Calls back with the fact that each line of a file tells, or of a span of it; lines that are no events are told to `reject`,
 * numbered from the beginning of the span, and the rest goes on. Answers how many lines there were.
 */
export const eachFactIn = (
  source: Source,
  index: number,
  reject: Reject,
  take: (fact: Fact | Withdrawal, place: Place) => void,
  span?: Span,
): number =>
  eachLine(
    source,
    ({ text, number, offset, bytes }) => {
      const read: Validation =
        text === undefined ? { ok: false, field: '', reason: 'is not UTF-8' } : parseEventLine(text);
      if (!read.ok) {
        reject({ file: source.name, line: number, field: read.field, reason: read.reason });
        return true;
      }
      const fact = factOf(read.event);
      if (fact) take(fact, { source: index, offset, bytes });
      return true;
    },
    span,
  );

/** All facts at once. */
export const readAll = (sources: readonly Source[], reject: Reject): (Fact | Withdrawal)[] => {
  const facts: (Fact | Withdrawal)[] = [];
  for (const [index, source] of sources.entries()) eachFactIn(source, index, reject, (fact) => facts.push(fact));
  return facts;
};

/** What a line tells that was read once before. */
export const factIn = (text: string): Fact | Withdrawal | undefined => {
  const read = parseEventLine(text);
  return read.ok ? factOf(read.event) : undefined;
};

/** What every property needs ({@link isCommon}). */
export const readCommon = (sources: readonly Source[]): (Fact | Withdrawal)[] => {
  const facts: (Fact | Withdrawal)[] = [];
  const take = (text: string): void => {
    const fact = factIn(text);
    if (fact && isCommon(fact)) facts.push(fact);
  };
  for (const source of sources) linesWith(source, COMMON_WORDS, take);
  return facts;
};

/** Reads files of events at once; `-` is standard input, `.gz` is unpacked. Throws where a file cannot be read. */
export const readEvents = async (files: readonly string[], reject: Reject): Promise<(Fact | Withdrawal)[]> => {
  const sources = await openSources(files);
  try {
    return readAll(sources.all, reject);
  } finally {
    await sources.end();
  }
};
