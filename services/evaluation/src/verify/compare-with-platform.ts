import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Platform } from '@goldkey/client';
import { parseInstant } from '@goldkey/kernel';
import {
  type Fact,
  type FactSource,
  factsSeen,
  type HeldLedger,
  type HeldMonth,
  isCommon,
  LedgerCheck,
  placeOf,
  type Rulebook,
  type RulebookVersion,
  stillThere,
  type Verified,
} from '@goldkey/rulebook';
import { exportEvents } from '../export/export-events.js';
import { readEvents } from '../offline/read-events.js';

/** What the door says is kept (verification.dto.ts). */
interface Held {
  readonly asOf: string;
  readonly lastFact: string;
  readonly everything: boolean;
  readonly months: readonly HeldMonth[];
  readonly waiting: HeldLedger['waiting'];
  readonly closed: HeldLedger['closed'];
  readonly corrections: HeldLedger['corrections'];
  readonly apart: HeldLedger['apart'];
  readonly versions: readonly RulebookVersion[];
}

/** It cannot be compared; the message says why. */
export class NotComparable extends Error {
  override readonly name = 'NotComparable';
}

/** The events that had come when the ledger was read, through a file, as whoever assesses offline has them. */
const exported = async (platform: Platform, lastFact: string) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'goldkey-verify-'));
  try {
    const file = path.join(folder, 'events.ndjson');
    const out = createWriteStream(file);
    const write = (text: string) =>
      new Promise<void>((resolve, reject) => {
        out.write(text, (error) => (error ? reject(error) : resolve()));
      });
    await exportEvents(platform, { properties: [], lastFact }, write);
    out.end();
    await finished(out);
    return await readEvents([file], ({ line, field, reason }) => {
      throw new NotComparable(`the platform exported what is no event: line ${line}, ${field} ${reason}`);
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const sourceOf = (facts: readonly Fact[]): FactSource => {
  const own = new Map<string, Fact[]>();
  for (const fact of facts) {
    const place = isCommon(fact) ? undefined : placeOf(fact);
    if (place === undefined) continue;
    const known = own.get(place);
    if (known) known.push(fact);
    else own.set(place, [fact]);
  }
  return {
    common: async () => facts.filter(isCommon),
    factsOf: async (propertyId) => own.get(propertyId) ?? [],
  };
};

export interface Comparison extends Verified {
  readonly asOf: string;
  readonly events: number;
}

/** One look: ledger, facts and approved versions of the same instant. */
const compareOnce = async (platform: Platform, rulebook: Rulebook): Promise<Comparison> => {
  const held = await platform.get<Held>('/api/evaluation/held-ledger');
  if (!held.everything) throw new NotComparable('this client does not see all properties: ask with one that does');
  const facts = await exported(platform, held.lastFact);
  const ledger = { ...held, asOf: parseInstant(held.asOf) };
  const seen = factsSeen(facts, ledger.asOf);
  const live = { ...rulebook, versions: [...rulebook.versions, ...held.versions] };
  const verified = await new LedgerCheck(ledger, live).run(sourceOf(seen));
  return { ...verified, asOf: held.asOf, events: facts.length };
};

export interface Patience {
  /** How often it is looked whether months still wait to be judged. */
  readonly looks: number;
  readonly pauseMs: number;
}

/**
 * Compares the running platform with its own facts. Months that wait to be judged are given time; a difference counts when a
 * second look, at a later instant, finds it again.
 */
export const compareWithPlatform = async (
  platform: Platform,
  rulebook: Rulebook,
  { looks, pauseMs }: Patience = { looks: 20, pauseMs: 3_000 },
): Promise<Comparison> => {
  let comparison = await compareOnce(platform, rulebook);
  for (let look = 1; comparison.waiting > 0 && look < looks; look += 1) {
    await pause(pauseMs);
    comparison = await compareOnce(platform, rulebook);
  }
  if (comparison.differences.length === 0) return comparison;
  const again = await compareOnce(platform, rulebook);
  return { ...again, differences: stillThere(comparison.differences, again.differences) };
};
