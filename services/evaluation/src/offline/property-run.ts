import type { Fact } from '@goldkey/rulebook';
import { tiesOf } from '@goldkey/rulebook';
import { hashesAfter, hashOf, type KeyBook } from './key-book.js';

const COPY = 1;
const REPLACEMENT = 2;
const MATTER = 3;
/** Numbers kept of each line: source, offset, bytes, and the hashes of copy, replacement and matter. */
const WIDTH = 6;

const bySource = hashesAfter(COPY);

/** The hash of a fact's source and id, by which copies are known. */
export const copyHash = ({ source, id }: { readonly source: string; readonly id: string }): number =>
  bySource(source, `\n${id}`);

/** Where a line of the run stands. */
export interface Place {
  readonly source: number;
  readonly offset: number;
  readonly bytes: number;
}

/**
 * The facts of one property while a file is read: those that decide the period whole, of the others only where they stand
 * and what ties them to others.
 */
export class PropertyRun {
  readonly near: Fact[] = [];
  #far = new Float64Array(WIDTH * 256);
  #used = 0;
  readonly #keys = new Set<number>();
  readonly #matters = new Set<number>();
  readonly #nearKeys: number[] = [];

  add(fact: Fact, isNear: boolean, { source, offset, bytes }: Place): void {
    const { matter, replacement } = tiesOf(fact);
    const copy = copyHash(fact);
    const replaced = replacement === undefined ? Number.NaN : hashOf(replacement, REPLACEMENT);
    const about = matter === undefined ? Number.NaN : hashOf(matter, MATTER);
    if (isNear) {
      this.near.push(fact);
      this.#keep(copy);
      if (replacement !== undefined) this.#keep(replaced);
      if (matter !== undefined) this.#matters.add(about);
      return;
    }
    if (this.#used === this.#far.length) {
      const wider = new Float64Array(this.#far.length * 2);
      wider.set(this.#far);
      this.#far = wider;
    }
    const [far, at] = [this.#far, this.#used];
    far[at] = source;
    far[at + 1] = offset;
    far[at + 2] = bytes;
    far[at + 3] = copy;
    far[at + 4] = replaced;
    far[at + 5] = about;
    this.#used += WIDTH;
  }

  #keep(key: number): void {
    this.#keys.add(key);
    this.#nearKeys.push(key);
  }

  /** The lines that belong to a matter of a near fact, and then those that are copies of what is needed, or replace it. */
  tied(): Place[] {
    const places: Place[] = [];
    const taken = new Set<number>();
    const take = (at: number): void => {
      taken.add(at);
      const [source = 0, offset = 0, bytes = 0] = this.#far.subarray(at, at + WIDTH);
      places.push({ source, offset, bytes });
    };
    for (let at = 0; at < this.#used; at += WIDTH) {
      if (!this.#matters.has(this.#far[at + 5] as number)) continue;
      this.#keys.add(this.#far[at + 3] as number).add(this.#far[at + 4] as number);
      take(at);
    }
    this.#keys.delete(Number.NaN);
    for (let at = 0; at < this.#used; at += WIDTH) {
      const isTied = this.#keys.has(this.#far[at + 3] as number) || this.#keys.has(this.#far[at + 4] as number);
      if (isTied && !taken.has(at)) take(at);
    }
    return places;
  }

  /** Enters every key of the run once. */
  enterKeys(book: KeyBook): void {
    const count = this.#used / WIDTH;
    const keys = new Float64Array(this.#nearKeys.length + 2 * count);
    keys.set(this.#nearKeys);
    let filled = this.#nearKeys.length;
    for (let at = 0; at < this.#used; at += WIDTH) {
      keys[filled] = this.#far[at + 3] as number;
      keys[filled + 1] = this.#far[at + 4] as number;
      filled += 2;
    }
    keys.sort();
    for (let index = 0; index < keys.length; index += 1) {
      const key = keys[index] as number;
      if (!Number.isNaN(key) && (index === 0 || key !== keys[index - 1])) book.add(key);
    }
  }
}
