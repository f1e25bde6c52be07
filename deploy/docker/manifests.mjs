/**
 * `node manifests.mjs <to>`: writes to a folder what npm needs to install the packages that services load at run time: the
 * manifests of libs, contracts and services without those of the pages, and no tools.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
/** Built to files that browsers load: nothing of them runs in a service. */
const PAGES_ONLY = new Set(['libs/ui', 'services/console']);

const [to] = process.argv.slice(2);
if (to === undefined) {
  process.stderr.write('node manifests.mjs <folder>\n');
  process.exit(2);
}

const read = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const write = (file, value) => {
  mkdirSync(path.dirname(path.join(to, file)), { recursive: true });
  writeFileSync(path.join(to, file), `${JSON.stringify(value, null, 2)}\n`);
};

const folders = ['libs', 'services']
  .flatMap((parent) => readdirSync(path.join(root, parent)).map((name) => `${parent}/${name}`))
  .concat('proto')
  .filter((folder) => !PAGES_ONLY.has(folder) && existsSync(path.join(root, folder, 'package.json')));

const { devDependencies: _tools, scripts: _scripts, ...manifest } = read('package.json');
write('package.json', { ...manifest, workspaces: folders });
write('package-lock.json', read('package-lock.json'));
for (const folder of folders) {
  const { devDependencies: _none, ...own } = read(`${folder}/package.json`);
  write(`${folder}/package.json`, own);
}
