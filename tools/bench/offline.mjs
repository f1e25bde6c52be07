/** Offline assessment of a file ordered by property, against reading and parsing the same file. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeEvents } from './events.mjs';
import { inTurn, spread } from './rounds.mjs';

const program = (name, file, stream) => {
  const script = fileURLToPath(new URL(name, import.meta.url));
  const run = spawnSync(process.execPath, [script, file], { encoding: 'utf8', maxBuffer: 1 << 30 });
  if (run.status !== 0) throw new Error(`${name} ended with ${run.status}: ${run.stderr}`);
  return JSON.parse(run[stream].trim().split('\n').at(-1));
};

export const offline = async ({ folder, full, say }) => {
  const count = full ? 1_000_000 : 300_000;
  const file = path.join(folder, 'events.ndjson');
  say(`writing ${count} events`);
  await writeEvents(file, { count });
  const memory = [];
  const { floors, ours, ratios } = await inTurn(
    full ? 5 : 3,
    () => program('parse-file.mjs', file, 'stdout').seconds,
    () => {
      const { seconds, rss } = program('assess-file.mjs', file, 'stderr');
      memory.push(rss / 1024);
      return seconds;
    },
  );
  rmSync(file);
  return [
    {
      measure: `assess ${count} events ÷ read and parse`,
      unit: 's',
      floor: spread(floors),
      ours: spread(ours),
      ratio: spread(ratios),
      goal: { most: 2 },
    },
    { measure: 'assess: greatest memory', unit: 'MiB', ours: spread(memory) },
  ];
};
