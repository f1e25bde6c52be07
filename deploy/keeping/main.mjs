/** `npm run -s goldkey -- <command>`: keeping a copy of Goldkey, and seeing how it is. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

const USAGE = `npm run -s goldkey -- <command> [--home FOLDER] [--json]

  backup --to FILE               everything of the copy at one instant, encrypted; people go on working
  restore --from FILE            into a fresh folder (--home), or one service's database: --service NAME
  doctor [--mend]                how the copy is and what to do, in sentences; --mend does what is safe by itself
         [--within HOURS]        how far back outbox and topics are compared, default 24
  rebuild evaluation             makes the ledger again from the events and compares it with the one that is kept
         [--events FILE]         … from an export (npm run export -- --events) in place of the topics
         [--replace]             … and puts it in the old one's place; the platform must not run
  base --to FOLDER               copies the database server's folder, to go back from to any later instant
  recover --from FOLDER          the databases as they were at an instant: --wal FOLDER --until 2026-11-27T10:15:00+08:00

  --home FOLDER                  the copy's data; default GOLDKEY_HOME, .goldkey
  --passphrase-file FILE         else GOLDKEY_BACKUP_PASSPHRASE in the environment
  --recipient age1…              encrypt for a public key of age in place of a passphrase; may be repeated
  --identity FILE                the private key to such a backup
Exit status: 0 well, 1 not well (doctor found something, a ledger differs), 2 it could not be done.`;

const OPTIONS = {
  home: { type: 'string' },
  json: { type: 'boolean', default: false },
  to: { type: 'string' },
  from: { type: 'string' },
  service: { type: 'string' },
  events: { type: 'string' },
  replace: { type: 'boolean', default: false },
  wal: { type: 'string' },
  until: { type: 'string' },
  mend: { type: 'boolean', default: false },
  within: { type: 'string', default: '24' },
  'passphrase-file': { type: 'string' },
  recipient: { type: 'string', multiple: true },
  identity: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
};

const COMMANDS = {
  backup: async () => (await import('./backup.mjs')).backup,
  restore: async () => (await import('./restore.mjs')).restore,
  doctor: async () => (await import('./doctor.mjs')).doctor,
  base: async () => (await import('./point-in-time.mjs')).base,
  recover: async () => (await import('./point-in-time.mjs')).recover,
  rebuild: async () => (await import('./rebuild.mjs')).rebuild,
};

const began = Date.now();
const say = (line) => process.stderr.write(`${`${((Date.now() - began) / 1000).toFixed(0)} s`.padStart(6)}  ${line}\n`);
const tell = (text) => process.stdout.write(`${text}\n`);

const read = () => {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: OPTIONS });
    if (values.help) return { help: true };
    const [command, ...rest] = positionals;
    if (!COMMANDS[command]) throw new Error(command === undefined ? 'Say what to do.' : `There is no ${command}.`);
    return { command, options: { ...values, words: rest } };
  } catch (error) {
    process.stderr.write(`${error.message}\n\n${USAGE}\n`);
    return undefined;
  }
};

const run = async () => {
  const call = read();
  if (call === undefined) return 2;
  if (call.help) {
    tell(USAGE);
    return 0;
  }
  // The modules of the local platform take their folder from the environment when they are loaded.
  if (call.options.home !== undefined) process.env.GOLDKEY_HOME = resolve(call.options.home);
  const { buildPackages } = await import('../../tools/build.mjs');
  await buildPackages();
  const { Obstacle } = await import('../local/processes.mjs');
  try {
    const command = await COMMANDS[call.command]();
    return await command(call.options, { say, tell });
  } catch (error) {
    const known = error instanceof Obstacle || ['ENOENT', 'EACCES', 'ENOSPC', 'ECONNREFUSED'].includes(error.code);
    if (!known) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
};

const status = await run();
// A pipe takes what was told bit by bit: whoever ends before has told half of it.
process.stdout.write('', () => process.exit(status));
