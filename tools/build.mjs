/**
 * Builds every package that has TypeScript sources (found through the workspaces), `src` to `dist`, with swc, and the console
 * with all pages by Vite; what has not changed since is left alone. As a program: `npm run build [-- --only name,name]`.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
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

/** One word for the content of some files; the same word means that nothing has changed. */
const stampOf = async (files) => {
  const hash = createHash('sha256');
  for (const file of files) hash.update(path.relative(root, file)).update(await readFile(file));
  return hash.digest('hex');
};

/** Runs `make` where `to` was not made from just this stamp; answers whether it did. */
const whereStale = async (to, stamp, make) => {
  const stampFile = path.join(to, '.stamp');
  if (existsSync(stampFile) && (await readFile(stampFile, 'utf8')) === stamp) return false;
  await rm(to, { recursive: true, force: true });
  await make();
  await mkdir(to, { recursive: true });
  await writeFile(stampFile, stamp);
  return true;
};

const buildPackage = async (folder) => {
  const from = path.join(root, folder, 'src');
  const to = path.join(root, folder, 'dist');
  const sources = await sourcesOf(from);
  // A service answers at its door with the description of its doors.
  const described = [path.join(root, folder, 'openapi.json')].filter((file) => existsSync(file));
  const stamp = `${version} ${await stampOf([path.join(root, '.swcrc'), ...sources, ...described])}`;
  return whereStale(to, stamp, async () => {
    await Promise.all(sources.map((source) => compile(source, from, to)));
    for (const file of described) await copyFile(file, path.join(to, path.basename(file)));
  });
};

/** Builds what has changed and answers the names of what was built. `only` limits it to packages by folder name. */
export const buildPackages = async ({ only } = {}) => {
  const folders = (await packageFolders()).filter((folder) => !only || only.includes(path.basename(folder)));
  const built = await Promise.all(
    folders.map(async (folder) => ((await buildPackage(folder)) ? path.basename(folder) : undefined)),
  );
  return built.filter(Boolean);
};

/** Every file that the pages are made of: the shell, each service's `ui`, the page library, and what they import. */
const pageFiles = async () => {
  const services = await readdir(path.join(root, 'services'));
  const folders = [
    'services/console',
    'libs/ui',
    'libs/kernel/src',
    ...services.map((name) => `services/${name}/ui`),
  ].filter((folder) => existsSync(path.join(root, folder)));
  const found = await Promise.all(
    folders.map(async (folder) => {
      const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
        .filter((file) => !/\/(dist|node_modules|\.nx)\//.test(file) && !/\.spec\.ts$/.test(file));
    }),
  );
  return [...found.flat().sort(), path.join(root, 'package-lock.json')];
};

const vite = () =>
  new Promise((resolve, reject) => {
    const cli = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
    const child = spawn(process.execPath, [cli, 'build', '--logLevel', 'warn'], {
      cwd: path.join(root, 'services/console'),
      // A test runner says 'test' here, and the pages would be those of a developer.
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        said += chunk;
      });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`The console was not built:\n${said}`))));
  });

/** Builds the console with the pages of every service where something of it has changed; `say` is told before the wait. */
export const buildConsole = async ({ say = () => undefined } = {}) =>
  whereStale(path.join(root, 'services/console/dist'), await stampOf(await pageFiles()), () => {
    say("building the console's pages");
    return vite();
  });

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const at = process.argv.indexOf('--only');
  const only = at > 0 ? process.argv[at + 1].split(',') : undefined;
  const built = await buildPackages({ only });
  if ((!only || only.includes('console')) && (await buildConsole())) built.push('console');
  process.stdout.write(`${built.length === 0 ? 'nothing to build' : `built ${built.join(', ')}`}\n`);
}
