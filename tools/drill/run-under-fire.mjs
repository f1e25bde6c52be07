/** A billing run is killed between two of its parts, which chance alone would hardly hit. */
import { until } from '../../deploy/local/processes.mjs';
import { strike } from './victims.mjs';

export const IN_A_RUN = 'billing, half-way through a run';
const LOOK_EVERY_MS = 5;
const PATIENCE_MS = 300_000;

/** Parts that are booked of the month's run, while some but not all are; nothing where the run is not under way. */
const HALF_WAY = `
  SELECT r.parts_issued AS done, (SELECT count(DISTINCT part)::int FROM bill_line WHERE run_id = r.id) AS parts
  FROM billing_run r WHERE r.property_id = $1 AND r.month = $2 AND r.standing = 'issuing' AND r.parts_issued > 0`;

/**
 * Waits for the run of `month` to be half-way and kills billing; `isThrough()` answers whether the month's run has ended. Answers
 * the blow with `caught`, the parts that were booked when billing was dead, or nothing where the run was quicker than the blow.
 */
export const strikeInRun = async (platform, world, month, { billing, isThrough }) => {
  const standing = () =>
    platform.sight
      .rows('billing', HALF_WAY, [world.propertyId, month])
      .then(([row]) => row)
      .catch(() => undefined); // PostgreSQL may be down by another blow.
  const due = await until(async () => (await standing()) ?? (isThrough() && 'over'), PATIENCE_MS, LOOK_EVERY_MS);
  if (due === undefined || due === 'over') return undefined;
  let caught;
  const kill = async (pid) => {
    billing.kill(pid);
    caught = await standing();
  };
  const seconds = await strike(IN_A_RUN, { ...billing, kill });
  if (caught === undefined) return undefined;
  const where = `${caught.done} of ${caught.parts} parts are booked`;
  platform.say(`kill -9: ${IN_A_RUN}: ${where}; back after ${seconds.toFixed(1)} s`);
  return { victim: IN_A_RUN, month, caught, seconds };
};
