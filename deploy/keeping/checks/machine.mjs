/** The machine under it: room, clocks, certificates. */
import { readdirSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { connect as connectTls } from 'node:tls';
import { home } from '../../local/folders.mjs';
import { readState } from '../../local/settings.mjs';
import { kafkaFolder } from '../installation.mjs';
import { finding, lasting, ok } from './finding.mjs';

const GIB = 1_073_741_824;
const gib = (bytes) => `${(bytes / GIB).toFixed(1)} GiB`;

/** Files of a broker come and go while they are counted. */
const sizeOf = (file) => {
  try {
    return statSync(file).blocks * 512;
  } catch {
    return 0;
  }
};

const folderBytes = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + sizeOf(join(entry.parentPath ?? entry.path, entry.name)), 0);

export const checkDisk = async ({ clients }) => {
  const { bavail, blocks, bsize } = statfsSync(home);
  const [free, all] = [bavail * bsize, blocks * bsize];
  const [client] = clients.values();
  const { rows } = await client.query('SELECT sum(pg_database_size(oid))::float8 AS bytes FROM pg_database');
  const facts = {
    freeBytes: free,
    totalBytes: all,
    databaseBytes: rows[0].bytes,
    topicBytes: folderBytes(kafkaFolder),
  };
  const said = `${gib(free)} of ${gib(all)} are free where ${home} lies; databases take ${gib(facts.databaseBytes)}, topics ${gib(facts.topicBytes)}.`;
  const todo =
    'Make room or move the folder: a full disk stops the databases. What was acknowledged is not lost by it.';
  if (free < 0.5 * GIB || free / all < 0.02) return [finding('disk', 'bad', said, todo, facts)];
  if (free < 2 * GIB || free / all < 0.1) return [finding('disk', 'look', said, todo, facts)];
  return [ok('disk', said, facts)];
};

const LARGEST_SKEW_MS = 1_000;

/** Events carry the services' time, marks of completeness the database's: a second apart is what is provided for. */
export const checkClocks = async ({ clients }) => {
  const [client] = clients.values();
  const before = Date.now();
  const { rows } = await client.query('SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS at');
  const skewMs = Math.round(rows[0].at - (before + Date.now()) / 2);
  const said = `The clocks of this machine and of PostgreSQL are ${Math.abs(skewMs)} ms apart.`;
  return Math.abs(skewMs) > LARGEST_SKEW_MS
    ? [
        finding(
          'clocks',
          'bad',
          said,
          'Let both follow a time server (chrony, systemd-timesyncd): deadlines and completeness are judged by these clocks.',
          { skewMs },
        ),
      ]
    : [ok('clocks', said, { skewMs })];
};

const certificateOf = ({ hostname, port }) =>
  new Promise((resolve, reject) => {
    const socket = connectTls(
      { host: hostname, port: Number(port || 443), servername: hostname, rejectUnauthorized: false },
      () => {
        const { valid_to: until } = socket.getPeerCertificate();
        const { authorized, authorizationError } = socket;
        socket.end();
        resolve({ until: new Date(until), authorized, why: authorizationError });
      },
    );
    socket.setTimeout(5_000, () => socket.destroy(new Error('no answer in 5 seconds')));
    socket.once('error', reject);
  });

const SOON_DAYS = 14;

export const checkCertificates = async () => {
  const { publicUrl = '' } = readState();
  if (!publicUrl.startsWith('https:'))
    return [ok('certificates', `No certificate is configured: people reach it at ${publicUrl || 'no address yet'}.`)];
  try {
    const { until, authorized, why } = await certificateOf(new URL(publicUrl));
    const days = (until.getTime() - Date.now()) / 86_400_000;
    const said = `The certificate of ${publicUrl} ends in ${lasting(days * 86_400)}.`;
    if (days < 0 || !authorized)
      return [
        finding(
          'certificates',
          'bad',
          `The certificate of ${publicUrl} is not valid (${why ?? 'it has ended'}).`,
          'Renew it; browsers turn people away until then.',
          { until },
        ),
      ];
    return days < SOON_DAYS
      ? [finding('certificates', 'look', said, 'Renew it.', { until })]
      : [ok('certificates', said, { until })];
  } catch (error) {
    return [
      finding(
        'certificates',
        'look',
        `${publicUrl} could not be asked for its certificate (${error.message}).`,
        'See that its entrance is up.',
      ),
    ];
  }
};
