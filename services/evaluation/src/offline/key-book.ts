import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import path from 'node:path';

const PARTS = 32;
const HELD = 8_192;
/** No key is below zero. */
const FREE = -1;

/** The two halves of a hash while texts are read into it. */
type Lanes = readonly [number, number];

const begin = (seed: number): Lanes => [0x811c9dc5 ^ seed, 0x9e3779b9 ^ seed];

const read = ([first, second]: Lanes, text: string): Lanes => {
  let [a, b] = [first, second];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b);
    b ^= b >>> 13;
  }
  return [a, b];
};

const ended = ([a, b]: Lanes): number => (Math.imul(a ^ (a >>> 16), 0xc2b2ae35) >>> 0) * 0x100000 + (b >>> 12);

/** 52 bits of a text; two of ten million texts have the same with a chance of one percent. */
export const hashOf = (text: string, seed: number): number => ended(read(begin(seed), text));

/** {@link hashOf} of texts that begin alike, with few beginnings: each is read once. */
export const hashesAfter = (seed: number): ((beginning: string, rest: string) => number) => {
  const known = new Map<string, Lanes>();
  return (beginning, rest) => {
    let lanes = known.get(beginning);
    if (lanes === undefined) {
      lanes = read(begin(seed), beginning);
      known.set(beginning, lanes);
    }
    return ended(read(lanes, rest));
  };
};

interface Part {
  readonly held: Float64Array;
  used: number;
  file?: number;
  written: number;
}

/** A part of a book as it is handed to another thread: what is held, and the file with as many keys before. */
export interface KeyPart {
  readonly held: Float64Array;
  readonly place?: string;
  readonly written: number;
}

/**
 * Very many keys that are not held at once: they are spread over parts, which go to files of the folder when they grow.
 * The folder is the caller's to remove; books of one folder have different names.
 */
export class KeyBook {
  readonly #parts: Part[] = Array.from({ length: PARTS }, () => ({
    held: new Float64Array(HELD),
    used: 0,
    written: 0,
  }));

  constructor(
    private readonly folder: string,
    private readonly name = 'keys',
  ) {}

  add(hash: number): void {
    const index = hash % PARTS;
    const part = this.#parts[index] as Part;
    if (part.used === HELD) this.#flush(part, index);
    part.held[part.used] = hash;
    part.used += 1;
  }

  #placeOf(index: number): string {
    return path.join(this.folder, `${this.name}-${index}`);
  }

  #flush(part: Part, index: number): void {
    part.file ??= openSync(this.#placeOf(index), 'w', 0o600);
    writeSync(part.file, new Uint8Array(part.held.buffer, 0, part.used * 8));
    part.written += part.used;
    part.used = 0;
  }

  /** Ends the writing and answers what was written. */
  close(): readonly KeyPart[] {
    return this.#parts.map(({ held, used, file, written }, index) => {
      if (file !== undefined) closeSync(file);
      return { held: held.slice(0, used), written, ...(file !== undefined && { place: this.#placeOf(index) }) };
    });
  }
}

const readInto = ({ held, place, written }: KeyPart, all: Float64Array, at: number): number => {
  if (place !== undefined) {
    const file = openSync(place, 'r');
    try {
      readSync(file, new Uint8Array(all.buffer, at * 8, written * 8), 0, written * 8, 0);
    } finally {
      closeSync(file);
    }
  }
  all.set(held, at + written);
  return at + written + held.length;
};

/** Whether one of the numbers is there twice. Each is put at the next free place from where its bits point to, in a table twice as large. */
const isTwiceIn = (keys: Float64Array): boolean => {
  const size = 2 ** Math.ceil(Math.log2(keys.length * 2 + 1));
  const table = new Float64Array(size).fill(FREE);
  return keys.some((key) => {
    // All keys of a part have the same lowest bits.
    let place = (key / PARTS) & (size - 1);
    while (table[place] !== FREE) {
      if (table[place] === key) return true;
      place = (place + 1) & (size - 1);
    }
    table[place] = key;
    return false;
  });
};

/** Whether a key occurs twice in closed books together; only one part of them is held at a time. */
export const hasTwice = (...books: readonly (readonly KeyPart[])[]): boolean =>
  Array.from({ length: PARTS }, (_, index) => books.map((parts) => parts[index] as KeyPart)).some((parts) => {
    const all = new Float64Array(parts.reduce((sum, { held, written }) => sum + written + held.length, 0));
    let filled = 0;
    for (const part of parts) filled = readInto(part, all, filled);
    return isTwiceIn(all);
  });
