import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';
import { naming, type Source } from './spill.js';

const CHUNK = 1 << 20;
const NEWLINE = 10;

/** A line where it stands: its number from 1, and its bytes in the file. */
export interface Line {
  /** Undefined where the bytes are no UTF-8. */
  readonly text: string | undefined;
  readonly number: number;
  readonly offset: number;
  readonly bytes: number;
}

/** A part of a file, from its first byte to the one before `to`; it begins and ends with whole lines. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A part of the files, in whole lines: at each file's place its span, or none where the part does not touch it. */
export type Part = readonly (Span | undefined)[];

/** Does what may fail at the file itself, and says which it was. */
const at = <T>(source: Source, work: () => T): T => {
  try {
    return work();
  } catch (error) {
    throw naming(source.name, error as NodeJS.ErrnoException);
  }
};

/** What stands for bytes that are no UTF-8: ids that differ would become the same. */
const REPLACEMENT = '\uFFFD';

const decoded = (piece: Buffer, from: number, to: number): string | undefined => {
  const text = piece.toString('utf8', from, to);
  return text.includes(REPLACEMENT) && !isUtf8(piece.subarray(from, to)) ? undefined : text;
};

/** Some programs begin a file with these bytes, which say that it is UTF-8. */
const BYTE_ORDER_MARK = Buffer.from('\uFEFF');

/** Where the first line of a piece begins. */
const beginOf = (piece: Buffer, offset: number): number =>
  offset === 0 && piece.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;

const WHOLE: Span = { from: 0, to: Number.POSITIVE_INFINITY };

/** Calls back with pieces of the file, each of whole lines; the last may lack its end. What `take` answers `false` to is the last. */
const eachPiece = (source: Source, span: Span, take: (piece: Buffer, offset: number) => boolean): void => {
  const file = at(source, () => openSync(source.place, 'r'));
  try {
    let buffer = Buffer.allocUnsafe(CHUNK);
    let [held, offset] = [0, span.from];
    for (;;) {
      const [into, from] = [buffer, held];
      const most = Math.min(into.length - from, span.to - offset - held);
      const read = most === 0 ? 0 : at(source, () => readSync(file, into, from, most, offset + held));
      const filled = buffer.subarray(0, held + read);
      const end = read === 0 ? filled.length : filled.lastIndexOf(NEWLINE) + 1;
      if ((end > 0 && !take(filled.subarray(0, end), offset)) || read === 0) return;
      offset += end;
      held = filled.length - end;
      buffer.copy(buffer, 0, end, filled.length);
      if (held === buffer.length) buffer = Buffer.concat([buffer], buffer.length * 2);
    }
  } finally {
    closeSync(file);
  }
};

/**
 * Calls back with every line that is not empty, in order, until it answers `false`; answers how many lines there were. They
 * are numbered from the beginning of the span.
 */
export const eachLine = (source: Source, take: (line: Line) => boolean, span: Span = WHOLE): number => {
  let number = 0;
  eachPiece(source, span, (piece, offset) => {
    for (let from = beginOf(piece, offset); from < piece.length; ) {
      const found = piece.indexOf(NEWLINE, from);
      const to = found < 0 ? piece.length : found;
      number += 1;
      const text = decoded(piece, from, to);
      if (text?.trim() !== '' && !take({ text, number, offset: offset + from, bytes: to - from })) return false;
      from = to + 1;
    }
    return true;
  });
  return number;
};

/** Where the first line begins at or after a byte of the file. */
export const lineFrom = (source: Source, byte: number): number => {
  let begin = source.bytes;
  eachPiece(source, { from: byte, to: source.bytes }, (piece, offset) => {
    const end = piece.indexOf(NEWLINE);
    if (end >= 0) begin = offset + end + 1;
    return end < 0;
  });
  return begin;
};

/** Calls back with every line of a file that holds one of some words; quicker than {@link eachLine} where few do. */
export const linesWith = (source: Source, words: readonly string[], take: (text: string) => void): void => {
  const wanted = words.map((word) => Buffer.from(word));
  eachPiece(source, WHOLE, (piece, offset) => {
    const begin = beginOf(piece, offset);
    const begins = new Set<number>();
    for (const word of wanted) {
      for (let at = piece.indexOf(word); at >= 0; ) {
        begins.add(Math.max(begin, at === 0 ? 0 : piece.lastIndexOf(NEWLINE, at) + 1));
        const end = piece.indexOf(NEWLINE, at);
        at = end < 0 ? -1 : piece.indexOf(word, end);
      }
    }
    for (const from of begins) {
      const end = piece.indexOf(NEWLINE, from);
      const text = decoded(piece, from, end < 0 ? piece.length : end);
      if (text !== undefined) take(text);
    }
    return true;
  });
};

/** Reads single lines again. */
export class LineReader {
  readonly #files: number[];

  constructor(sources: readonly Source[]) {
    this.#files = sources.map(({ place }) => openSync(place, 'r'));
  }

  read(source: number, offset: number, bytes: number): string {
    const buffer = Buffer.allocUnsafe(bytes);
    readSync(this.#files[source] as number, buffer, 0, bytes, offset);
    return buffer.toString('utf8');
  }

  close(): void {
    for (const file of this.#files) closeSync(file);
  }
}
