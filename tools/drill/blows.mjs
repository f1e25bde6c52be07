/** Kills that come while work is under way. */
import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../../deploy/local/processes.mjs';

const PATIENCE_MS = 600_000;

/**
 * Deals the `kills` (draw.mjs) while work goes on; a victim may still be down when the next one is hit, but not the same one
 * twice. `progress()` answers how much of `expected` is done, `isOver()` whether the work has ended; `hit(victim)` kills
 * and answers what it did. Answers all blows once their victims are back.
 */
export const dealBlows = async ({ kills, expected, progress, isOver, hit }) => {
  const blows = [];
  const last = new Map();
  for (const { victim, at, delayMs } of kills) {
    const mark = Math.ceil((at ?? 1) * expected);
    const reached = async () => isOver() || (at !== undefined && (await progress()) >= mark);
    if (!(await until(reached, PATIENCE_MS, 20))) throw new Error(`the work does not reach ${mark} of ${expected}`);
    await pause(delayMs);
    await last.get(victim);
    const blow = hit(victim);
    blow.catch(() => undefined); // Awaited with the others.
    last.set(victim, blow);
    blows.push(blow);
  }
  return () => Promise.all(blows);
};
