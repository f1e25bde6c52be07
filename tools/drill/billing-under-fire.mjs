/** Months are billed, paid and closed while kills come. */
import { actsOfMonth, liveMonth } from './billing-acts.mjs';
import { dealBlows } from './blows.mjs';
import { strikeInRun } from './run-under-fire.mjs';
import { strike } from './victims.mjs';

/** Of so many months one has its run killed half-way; the next one has its turn where the run was quicker. */
const A_RUN_OF = 5;

/**
 * Lives through `months` in `world` (billing-acts.mjs), with `kills` (draw.mjs) on the way, and besides with runs killed between
 * their parts. Answers what each kill did: acts that were done, and seconds until the victim was back.
 */
export const billUnderFire = async (platform, world, { random, months, kills, victims }) => {
  const expected = months.length * actsOfMonth(world.homes.length);
  const before = world.done;
  const progress = () => world.done - before;
  const inRuns = [];
  let over = false;
  const liveUnderFire = async (month) => {
    const isThrough = () => world.told.runs.some((run) => run.month === month);
    const [blow] = await Promise.all([
      strikeInRun(platform, world, month, { billing: victims.billing, isThrough }),
      liveMonth(world, random, month),
    ]);
    if (blow !== undefined) inRuns.push({ ...blow, rows: progress(), during: true, expected });
  };
  const live = async () => {
    for (const [index, month] of months.entries()) {
      const isDue = kills.length > 0 && inRuns.length <= Math.floor(index / A_RUN_OF);
      await (isDue ? liveUnderFire(month) : liveMonth(world, random, month));
    }
  };
  const living = live().finally(() => {
    over = true;
  });
  living.catch(() => undefined); // Awaited below; a kill may fail before.
  const hit = async (victim) => {
    const [rows, during] = [progress(), !over];
    platform.say(`kill -9: ${victim}, ${during ? `${rows} of ${expected} acts are done` : 'after the months'}`);
    const seconds = await strike(victim, victims[victim]);
    platform.say(`${victim}: back after ${seconds.toFixed(1)} s`);
    return { victim, rows, during, seconds, expected };
  };
  const blows = await dealBlows({ kills, expected, progress, isOver: () => over, hit });
  await living;
  return [...inRuns, ...(await blows())];
};
