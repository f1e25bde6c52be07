/** One register is brought in while kills come; the import is started again until it reports done. */
import { until } from '../../deploy/local/processes.mjs';
import { dealBlows } from './blows.mjs';
import { importFile } from './commands.mjs';
import { strike } from './victims.mjs';

/** Exit statuses of the import: all is in, all but bad rows is in, the call was wrong. */
const [DONE, WRONG_CALL, SOME_BAD] = [0, 2, 3];
const MOST_STARTS = 40;
const PATIENCE_MS = 600_000;

/** The victim that is no part of the platform: the command that brings the rows in. */
export const THE_IMPORT = 'the import itself';

const theImport = (state) => ({
  find: () => (state.done ? 'over' : state.child?.pid),
  kill: () => state.child.kill('SIGKILL'),
  serves: () => true,
});

const answersAgain = async (platform) => {
  try {
    return (await fetch(`${platform.url}/health/ready`, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
};

/** How many rows of complaints there are; what cannot be asked now is as before. */
const counter = (sight) => {
  let last = 0;
  return async () => {
    const row = await sight.one('complaints', 'SELECT count(*)::int AS count FROM complaint').catch(() => undefined);
    last = row?.count ?? last;
    return last;
  };
};

const bringIn = async (platform, file, state) => {
  for (state.starts = 1; ; state.starts += 1) {
    const { status, said } = await importFile(file, {
      home: platform.home,
      started: (child) => {
        state.child = child;
      },
    });
    if (status === DONE || status === SOME_BAD) return said;
    if (status === WRONG_CALL || state.starts >= MOST_STARTS)
      throw new Error(`the import does not come to its end (start ${state.starts}):\n${said}`);
    platform.say(`the import broke off (${said.split('\n').at(-2) ?? 'killed'}); it is started again`);
    await until(() => answersAgain(platform), PATIENCE_MS, 100);
  }
};

/**
 * Brings `file` in, with `kills` (draw.mjs) on the way; a victim may still be down when the next one is hit. `before` rows
 * are there already, `expected` are to come. Answers what each kill did: rows that were there, seconds until the victim was
 * back; and how often the import was started.
 */
export const importUnderFire = async (platform, { file, kills, victims, before, expected }) => {
  const state = { done: false, starts: 0, child: undefined };
  const rowsIn = counter(platform.sight);
  const importing = bringIn(platform, file, state).finally(() => {
    state.done = true;
  });
  importing.catch(() => undefined); // Awaited below; a kill may fail before.
  const all = { ...victims, [THE_IMPORT]: theImport(state) };
  const hit = async (victim) => {
    const rows = (await rowsIn()) - before;
    const during = !state.done;
    platform.say(`kill -9: ${victim}, ${during ? `${rows} of ${expected} rows are in` : 'after the import'}`);
    const seconds = victim === THE_IMPORT && state.done ? 0 : await strike(victim, all[victim]);
    platform.say(`${victim}: back after ${seconds.toFixed(1)} s`);
    return { victim, rows, during, seconds };
  };
  const progress = async () => (await rowsIn()) - before;
  const blows = await dealBlows({ kills, expected, progress, isOver: () => state.done, hit });
  await importing;
  return { blows: await blows(), starts: state.starts };
};
