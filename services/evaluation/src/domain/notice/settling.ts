import type { Instant } from '@goldkey/kernel';

/** How long something must have stood unchanged before it is told, and after how long it is told whatever happens. */
export interface Settling {
  readonly quietMs: number;
  readonly longestMs: number;
}

/** Marks of one matter that wait: the first and the last of them. */
export interface Restless {
  readonly matter: string;
  readonly first: Instant;
  readonly last: Instant;
}

/**
 * Whether a matter has settled: nothing changed for a while, or it has changed for so long that waiting longer would keep
 * people in the dark. Judging posts and takes back within seconds while facts arrive; nobody is told of that.
 */
export const hasSettled = (one: Restless, now: Instant, { quietMs, longestMs }: Settling): boolean =>
  now - one.last >= quietMs || now - one.first >= longestMs;

/** What becomes of differences between what was told and what is due. */
export interface Weighed {
  /** They have stood for long enough: to be acted upon. */
  readonly ripe: ReadonlySet<string>;
  /** Seen for the first time: to be remembered with this instant. */
  readonly fresh: readonly string[];
  /** Remembered, and no difference any more, or acted upon: to be forgotten. */
  readonly settled: readonly string[];
}

/** Weighs differences by since when each was seen without a break. */
export const weigh = (
  differences: readonly string[],
  seen: ReadonlyMap<string, Instant>,
  now: Instant,
  { quietMs }: Settling,
): Weighed => {
  const current = new Set(differences);
  const ripe = new Set<string>();
  const fresh: string[] = [];
  for (const key of current) {
    const since = seen.get(key);
    if (since === undefined) fresh.push(key);
    else if (now - since >= quietMs) ripe.add(key);
  }
  return { ripe, fresh, settled: [...seen.keys()].filter((key) => !current.has(key) || ripe.has(key)) };
};
