import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const PARTS = 32;
const HELD = 8_192;

/** 52 bits of a text; two of ten million texts have the same with a chance of one percent. */
export const hashOf = (text: string, seed: number): number => {
  let [a, b] = [0x811c9dc5 ^ seed, 0x9e3779b9 ^ seed];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b);
    b ^= b >>> 13;
  }
  a ^= a >>> 16;
  return (Math.imul(a, 0xc2b2ae35) >>> 0) * 0x100000 + (b >>> 12);
};

interface Part {
  readonly held: Float64Array;
  used: number;
  file?: number;
  written: number;
}

/**
 * Whether a key occurs twice among very many, without holding them: they are spread over parts that go to temporary files
 * when they grow, and only one part at a time is looked through.
 */
export class KeyBook {
  readonly #parts: Part[] = Array.from({ length: PARTS }, () => ({
    held: new Float64Array(HELD),
    used: 0,
    written: 0,
  }));
  #folder: string | undefined;

  add(hash: number): void {
    const part = this.#parts[hash % PARTS] as Part;
    if (part.used === HELD) this.#flush(part);
    part.held[part.used] = hash;
    part.used += 1;
  }

  #flush(part: Part): void {
    this.#folder ??= mkdtempSync(path.join(tmpdir(), 'goldkey-keys-'));
    part.file ??= openSync(path.join(this.#folder, String(this.#parts.indexOf(part))), 'w+', 0o600);
    writeSync(part.file, new Uint8Array(part.held.buffer, 0, part.used * 8));
    part.written += part.used;
    part.used = 0;
  }

  hasTwice(): boolean {
    return this.#parts.some((part) => {
      const all = new Float64Array(part.written + part.used);
      if (part.file !== undefined)
        readSync(part.file, new Uint8Array(all.buffer, 0, part.written * 8), 0, part.written * 8, 0);
      all.set(part.held.subarray(0, part.used), part.written);
      return all.sort().some((hash, index) => index > 0 && hash === all[index - 1]);
    });
  }

  close(): void {
    for (const { file } of this.#parts) if (file !== undefined) closeSync(file);
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true });
  }
}
