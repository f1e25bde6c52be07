/**
 * Builds every package that has TypeScript sources (found through the workspaces), `src` to `dist`, with swc; a package
 * whose sources have not changed since is left alone. As a program: `npm run build [-- --only name,name]`.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform, version } from '@swc/core';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const BROWSER_ONLY = new Set(['ui', 'console']);

const packageFolders = async () => {
  const below = async (folder) =>
    (await readdir(path.join(root, folder), { withFileTypes: true }))
      .filter((entry) => entry.isDirectory())
      .map((entry) => path.join(folder, entry.name));
  return [...(await below('libs')), 'proto', ...(await below('services'))].filter(
    (folder) => existsSync(path.join(root, folder, 'src')) && !BROWSER_ONLY.has(path.basename(folder)),
  );
};

const sourcesOf = async (folder) => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(
      (entry) =>
        entry.isFile() &&
        entry.name.endsWith('.ts') &&
        !entry.name.endsWith('.spec.ts') &&
        !entry.name.endsWith('.d.ts'),
    )
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
};

const compile = async (source, from, to) => {
  const file = path.join(to, path.relative(from, source)).replace(/\.ts$/, '.js');
  const { code, map } = await transform(await readFile(source, 'utf8'), {
    filename: source,
    sourceFileName: path.relative(path.dirname(file), source),
    configFile: path.join(root, '.swcrc'),
    sourceMaps: true,
  });
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${code}\n//# sourceMappingURL=${path.basename(file)}.map\n`);
  await writeFile(`${file}.map`, map ?? '');
};

const buildPackage = async (folder) => {
  const from = path.join(root, folder, 'src');
  const to = path.join(root, folder, 'dist');
  const sources = await sourcesOf(from);
  const hash = createHash('sha256')
    .update(version)
    .update(await readFile(path.join(root, '.swcrc')));
  for (const source of sources) hash.update(path.relative(from, source)).update(await readFile(source));
  const stamp = hash.digest('hex');
  const stampFile = path.join(to, '.stamp');
  if (existsSync(stampFile) && (await readFile(stampFile, 'utf8')) === stamp) return false;
  await rm(to, { recursive: true, force: true });
  await Promise.all(sources.map((source) => compile(source, from, to)));
  await writeFile(stampFile, stamp);
  return true;
};

/** Builds what has changed and answers the names of what was built. `only` limits it to packages by folder name. */
export const buildPackages = async ({ only } = {}) => {
  const folders = (await packageFolders()).filter((folder) => !only || only.includes(path.basename(folder)));
  const built = await Promise.all(
    folders.map(async (folder) => ((await buildPackage(folder)) ? path.basename(folder) : undefined)),
  );
  return built.filter(Boolean);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const at = process.argv.indexOf('--only');
  const built = await buildPackages(at > 0 ? { only: process.argv[at + 1].split(',') } : {});
  process.stdout.write(`${built.length === 0 ? 'nothing to build' : `built ${built.join(', ')}`}\n`);
}
