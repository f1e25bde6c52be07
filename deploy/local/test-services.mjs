/** The whole platform for one run of the tests, with the demo group or empty, in a scratch folder of its own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from './processes.mjs';

const prefix = 'goldkey-platform-';
const platformModule = new URL('platform.mjs', import.meta.url).href;

/** A run that was killed leaves its servers behind; the folder's name says whose they were. */
const endAbandoned = () => {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    if (isAlive(Number(name.slice(prefix.length)))) continue;
    const dir = join(tmpdir(), name);
    const script = `import('${platformModule}').then((platform) => platform.endAbandoned())`;
    spawnSync(process.execPath, ['--input-type=module', '-e', script], { env: { ...process.env, GOLDKEY_HOME: dir } });
    rmSync(dir, { recursive: true, force: true });
  }
};

/**
 * Builds what has changed (the console where `pages`), starts everything and, where `demo`, loads the demo group. Answers
 * the public address, the passwords of the sign-ins, the folder, what runs, and `stop`, which ends all and removes
 * the data but where it is told to `keep` them. One call a process: the folder is the process's.
 */
export const startTestServices = async ({ demo = true, pages = true, log = () => undefined } = {}) => {
  endAbandoned();
  const dir = join(tmpdir(), `${prefix}${process.pid}`);
  mkdirSync(dir, { recursive: true });
  // The modules below take their folder from the environment when they are loaded.
  process.env.GOLDKEY_HOME = dir;
  const { buildPackages, buildConsole } = await import('../../tools/build.mjs');
  await buildPackages();
  if (pages) await buildConsole({ say: log });
  const { startPlatform } = await import('./platform.mjs');
  const platform = await startPlatform({ say: log });
  const stop = async ({ keep = false } = {}) => {
    await platform.stop();
    if (!keep) rmSync(dir, { recursive: true, force: true });
  };
  try {
    const { loadDemo } = demo ? await import('./demo/main.mjs') : { loadDemo: () => undefined };
    await loadDemo({ url: platform.publicUrl, secrets: platform.secrets, say: log });
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: platform.publicUrl, passwords: platform.secrets.passwords, home: dir, running: platform, stop };
};
