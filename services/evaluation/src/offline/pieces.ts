import type { Instant, Period } from '@goldkey/kernel';
import {
  assessProperty,
  type Common,
  commonOf,
  decides,
  type Fact,
  groupKinds,
  isCommon,
  placeOf,
  type Rulebook,
  type SubjectResult,
  type Withdrawal,
} from '@goldkey/rulebook';
import { KeyBook, type KeyPart } from './key-book.js';
import { LineReader, type Part } from './lines.js';
import { copyHash, type Place, PropertyRun } from './property-run.js';
import { eachFactIn, factIn, type RejectedLine } from './read-events.js';
import type { Source } from './spill.js';

export interface Question {
  readonly rulebook: Rulebook;
  readonly period: Period;
  readonly asOf: Instant;
}

/** The facts cannot be judged property by property: a property comes back later, or one event stands at two of them. */
export class Entangled extends Error {}

/** What is to be judged property by property. */
export interface Piece {
  readonly sources: readonly Source[];
  readonly part: Part;
  /** What every property needs (`readCommon`). */
  readonly common: readonly (Fact | Withdrawal)[];
  /** Where its keys are spilled, and under which name. */
  readonly folder: string;
  readonly name: string;
}

/** What was found of a piece: plain data, so that a thread can hand it to another. */
export interface Finding {
  readonly results: readonly SubjectResult[];
  /** By property what clauses of the group need of it. */
  readonly forGroup: readonly (readonly [propertyId: string, facts: readonly Fact[]])[];
  /** Properties whose facts stand in the piece. */
  readonly met: readonly string[];
  readonly keys: readonly KeyPart[];
  /** Lines that are no events, numbered from the beginning of the span of their file. */
  readonly rejected: readonly RejectedLine[];
  /** Lines of each file's span. */
  readonly lines: readonly number[];
}

/** Judges each property when its lines are over; what lies far from the period is read again only where it is needed. */
class PieceByPiece {
  readonly results: SubjectResult[] = [];
  readonly forGroup: [string, readonly Fact[]][] = [];
  readonly met = new Set<string>();
  readonly book: KeyBook;
  readonly #groupKinds: ReturnType<typeof groupKinds>;
  readonly #reader: LineReader;
  readonly #common: Common;
  #current: { readonly place: string; readonly run: PropertyRun; isNear(fact: Fact): boolean } | undefined;

  constructor(
    piece: Piece,
    private readonly question: Question,
  ) {
    this.book = new KeyBook(piece.folder, piece.name);
    this.#reader = new LineReader(piece.sources);
    this.#common = commonOf(piece.common, question.asOf);
    this.#groupKinds = groupKinds(question.rulebook);
  }

  take(fact: Fact | Withdrawal, line: Place): void {
    if (isCommon(fact)) return;
    const place = placeOf(fact as Fact);
    if (place === undefined) {
      // No property reads it, but it may be a copy of one that is read.
      this.book.add(copyHash(fact));
      return;
    }
    if (this.#current?.place !== place) this.#begin(place);
    this.#current?.run.add(fact as Fact, this.#current.isNear(fact as Fact), line);
  }

  #begin(place: string): void {
    this.finish();
    if (this.met.has(place)) throw new Entangled();
    this.met.add(place);
    const registered = this.#common.registered.get(place);
    const isNear = registered === undefined ? () => false : decides(this.question.period, registered.timeZone);
    this.#current = { place, run: new PropertyRun(), isNear };
  }

  finish(): void {
    if (this.#current === undefined) return;
    const { place, run } = this.#current;
    run.enterKeys(this.book);
    this.judge(place, run);
    this.#current = undefined;
  }

  judge(place: string, run: PropertyRun): void {
    const again = run
      .tied()
      .flatMap(({ source, offset, bytes }) => factIn(this.#reader.read(source, offset, bytes)) ?? []);
    const situation = this.#common.situation(place, [...run.near, ...(again as Fact[])]);
    if (situation === undefined) return;
    this.results.push(...assessProperty(situation, this.question.rulebook, this.question.period));
    if (this.#groupKinds.size === 0) return;
    this.forGroup.push([place, [...this.#groupKinds].flatMap((kind) => [...situation.facts(kind)])]);
  }

  close(): void {
    this.#reader.close();
  }
}

/** Judges the properties whose lines stand in a piece. Throws {@link Entangled} where they cannot be judged one by one. */
export const judgePiece = (piece: Piece, question: Question): Finding => {
  const pieces = new PieceByPiece(piece, question);
  const rejected: RejectedLine[] = [];
  try {
    const lines = piece.sources.map((source, index) => {
      const span = piece.part[index];
      if (span === undefined) return 0;
      const reject = (line: RejectedLine) => rejected.push(line);
      return eachFactIn(source, index, reject, (fact, place) => pieces.take(fact, place), span);
    });
    pieces.finish();
    const { results, forGroup, met, book } = pieces;
    return { results, forGroup, met: [...met], keys: book.close(), rejected, lines };
  } finally {
    pieces.close();
  }
};

/** Judges registered properties of which no line tells anything. */
export const judgeSilent = (
  piece: Piece,
  question: Question,
  silent: readonly string[],
): Pick<Finding, 'results' | 'forGroup'> => {
  const pieces = new PieceByPiece(piece, question);
  try {
    for (const place of silent) pieces.judge(place, new PropertyRun());
    return pieces;
  } finally {
    pieces.close();
  }
};
