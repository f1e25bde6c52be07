import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import {
  type Assessment,
  assess,
  assessGroup,
  assessmentOf,
  type Common,
  commonOf,
  type Fact,
  groupOf,
  type Situation,
  type Withdrawal,
} from '@goldkey/rulebook';
import { halvesOf } from './halves.js';
import { hasTwice, KeyBook } from './key-book.js';
import type { Part } from './lines.js';
import { Entangled, type Finding, judgePiece, judgeSilent, type Piece, type Question } from './pieces.js';
import { copyHash } from './property-run.js';
import { type Reject, type RejectedLine, readAll, readCommon } from './read-events.js';
import { type Half, inSecondThread } from './second-thread.js';
import { openSources, type Source } from './spill.js';

/** Up to here all facts are held at once, which is simpler; beyond, properties are judged one after the other. */
const HELD_AT_ONCE_BYTES = 48 * (1 << 20);

/** How large files are judged. */
export interface AssessOptions {
  /** Bytes up to which all facts are held at once. */
  readonly heldAtOnce?: number;
  /** Takes the second half into other hands, beside the first one; without it all is judged as one part. */
  readonly beside?: (half: Omit<Piece, 'common'>, question: Question) => Half;
}

/** A second thread for a rulebook that comes from this file, or is the built-in one; none where there is but one core. */
export const secondThread = (rulebookFile: string | undefined): AssessOptions =>
  availableParallelism() < 2
    ? {}
    : {
        beside: (half, { period, asOf }) =>
          inSecondThread({ ...half, period, asOf, ...(rulebookFile !== undefined && { rulebookFile }) }),
      };

const whole = (sources: readonly Source[]): Part => sources.map(({ bytes }) => ({ from: 0, to: bytes }));

/** The common facts' copies, each once: an event that stands among them and at a property is one of two places. */
const commonKeys = (common: readonly (Fact | Withdrawal)[], folder: string) => {
  const book = new KeyBook(folder, 'common');
  for (const hash of new Set(common.map(copyHash))) book.add(hash);
  return book.close();
};

/** Line numbers count from the beginning of the file: before a second half's come the first half's. */
const rejectedIn = ([first, second]: readonly Finding[], sources: readonly Source[]): RejectedLine[] => {
  const linesBefore = new Map(sources.map(({ name }, index) => [name, first?.lines[index] ?? 0]));
  return [
    ...(first?.rejected ?? []),
    ...(second?.rejected ?? []).map((line) => ({ ...line, line: line.line + (linesBefore.get(line.file) ?? 0) })),
  ];
};

const together = (
  findings: readonly Finding[],
  silent: Pick<Finding, 'results' | 'forGroup'>,
  known: Common,
  { rulebook, period, asOf }: Question,
): Assessment => {
  const all = [...findings, silent];
  const situations = all.flatMap(({ forGroup }) =>
    forGroup.flatMap(([place, facts]): Situation[] => {
      const situation = known.situation(place, facts);
      return situation === undefined ? [] : [situation];
    }),
  );
  const ofGroup = assessGroup(groupOf(situations, rulebook, asOf), rulebook, period);
  return assessmentOf([...all.flatMap(({ results }) => results), ...ofGroup], known, rulebook, period, asOf);
};

const pieceByPiece = async (
  sources: readonly Source[],
  question: Question,
  reject: Reject,
  beside: AssessOptions['beside'],
): Promise<Assessment> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'goldkey-keys-'));
  const [part = [], laterPart] = beside === undefined ? [whole(sources)] : halvesOf(sources);
  const later = laterPart && beside?.({ sources, part: laterPart, folder, name: 'later' }, question);
  try {
    // Of both halves: it takes less time than the second thread needs to load its programs.
    const common = readCommon(sources);
    const judged = later?.judge(common);
    judged?.catch(() => undefined); // Awaited below; the first half may throw before.
    const first: Piece = { sources, part, common, folder, name: 'first' };
    const findings = [judgePiece(first, question), ...(judged === undefined ? [] : [await judged])];
    const met = new Set(findings.flatMap((finding) => finding.met));
    if (met.size < findings.reduce((sum, finding) => sum + finding.met.length, 0)) throw new Entangled();
    if (hasTwice(commonKeys(common, folder), ...findings.map(({ keys }) => keys))) throw new Entangled();
    const known = commonOf(common, question.asOf);
    const silent = [...known.registered.keys()].filter((place) => !met.has(place));
    const assessment = together(findings, judgeSilent({ ...first, name: 'silent' }, question, silent), known, question);
    for (const line of rejectedIn(findings, sources)) reject(line);
    return assessment;
  } finally {
    await later?.end();
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Every fact of files of events, held at once; lines that are no events are told to `reject`. Throws where a file cannot be read. */
export const readFiles = async (files: readonly string[], reject: Reject): Promise<Iterable<Fact | Withdrawal>> => {
  const sources = await openSources(files);
  try {
    return [...readAll(sources.all, reject)];
  } finally {
    await sources.end();
  }
};

/**
 * Assesses files of events; lines that are no events are told to `reject`, each once, and the rest goes on. Large files are
 * judged property by property where they are ordered so; the outcome is the same. Throws where a file cannot be read.
 */
export const assessFiles = async (
  files: readonly string[],
  question: Question,
  reject: Reject,
  { heldAtOnce = HELD_AT_ONCE_BYTES, beside }: AssessOptions = {},
): Promise<Assessment> => {
  const sources = await openSources(files);
  try {
    const bytes = sources.all.reduce((sum, source) => sum + source.bytes, 0);
    if (bytes > heldAtOnce) {
      try {
        return await pieceByPiece(sources.all, question, reject, beside);
      } catch (error) {
        if (!(error instanceof Entangled)) throw error;
      }
    }
    return assess(readAll(sources.all, reject), question.rulebook, question.period, question.asOf);
  } finally {
    await sources.end();
  }
};
