/**
 * `npm run new -- <kind> …`: makes what a kind of thing consists of. Each file of tools/new/ is a kind: `usage`, and a pure
 * `make(args, repository)` that answers `files` (path → text, which must not exist yet), `edits` (path → change of a text),
 * `generate` (steps of `npm run generate` that follow) and `next` (what is left to a person). Nothing is written unless all of
 * it can be; `--dry-run` writes nothing, `--no-generate` leaves the steps to the person.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from './generate.mjs';
import { argumentsOf, Unfit } from './new/text/arguments.mjs';
import { root } from './projects.mjs';

const below = (file) => path.join(root, file);

/** What a generator may know of the checkout and of the world. */
const repository = {
  has: (file) => existsSync(below(file)),
  read: (file) => readFileSync(below(file), 'utf8'),
  list: (folder) => (existsSync(below(folder)) ? readdirSync(below(folder)).sort() : []),
  now: Date.now(),
};

const kinds = () =>
  readdirSync(below('tools/new'))
    .filter((file) => file.endsWith('.mjs'))
    .map((file) => path.basename(file, '.mjs'))
    .sort();

/** Every text that will be written; refuses what exists already and an edit that would change nothing. */
const textsOf = ({ files, edits = {} }) => {
  const there = Object.keys(files).filter((file) => repository.has(file));
  if (there.length > 0) throw new Unfit(`This exists already: ${there.join(', ')}`);
  const edited = Object.entries(edits).map(([file, change]) => {
    const before = repository.read(file);
    const after = change(before);
    if (after === before) throw new Unfit(`${file} has what should be added already.`);
    return [file, after];
  });
  return Object.fromEntries([...Object.entries(files), ...edited]);
};

const format = (files) => {
  const ours = files.filter((file) => /\.(ts|tsx|mjs|json|yaml)$/.test(file) && file !== 'package-lock.json');
  if (ours.length === 0) return;
  const { status, stdout, stderr } = spawnSync(
    below('node_modules/.bin/biome'),
    ['check', '--write', '--no-errors-on-unmatched', ...ours],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  if (status !== 0) process.stderr.write(`${stdout}${stderr}`);
};

const tell = (title, lines) => {
  if (lines.length === 0) return;
  process.stdout.write(`${title}\n${lines.map((line) => `  ${line}\n`).join('')}`);
};

/** Makes one thing and answers what was written. */
const run = async (kind, argv) => {
  const { make } = await import(`./new/${kind}.mjs`);
  const args = argumentsOf(argv);
  const made = make(args, repository);
  const texts = textsOf(made);
  const added = Object.keys(made.files);
  tell('made', added);
  tell('changed', Object.keys(made.edits ?? {}));
  if (!args.flag('dry-run')) {
    for (const [file, text] of Object.entries(texts)) {
      mkdirSync(path.dirname(below(file)), { recursive: true });
      writeFileSync(below(file), text);
    }
    format(Object.keys(texts));
    const steps = args.flag('no-generate') ? [] : (made.generate ?? []);
    // One after the other: the doors are told by services that are built from fresh contracts.
    for (const step of steps) tell(`generated (${step})`, await generate({ only: [step] }));
  }
  tell('next', made.next ?? []);
};

const usageOf = async (kind) => (await import(`./new/${kind}.mjs`)).usage.trim();

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [kind, ...argv] = process.argv.slice(2);
  if (!kinds().includes(kind)) {
    process.stderr.write(`npm run new -- <kind> …; a kind alone tells its usage. Kinds: ${kinds().join(', ')}\n`);
    process.exit(2);
  }
  if (argv.length === 0 || argv.includes('--help')) {
    process.stdout.write(`${await usageOf(kind)}\n`);
  } else {
    try {
      await run(kind, argv);
    } catch (error) {
      if (!(error instanceof Unfit)) throw error;
      process.stderr.write(`${error.message}\nUsage: npm run new -- ${kind} --help\n`);
      process.exit(1);
    }
  }
}
