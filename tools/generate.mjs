/**
 * `npm run generate`: makes every file that is made from another and committed. The steps are the files of tools/generate/,
 * each exporting `title`, `generate(out, { check })`, which writes below `out` as below the checkout, and `owns`: folders in which it
 * makes every file. Names of steps limit it to them; `--check` writes nothing and fails where a committed file is not what
 * would be made.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './projects.mjs';

const steps = async (only) => {
  const folder = path.join(root, 'tools/generate');
  const names = readdirSync(folder).map((file) => path.basename(file, '.mjs'));
  const chosen = names.filter((name) => only.length === 0 || only.includes(name));
  return Promise.all(chosen.sort().map((name) => import(path.join(folder, `${name}.mjs`))));
};

const filesBelow = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)))
    : [];

const same = (one, other) => existsSync(other) && readFileSync(one).equals(readFileSync(other));

/** Committed files below `owns` that nothing makes any more. */
const leftOver = (out, owns) =>
  owns.flatMap((folder) =>
    filesBelow(path.join(root, folder))
      .map((name) => path.join(folder, name))
      .filter((name) => !existsSync(path.join(out, name))),
  );

/** Runs every step into a scratch folder, brings what it made to the checkout unless `check`, and answers what differed. */
export const generate = async ({ check = false, only = [], say = () => undefined } = {}) => {
  const out = mkdtempSync(path.join(tmpdir(), 'goldkey-generate-'));
  try {
    const owned = [];
    const changed = [];
    for (const { title, generate: run, owns = [] } of await steps(only)) {
      say(title);
      await run(out, { check });
      owned.push(...owns);
      const made = filesBelow(out).filter((name) => !same(path.join(out, name), path.join(root, name)));
      changed.push(...made.filter((name) => !changed.includes(name)));
      // The next step may be made from it: doors are told by services that are built from the contracts.
      if (!check) for (const name of made) await cp(path.join(out, name), path.join(root, name));
    }
    const stale = leftOver(out, owned);
    if (!check) for (const name of stale) rmSync(path.join(root, name));
    return [...changed, ...stale];
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const check = process.argv.includes('--check');
  const only = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
  const changed = await generate({ check, only, say: (title) => process.stderr.write(`${title}\n`) });
  for (const name of changed) process.stdout.write(`${check ? 'not fresh' : 'made'}: ${name}\n`);
  if (check && changed.length > 0) {
    process.stdout.write('Run `npm run generate` and commit what it makes.\n');
    process.exit(1);
  }
}
