/** npm's packages of this clone: whether they are there as the lock file has them, and how they come. Itself needs none. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const areThere = () => {
  const marker = path.join(root, 'node_modules', '.package-lock.json');
  return existsSync(marker) && statSync(marker).mtimeMs >= statSync(path.join(root, 'package-lock.json')).mtimeMs;
};

/**
 * Installs them where they are missing or old; where that cannot be done, `fail` is told why, in a sentence. npm's own words go to
 * standard error, since programs answer on standard output.
 */
export const installPackages = ({ say, fail }) => {
  if (areThere()) return;
  say('installing npm packages');
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0)
    fail(
      "The npm packages could not be installed. Is the package registry reachable from here? Check the network (or npm's registry setting) and try again.",
    );
};
