/**
 * `npm run check`: format, lint, boundaries, layers, types, and generated files that are fresh, no
 * secret in the repository, no known hole in what it depends on. All steps run, two at a time;
 * what a failed one says is shown. Names limit it: `npm run check -- layers types`.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './projects.mjs';

const bin = (name) => path.join(root, 'node_modules', '.bin', name);
const plain = { ...process.env, NO_COLOR: '1', NX_DAEMON: 'false', NX_TUI: 'false' };
delete plain.FORCE_COLOR;

/** Runs a command and keeps what it says. */
const run = (command, args) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env: plain });
    let output = '';
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ ok: false, output: String(error) }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });

/** The boundary rule is silently off without Nx's project graph, so the graph is made first and a skipped rule is a failure. */
const boundaries = async () => {
  const graph = await run(bin('nx'), ['graph', `--file=${path.join(tmpdir(), `goldkey-graph-${process.pid}.json`)}`]);
  if (!graph.ok) return graph;
  const { ok, output } = await run(bin('eslint'), ['--max-warnings=0', '.']);
  return { ok: ok && !output.includes('rule will be skipped'), output };
};

const tsc = (project) => run(process.execPath, ['node_modules/typescript-native/bin/tsc', '-p', project]);

/**
 * Libraries and services are one program, since each alone would check again whatever it uses; those that it excludes have
 * compiler settings of their own. Pages are checked with the console, whose settings take them all in.
 */
const types = () => {
  const { exclude } = JSON.parse(readFileSync(path.join(root, 'tsconfig.json'), 'utf8'));
  return [
    ['types', () => tsc('tsconfig.json')],
    ...[...exclude, 'tools'].map((folder) => [`types ${folder}`, () => tsc(`${folder}/tsconfig.json`)]),
  ];
};

/**
 * Known holes in what the images carry, high ones and worse. Only a registry knows them: where none answers, the step says loudly
 * that it did not look.
 */
const dependencies = async () => {
  const { ok, output } = await run('npm', ['audit', '--omit=dev', '--audit-level=high', '--fetch-timeout=20000']);
  if (!ok && !/\b(?:critical|high|moderate|low)\b.*severity|vulnerabilit/i.test(output))
    return { ok: true, output: '', skipped: 'the registry told nothing of known holes: NOT LOOKED AT' };
  return { ok, output };
};

/** Every step with its name, the long ones first. */
const steps = () => [
  ['boundaries', boundaries],
  ['generated is fresh', () => run(process.execPath, ['tools/generate.mjs', '--check'])],
  ['layers', () => run(bin('depcruise'), ['--config', '.dependency-cruiser.cjs', 'libs', 'services', 'proto'])],
  ['format and lint', () => run(bin('biome'), ['check', '--error-on-warnings', '--max-diagnostics=50', '.'])],
  ['secrets', () => run(process.execPath, ['tools/secrets.mjs'])],
  ['dependencies without known holes', dependencies],
  ...types(),
];

/** Runs the steps, all or those whose name begins with one of `only`, and answers how many passed and failed. */
export const check = async (only = []) => {
  const waiting = steps().filter(([name]) => only.length === 0 || only.some((wanted) => name.startsWith(wanted)));
  const counts = { passed: 0, failed: 0 };
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const [name, perform] = step;
      const began = Date.now();
      const { ok, output, skipped } = await perform();
      if (skipped !== undefined) {
        process.stdout.write(`SKIP ${name}: ${skipped}\n`);
        continue;
      }
      counts[ok ? 'passed' : 'failed'] += 1;
      process.stdout.write(`${ok ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)\n`);
      if (!ok) process.stdout.write(`${output.trim()}\n`);
    }
  };
  await Promise.all([work(), work()]);
  return counts;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { failed } = await check(process.argv.slice(2));
  process.exit(failed ? 1 : 0);
}
