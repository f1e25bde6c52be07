/** `npm run check`: format, lint, boundaries, layers, types, and generated files that are fresh. Each step is named; all run, the failures are shown. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const bin = (name) => path.join(root, 'node_modules', '.bin', name);

/** Runs a command and keeps what it says. */
const run = (name, command, args) =>
  new Promise((resolve) => {
    const began = Date.now();
    const child = spawn(command, args, { cwd: root, env: { ...process.env, FORCE_COLOR: '0' } });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', (error) => resolve({ name, ok: false, output: String(error), seconds: 0 }));
    child.on('close', (code) => resolve({ name, ok: code === 0, output, seconds: (Date.now() - began) / 1000 }));
  });

const tsProjects = () =>
  ['libs', 'services']
    .flatMap((folder) => readdirSync(path.join(root, folder)).map((name) => `${folder}/${name}/tsconfig.json`))
    .concat('proto/tsconfig.json')
    .filter((file) => existsSync(path.join(root, file)));

/** The steps of the check; type checks are one a package, found. */
const steps = () => [
  ['format and lint', bin('biome'), ['check', '--max-diagnostics=50', '.']],
  ['boundaries', bin('eslint'), ['.']],
  ['layers', bin('depcruise'), ['--config', '.dependency-cruiser.cjs', 'libs', 'services', 'proto']],
  ...tsProjects().map((project) => [
    `types ${path.dirname(project)}`,
    process.execPath,
    ['node_modules/typescript-native/bin/tsc', '-p', project],
  ]),
  ...(existsSync(path.join(root, 'tools/generate.mjs'))
    ? [['generated is fresh', process.execPath, ['tools/generate.mjs', '--check']]]
    : []),
];

/** Runs every step, two at a time, and answers how many failed. */
export const check = async () => {
  const waiting = steps();
  const results = [];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const result = await run(...step);
      results.push(result);
      process.stdout.write(`${result.ok ? 'ok  ' : 'FAIL'} ${result.name} (${result.seconds.toFixed(1)} s)\n`);
      if (!result.ok) process.stdout.write(`${result.output.trimEnd()}\n`);
    }
  };
  await Promise.all([worker(), worker()]);
  return { passed: results.filter((r) => r.ok).length, failed: results.filter((r) => !r.ok).length };
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { failed } = await check();
  process.exit(failed ? 1 : 0);
}
