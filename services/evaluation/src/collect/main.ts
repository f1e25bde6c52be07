import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { runAsSystem } from '@goldkey/access';
import type { EventEnvelope } from '@goldkey/messaging';
import { Database } from '@goldkey/postgres';
import { collected } from '../adapters/in/kafka/facts.consumer.js';
import type { Collected } from '../application/ports.js';
import { judgingOf } from '../evaluation.module.js';
import { rulebookOf } from '../rulebook-file.js';
import { collectConfig } from './config.js';

const PART = 2_000;

/** The lines of exported events; a name in .gz is unpacked. */
const linesOf = (file: string) => {
  const bytes = createReadStream(file);
  const input = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  return createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
};

/** What a line tells. Throws RangeError for one that is no event: a ledger of half the facts is none. */
const readLine = (line: string, place: string): Collected => {
  try {
    const event = JSON.parse(line) as EventEnvelope;
    return collected({ ...event, subject: event.subject ?? '' });
  } catch (error) {
    throw new RangeError(`${place}: ${(error as Error).message}`);
  }
};

/**
 * `node dist/collect/main.js FILE…` with DATABASE_URL: collects the events of exported files (NDJSON, as `npm run export` writes
 * them) as if they came by their topics. Copies of what is there already do nothing.
 */
const main = async (files: readonly string[]): Promise<number> => {
  const { DATABASE_URL: url, RULEBOOK_FILE: rulebook } = collectConfig();
  const database = await Database.open({ url, applicationName: 'evaluation collect', poolSize: 2 });
  try {
    const { collectFacts, inTransaction } = judgingOf(database, await rulebookOf(rulebook));
    const collect = (part: readonly Collected[]) =>
      runAsSystem('evaluation.collect-facts', () => inTransaction(() => collectFacts.run(part)));
    let count = 0;
    for (const file of files) {
      let part: Collected[] = [];
      for await (const line of linesOf(file)) {
        if (line === '') continue;
        count += 1;
        part.push(readLine(line, `${file}, event ${count}`));
        if (part.length === PART) {
          await collect(part);
          part = [];
        }
      }
      if (part.length > 0) await collect(part);
    }
    return count;
  } finally {
    await database.close();
  }
};

main(process.argv.slice(2)).then(
  (count) => process.stdout.write(`${count} events collected\n`),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
