import { type Instant, plus } from '@goldkey/kernel';
import type { ClimbTarget, Clock } from './clock.js';
import { reckon } from './reckoning.js';

const MINUTE_MS = 60_000;

/** The last millisecond in time; undefined while something is waited for. */
export const dueOf = (clock: Clock): Instant | undefined => clock.agreedAt ?? reckon(clock).dueAt;

/** What the clock does next by itself. */
export type Alarm =
  | { readonly at: Instant; readonly kind: 'warn' }
  | { readonly at: Instant; readonly kind: 'climb'; readonly level: number; readonly to: ClimbTarget };

/** The next warning or climb; undefined where none is left, or while something is waited for. */
export const nextAlarm = (clock: Clock): Alarm | undefined => {
  const dueAt = dueOf(clock);
  if (dueAt === undefined) return undefined;
  const warnAt = Math.max(clock.startedAt, dueAt - clock.warnMinutes * MINUTE_MS) as Instant;
  if (!clock.warned && clock.warnMinutes > 0) return { at: warnAt, kind: 'warn' };
  const climb = clock.climbs[clock.climbed];
  if (climb === undefined) return undefined;
  // The deadline itself is in time: the first millisecond after it is late.
  const at = plus(dueAt, climb.afterMinutes * MINUTE_MS + 1);
  return { at, kind: 'climb', level: clock.climbed + 1, to: climb.to };
};
