import { closeSync, openSync, readSync } from 'node:fs';
import { naming, type Source } from './spill.js';

const CHUNK = 1 << 20;
const NEWLINE = 10;

/** A line where it stands: its number from 1, and its bytes in the file. */
export interface Line {
  readonly text: string;
  readonly number: number;
  readonly offset: number;
  readonly bytes: number;
}

/** Does what may fail at the file itself, and says which it was. */
const at = <T>(source: Source, work: () => T): T => {
  try {
    return work();
  } catch (error) {
    throw naming(source.name, error as NodeJS.ErrnoException);
  }
};

/** Calls back with pieces of the file, each of whole lines; the last may lack its end. */
const eachPiece = (source: Source, take: (piece: Buffer, offset: number) => void): void => {
  const file = at(source, () => openSync(source.place, 'r'));
  try {
    let buffer = Buffer.allocUnsafe(CHUNK);
    let [held, offset] = [0, 0];
    for (;;) {
      const [into, from] = [buffer, held];
      const read = at(source, () => readSync(file, into, from, into.length - from, null));
      const filled = buffer.subarray(0, held + read);
      const end = read === 0 ? filled.length : filled.lastIndexOf(NEWLINE) + 1;
      if (end > 0) take(filled.subarray(0, end), offset);
      if (read === 0) return;
      offset += end;
      held = filled.length - end;
      buffer.copy(buffer, 0, end, filled.length);
      if (held === buffer.length) buffer = Buffer.concat([buffer], buffer.length * 2);
    }
  } finally {
    closeSync(file);
  }
};

/** Calls back with every line that is not empty, in order. */
export const eachLine = (source: Source, take: (line: Line) => void): void => {
  let number = 0;
  eachPiece(source, (piece, offset) => {
    for (let from = 0; from < piece.length; ) {
      const found = piece.indexOf(NEWLINE, from);
      const to = found < 0 ? piece.length : found;
      number += 1;
      const text = piece.toString('utf8', from, to);
      if (text.trim() !== '') take({ text, number, offset: offset + from, bytes: to - from });
      from = to + 1;
    }
  });
};

/** Calls back with every line that holds one of some words; quicker than {@link eachLine} where few do. */
export const linesWith = (source: Source, words: readonly string[], take: (text: string) => void): void => {
  const wanted = words.map((word) => Buffer.from(word));
  eachPiece(source, (piece) => {
    const begins = new Set<number>();
    for (const word of wanted) {
      for (let at = piece.indexOf(word); at >= 0; ) {
        begins.add(at === 0 ? 0 : piece.lastIndexOf(NEWLINE, at) + 1);
        const end = piece.indexOf(NEWLINE, at);
        at = end < 0 ? -1 : piece.indexOf(word, end);
      }
    }
    for (const from of begins) {
      const end = piece.indexOf(NEWLINE, from);
      take(piece.toString('utf8', from, end < 0 ? piece.length : end));
    }
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
