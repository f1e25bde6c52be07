/** Runs a command-line program by name with what it needs built: `node tools/run-cli.mjs assess …`. Prints nothing of its own on standard output. */
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildPackages } from './build.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Where each program's `main(argv)` is, and whether it speaks to the copy that runs from `--home` (else GOLDKEY_HOME, .goldkey). */
const PROGRAMS = {
  assess: { service: 'evaluation', entry: 'offline/main.js' },
  export: { service: 'evaluation', entry: 'export/main.js', platform: true },
  verify: { service: 'evaluation', entry: 'verify/main.js', platform: true },
  // Whose records come in is the first word after `import`.
  import: { services: ['complaints', 'inspections'], entry: 'import/main.js', platform: true },
};

const [name, ...argv] = process.argv.slice(2);
const program = PROGRAMS[name];
if (!program) {
  process.stderr.write(`There is no program ${name ?? ''}: ${Object.keys(PROGRAMS).join(', ')}\n`);
  process.exit(2);
}
const serviceOf = ({ service, services }) => service ?? (services.includes(argv[0]) ? argv[0] : services[0]);
await buildPackages();
const { main } = await import(
  pathToFileURL(path.join(root, 'services', serviceOf(program), 'dist', program.entry)).href
);
const { GOLDKEY_HOME: home } = process.env;
const chosen = program.platform && home && !argv.some((argument) => /^--home(=|$)/.test(argument));
process.exitCode = await main(chosen ? [...argv, '--home', home] : argv);
