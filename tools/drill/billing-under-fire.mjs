/** Months are billed, paid and closed while kills come. */
import { actsOfMonth, liveMonth } from './billing-acts.mjs';
import { dealBlows } from './blows.mjs';
import { strike } from './victims.mjs';

/**
 * Lives through `months` in `world` (billing-acts.mjs), with `kills` (draw.mjs) on the way. Answers what each kill did: acts
 * that were done, and seconds until the victim was back.
 */
export const billUnderFire = async (platform, world, { random, months, kills, victims }) => {
  const expected = months.length * actsOfMonth(world.homes.length);
  const before = world.done;
  let over = false;
  const live = async () => {
    for (const month of months) await liveMonth(world, random, month);
  };
  const living = live().finally(() => {
    over = true;
  });
  living.catch(() => undefined); // Awaited below; a kill may fail before.
  const progress = () => world.done - before;
  const hit = async (victim) => {
    const [rows, during] = [progress(), !over];
    platform.say(`kill -9: ${victim}, ${during ? `${rows} of ${expected} acts are done` : 'after the months'}`);
    const seconds = await strike(victim, victims[victim]);
    platform.say(`${victim}: back after ${seconds.toFixed(1)} s`);
    return { victim, rows, during, seconds, expected };
  };
  const blows = await dealBlows({ kills, expected, progress, isOver: () => over, hit });
  await living;
  return blows();
};
