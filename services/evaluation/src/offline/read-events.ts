import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { parseEventLine } from '@goldkey/proto';
import type { Fact, Withdrawal } from '@goldkey/rulebook';
import { factOf } from '../translate/fact-of.js';

/** A line that is no event: where it stands and why. */
export interface RejectedLine {
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly reason: string;
}

/** Says which file it was; streams tell only what went wrong. The code stays, by which an unreadable file is known. */
const naming = (file: string, error: NodeJS.ErrnoException): Error =>
  Object.assign(new Error(`${file}: ${error.message}`, { cause: error }), { code: error.code });

const open = (file: string): NodeJS.ReadableStream => {
  const raw = file === '-' ? process.stdin : createReadStream(file, { highWaterMark: 1 << 18 });
  if (!file.endsWith('.gz')) return raw;
  const unpacked = createGunzip();
  raw.on('error', (error: Error) => unpacked.destroy(error));
  return raw.pipe(unpacked);
};

/**
 * Reads files of events, one a line; `-` is standard input, `.gz` is unpacked. Lines that are no events are told to
 * `reject` and the rest goes on; empty lines count as nothing. Throws where a file cannot be read.
 */
export const readEvents = async (
  files: readonly string[],
  reject: (rejected: RejectedLine) => void,
): Promise<(Fact | Withdrawal)[]> => {
  const facts: (Fact | Withdrawal)[] = [];
  for (const file of files) {
    const stream = open(file);
    const failed = new Promise<never>((_resolve, fail) => stream.once('error', (error) => fail(naming(file, error))));
    failed.catch(() => undefined);
    const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
    const reading = (async () => {
      let line = 0;
      for await (const text of lines) {
        line += 1;
        if (text.trim() === '') continue;
        const read = parseEventLine(text);
        if (!read.ok) reject({ file, line, field: read.field, reason: read.reason });
        else {
          const fact = factOf(read.event);
          if (fact) facts.push(fact);
        }
      }
    })();
    await Promise.race([reading, failed]);
  }
  return facts;
};
