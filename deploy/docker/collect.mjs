/**
 * `node collect.mjs <to>`: sorts what was built into `<to>/shared`, which every image has, and `<to>/<service>`. The gateway's
 * part carries the console.
 */
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const [to] = process.argv.slice(2);
if (to === undefined) {
  process.stderr.write('node collect.mjs <folder>\n');
  process.exit(2);
}

/** Maps stay: a stack of production names the lines of the sources. */
const copy = (part, folder) => {
  const from = path.join(root, folder);
  if (!existsSync(from)) return;
  mkdirSync(path.join(to, part), { recursive: true });
  cpSync(from, path.join(to, part, folder), { recursive: true });
};

for (const name of readdirSync(path.join(root, 'libs'))) if (name !== 'ui') copy('shared', `libs/${name}/dist`);
for (const folder of ['proto/dist', 'proto/goldkey', 'deploy/cluster', 'deploy/kafka']) copy('shared', folder);
for (const name of readdirSync(path.join(root, 'services')))
  if (name !== 'console') copy(name, `services/${name}/dist`);
copy('gateway', 'services/console/dist');
