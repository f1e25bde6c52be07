/**
 * Back to any instant by PostgreSQL's own means: a copy of its data folder, taken while it works, and the archive of the log of
 * changes since. The embedded server ships no `pg_basebackup`; this is what that program does for a folder on one machine.
 */
import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { home } from '../local/folders.mjs';
import { Obstacle, until } from '../local/processes.mjs';
import { connect, platformRuns, postgresFolder, withStores } from './installation.mjs';

/** What belongs to the running server alone, or is made anew; the folders themselves are wanted. */
const LEFT_OUT = [
  'postmaster.pid',
  'postmaster.opts',
  ...[
    'pg_wal',
    'pg_replslot',
    'pg_stat_tmp',
    'pg_subtrans',
    'pg_notify',
    'pg_serial',
    'pg_snapshots',
    'pg_dynshmem',
  ].map((folder) => `${folder}/*`),
];

/** Owners and modes are kept, for they are the server's; a file that goes while it is copied is in the log of changes. */
const COPY = `tar -C "$1" --warning=no-file-changed --warning=no-file-removed -cf - ${LEFT_OUT.map((name) => `--exclude='./${name}'`).join(' ')} .
  code=$?; [ "$code" -le 1 ] || exit "$code"`;

const copy = (from, to) => {
  mkdirSync(to, { recursive: true, mode: 0o700 });
  const { status, stderr } = spawnSync('sh', ['-c', `set -e; { ${COPY}; } | tar -C "$2" -xpf -`, 'sh', from, to], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Obstacle(`${from} could not be copied: ${stderr}`);
};

/** A file in the server's folder that the server may change. */
const writeFor = (data, name, text) => {
  const file = join(data, name);
  const { uid, gid } = statSync(data);
  writeFileSync(file, text, { mode: 0o600 });
  chownSync(file, uid, gid);
};

/**
 * Copies the data folder of a server that archives its log of changes. Answers from which instant on it can be gone back to:
 * a server recovers to a moment after the copy was complete, never to one within it.
 */
export const takeBase = async (client, data, to) => {
  const {
    rows: [mode],
  } = await client.query("SELECT current_setting('archive_mode') AS mode");
  if (mode.mode !== 'on')
    throw new Obstacle(
      'The server does not archive its log of changes: start with GOLDKEY_WAL_ARCHIVE=FOLDER npm start.',
    );
  await client.query("SELECT pg_backup_start('goldkey base', true)");
  copy(data, join(to, 'data'));
  const {
    rows: [stop],
  } = await client.query('SELECT labelfile, spcmapfile, clock_timestamp() AS at FROM pg_backup_stop(true)');
  writeFor(join(to, 'data'), 'backup_label', stop.labelfile);
  return stop.at;
};

/** Makes the data folder of a server that, once started, brings itself to that instant and goes on from there. */
export const prepareRecovery = ({ base, archive, data, instant }) => {
  copy(join(base, 'data'), data);
  const settings = [
    `restore_command = 'cp "${archive}/%f" "%p"'`,
    `recovery_target_time = '${instant.replace('T', ' ').replace('Z', '+00')}'`,
    "recovery_target_action = 'promote'",
  ];
  const kept = readFileSync(join(data, 'postgresql.auto.conf'), 'utf8');
  writeFor(data, 'postgresql.auto.conf', `${kept}${settings.join('\n')}\n`);
  writeFor(data, 'recovery.signal', '');
};

const RECOVERED_MS = 600_000;

/** Waits until the server has reached its instant and takes changes again. Throws an {@link Obstacle} where it does not. */
export const untilRecovered = async (client) => {
  const recovered = async () => (await client.query('SELECT NOT pg_is_in_recovery() AS done')).rows[0].done;
  if (!(await until(recovered, RECOVERED_MS, 200)))
    throw new Obstacle(
      'The server has not reached that instant: the archive may end before it. Its log says how far it came.',
    );
};

const note = (to, record) => writeFileSync(join(to, 'base.json'), `${JSON.stringify(record, null, 2)}\n`);

/** `goldkey base --to FOLDER`. Answers the exit status. */
export const base = async (options, { say, tell }) => {
  if (options.to === undefined) throw new Obstacle('Say where to: --to FOLDER');
  const to = resolve(options.to);
  if (existsSync(to) && readdirSync(to).length > 0) throw new Obstacle(`${to} is not empty.`);
  if (!platformRuns())
    throw new Obstacle(
      'The platform does not run: a base is taken of a server that archives (docs/how-to/restore-to-a-point-in-time.md).',
    );
  mkdirSync(to, { recursive: true });
  const at = await withStores({ say }, async ({ postgres }) => {
    const client = await connect(postgres, 'postgres');
    try {
      return await takeBase(client, join(postgresFolder, 'data'), to);
    } finally {
      await client.end();
    }
  });
  note(to, { from: at.toISOString() });
  tell(`${to}: any instant from ${at.toISOString()} on can be had again as long as the archive goes on.`);
  return 0;
};

/** `goldkey recover --from FOLDER --wal FOLDER --until TIME`: the databases of a copy, as they were at that instant. */
export const recover = async (options, { say, tell }) => {
  const { from, wal, until: wished } = options;
  if (!from || !wal || !wished)
    throw new Obstacle(
      'Say what from, with which archive and until when: --from FOLDER --wal FOLDER --until 2026-11-27T10:15:00+08:00',
    );
  const at = new Date(wished);
  if (Number.isNaN(at.getTime()) || !/(Z|[+-]\d\d:?\d\d)$/.test(wished))
    throw new Obstacle(`--until: no instant with offset: ${wished}`);
  const { from: first } = JSON.parse(readFileSync(join(resolve(from), 'base.json'), 'utf8'));
  if (at.toISOString() < first)
    throw new Obstacle(`This base goes back to ${first} and no further: take an earlier one.`);
  if (platformRuns()) throw new Obstacle('The platform runs: end it first (Ctrl-C where it was started).');
  const data = join(postgresFolder, 'data');
  const aside = `${data}-until-${new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)}`;
  const moved = spawnSync('mv', [data, aside]);
  if (moved.status !== 0) throw new Obstacle(`${data} could not be set aside: ${moved.stderr}`);
  prepareRecovery({ base: resolve(from), archive: resolve(wal), data, instant: at.toISOString() });
  await withStores({ say }, async ({ postgres }) => {
    const client = await connect(postgres, 'postgres');
    try {
      await untilRecovered(client);
    } finally {
      await client.end();
    }
  });
  tell(
    `The databases of ${home} are as they were at ${at.toISOString()}; what they were before is kept in ${aside}. Topics know more than they do now: npm run -s goldkey -- doctor tells.`,
  );
  return 0;
};
