import { setTimeout as pause } from 'node:timers/promises';
import { Platform, PlatformError } from '@goldkey/client';
import { MOST_FACTS } from '../adapters/in/http/facts.dto.js';
import type { ExportCall } from './arguments.js';

/** How often a page is asked for again that broke off on its way. */
const MOST_TRIES = 5;
const FIRST_PAUSE_MS = 300;

/** The event after which a page begins. */
interface Place {
  readonly id: string;
  readonly source: string;
}

/** Which events are fetched; `lastFact`: those that had come when this one was the last. */
export type EventSelection = Pick<ExportCall, 'from' | 'until' | 'properties'> & { readonly lastFact?: string };

const pathOf = (
  { from, until, properties, lastFact }: EventSelection,
  pageSize: number,
  after: Place | undefined,
): string => {
  const query = new URLSearchParams({ limit: String(pageSize) });
  if (from !== undefined) query.set('from', from);
  if (until !== undefined) query.set('until', until);
  if (lastFact !== undefined) query.set('lastFact', lastFact);
  if (properties.length > 0) query.set('property', properties.join(','));
  if (after !== undefined) {
    query.set('afterId', after.id);
    query.set('afterSource', after.source);
  }
  return `/api/evaluation/facts?${query}`;
};

/** A page is taken whole or not at all: a connection that is lost on the way has written nothing. */
const readPage = async (platform: Platform, path: string): Promise<string> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await new Response(await platform.stream(path)).text();
    } catch (error) {
      if (error instanceof PlatformError) throw error;
      if (attempt >= MOST_TRIES)
        throw new PlatformError(
          `the connection broke off ${attempt} times: is the platform running?`,
          undefined,
          error,
        );
      await pause(FIRST_PAUSE_MS * 2 ** (attempt - 1));
    }
  }
};

/** The last of the page's lines, by which the next page is asked. */
const placeOfLast = (lines: readonly string[]): Place => {
  const { id, source } = JSON.parse(lines.at(-1) ?? '') as Place;
  return { id, source };
};

export interface ExportOptions {
  /** Told after each page how many events there are so far. */
  readonly progress?: (events: number) => void;
  readonly pageSize?: number;
}

/** Fetches all events page by page and hands their lines to `write`; answers how many there were. */
export const exportEvents = async (
  platform: Platform,
  call: EventSelection,
  write: (text: string) => Promise<void>,
  { progress = () => undefined, pageSize = MOST_FACTS }: ExportOptions = {},
): Promise<number> => {
  let after: Place | undefined;
  for (let count = 0; ; ) {
    const text = await readPage(platform, pathOf(call, pageSize, after));
    const lines = text.split('\n').filter((line) => line !== '');
    if (lines.length > 0) await write(text);
    count += lines.length;
    progress(count);
    if (lines.length < pageSize) return count;
    after = placeOfLast(lines);
  }
};
