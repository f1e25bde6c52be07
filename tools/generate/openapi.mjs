/** The OpenAPI document of every service that starts, told by the service itself (`main.js --openapi`). */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { buildPackages } from '../build.mjs';
import { findProjects, root } from '../projects.mjs';

export const title = 'doors: services/*/openapi.json';

const run = promisify(execFile);

const describe = async (folder, out) => {
  const file = path.join(out, folder, 'openapi.json');
  mkdirSync(path.dirname(file), { recursive: true });
  await run(process.execPath, [path.join(root, folder, 'dist/main.js'), '--openapi', file], { cwd: root });
};

export const generate = async (out) => {
  await buildPackages();
  const services = findProjects().filter(
    ({ type, folder }) => type === 'service' && existsSync(path.join(root, folder, 'src/main.ts')),
  );
  const waiting = services.map(({ folder }) => folder);
  const work = async () => {
    for (let folder = waiting.shift(); folder; folder = waiting.shift()) await describe(folder, out);
  };
  await Promise.all([work(), work()]);
};
