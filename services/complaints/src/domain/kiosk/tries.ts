import type { Instant } from '@goldkey/kernel';

/** Whoever guesses at a kiosk gets so many wrong tries in so long a time; the desk then waits until the oldest is over. */
export const KIOSK_TRIES = { most: 5, withinMs: 15 * 60_000 } as const;

/** When the desk may try again; undefined: now. `wrong`: its wrong tries, in any order. */
export const nextTryAt = (wrong: readonly Instant[], now: Instant): Instant | undefined => {
  const recent = wrong.filter((at) => at + KIOSK_TRIES.withinMs > now).sort((a, b) => a - b);
  const holding = recent.at(-KIOSK_TRIES.most);
  return holding === undefined ? undefined : ((holding + KIOSK_TRIES.withinMs) as Instant);
};
