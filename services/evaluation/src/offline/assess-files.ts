import type { Instant, Period } from '@goldkey/kernel';
import {
  type Assessment,
  assess,
  assessGroup,
  assessmentOf,
  assessProperty,
  type Common,
  commonOf,
  decides,
  type Fact,
  forGroup,
  groupKinds,
  groupOf,
  isCommon,
  placeOf,
  type Rulebook,
  type Situation,
  type SubjectResult,
  type Withdrawal,
} from '@goldkey/rulebook';
import { KeyBook } from './key-book.js';
import { LineReader } from './lines.js';
import { copyHash, type Place, PropertyRun } from './property-run.js';
import { eachFact, factIn, type Reject, type RejectedLine, readAll, readCommon } from './read-events.js';
import { openSources, type Source } from './spill.js';

export interface Question {
  readonly rulebook: Rulebook;
  readonly period: Period;
  readonly asOf: Instant;
}

/** Up to here all facts are held at once, which is simpler; beyond, properties are judged one after the other. */
const HELD_AT_ONCE_BYTES = 48 * (1 << 20);

/** The facts cannot be judged property by property: a property comes back later, or one event stands at two of them. */
class Entangled extends Error {}

/** Judges each property when its lines are over; what lies far from the period is read again only where it is needed. */
class PieceByPiece {
  readonly results: SubjectResult[] = [];
  /** What clauses of the group need of each property. */
  readonly #forGroup: Situation[] = [];
  readonly #groupKinds: ReturnType<typeof groupKinds>;
  readonly #finished = new Set<string>();
  readonly #book = new KeyBook();
  readonly #reader: LineReader;
  readonly #common: Common;
  #current: { readonly place: string; readonly run: PropertyRun; isNear(fact: Fact): boolean } | undefined;

  constructor(
    sources: readonly Source[],
    private readonly question: Question,
    common: readonly (Fact | Withdrawal)[],
  ) {
    this.#reader = new LineReader(sources);
    this.#common = commonOf(common, question.asOf);
    this.#groupKinds = groupKinds(question.rulebook);
    for (const hash of new Set(common.map(copyHash))) this.#book.add(hash);
  }

  take(fact: Fact | Withdrawal, line: Place): void {
    if (isCommon(fact)) return;
    const place = placeOf(fact as Fact);
    if (place === undefined) {
      // No property reads it, but it may be a copy of one that is read.
      this.#book.add(copyHash(fact));
      return;
    }
    if (this.#current?.place !== place) this.#begin(place);
    this.#current?.run.add(fact as Fact, this.#current.isNear(fact as Fact), line);
  }

  #begin(place: string): void {
    this.#finish();
    if (this.#finished.has(place)) throw new Entangled();
    const registered = this.#common.registered.get(place);
    const isNear = registered === undefined ? () => false : decides(this.question.period, registered.timeZone);
    this.#current = { place, run: new PropertyRun(), isNear };
  }

  #finish(): void {
    if (this.#current === undefined) return;
    const { place, run } = this.#current;
    run.enterKeys(this.#book);
    this.#judge(place, run);
    this.#finished.add(place);
    this.#current = undefined;
  }

  #judge(place: string, run: PropertyRun): void {
    const again = run
      .tied()
      .flatMap(({ source, offset, bytes }) => factIn(this.#reader.read(source, offset, bytes)) ?? []);
    const situation = this.#common.situation(place, [...run.near, ...(again as Fact[])]);
    if (situation === undefined) return;
    this.results.push(...assessProperty(situation, this.question.rulebook, this.question.period));
    if (this.#groupKinds.size > 0) this.#forGroup.push(forGroup(situation, this.#groupKinds));
  }

  end(): Assessment {
    this.#finish();
    for (const place of this.#common.registered.keys())
      if (!this.#finished.has(place)) this.#judge(place, new PropertyRun());
    if (this.#book.hasTwice()) throw new Entangled();
    const { rulebook, period, asOf } = this.question;
    const ofGroup = assessGroup(groupOf(this.#forGroup, rulebook, asOf), rulebook, period);
    return assessmentOf([...this.results, ...ofGroup], this.#common, rulebook, period, asOf);
  }

  close(): void {
    this.#reader.close();
    this.#book.close();
  }
}

const pieceByPiece = (sources: readonly Source[], question: Question, reject: Reject): Assessment => {
  const pieces = new PieceByPiece(sources, question, readCommon(sources));
  try {
    eachFact(sources, reject, (fact, place) => pieces.take(fact, place));
    return pieces.end();
  } finally {
    pieces.close();
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
  heldAtOnce: number = HELD_AT_ONCE_BYTES,
): Promise<Assessment> => {
  const sources = await openSources(files);
  const atOnce = (): Assessment =>
    assess(readAll(sources.all, reject), question.rulebook, question.period, question.asOf);
  try {
    const bytes = sources.all.reduce((sum, source) => sum + source.bytes, 0);
    if (bytes <= heldAtOnce) return atOnce();
    const rejected: RejectedLine[] = [];
    try {
      const assessment = pieceByPiece(sources.all, question, (line) => rejected.push(line));
      for (const line of rejected) reject(line);
      return assessment;
    } catch (error) {
      if (!(error instanceof Entangled)) throw error;
      return atOnce();
    }
  } finally {
    await sources.end();
  }
};
