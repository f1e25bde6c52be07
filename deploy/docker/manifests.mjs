/**
 * `node manifests.mjs <to>`: writes what npm needs to `<to>/run`, for the packages that services load at run time (the manifests of
 * libs, contracts and services without those of the pages, and no tools), and to `<to>/build`, for those and what builds.
 * The same manifests make the same files to the second, so that a builder finds what it kept.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
/** Built to files that browsers load: nothing of them runs in a service. */
const PAGES_ONLY = ['libs/ui', 'services/console'];
/** What of the repository's own tools `tools/build.mjs` loads; the console brings its bundler. */
const BUILD_TOOLS = ['@swc/core'];

const [to] = process.argv.slice(2);
if (to === undefined) {
  process.stderr.write('node manifests.mjs <folder>\n');
  process.exit(2);
}

const read = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const write = (file, value) => {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
};

/** Files and folders of one moment. */
const settle = (folder) => {
  for (const entry of readdirSync(folder, { recursive: true })) utimesSync(path.join(folder, entry), 0, 0);
  utimesSync(folder, 0, 0);
};

const folders = ['libs', 'services']
  .flatMap((parent) => readdirSync(path.join(root, parent)).map((name) => `${parent}/${name}`))
  .concat('proto')
  .filter((folder) => existsSync(path.join(root, folder, 'package.json')));
const running = folders.filter((folder) => !PAGES_ONLY.includes(folder));

const { devDependencies: tools, scripts: _scripts, ...manifest } = read('package.json');
const lock = read('package-lock.json');
const withoutTools = ({ devDependencies: _none, ...own }) => own;

const writeAll = (name, { workspaces, more = {}, own }) => {
  const folder = path.join(to, name);
  write(path.join(folder, 'package.json'), { ...manifest, ...more, workspaces });
  write(path.join(folder, 'package-lock.json'), lock);
  for (const workspace of workspaces)
    write(path.join(folder, workspace, 'package.json'), own(workspace, read(`${workspace}/package.json`)));
  settle(folder);
};

writeAll('run', { workspaces: running, own: (_, of) => withoutTools(of) });
writeAll('build', {
  workspaces: folders,
  more: { devDependencies: Object.fromEntries(BUILD_TOOLS.map((tool) => [tool, tools[tool]])) },
  own: (workspace, of) => (PAGES_ONLY.includes(workspace) ? of : withoutTools(of)),
});
