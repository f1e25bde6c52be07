/** Whether programs, databases and topics are of the versions that belong together. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { messagingMigrations } from '../../../libs/messaging/dist/index.js';
import { standardMigrations } from '../../../libs/postgres/dist/index.js';
import { declaredTopics } from '../../kafka/topics.mjs';
import { repository } from '../../local/folders.mjs';
import { migrationsOf } from '../tables.mjs';
import { versionOf } from '../version.mjs';
import { counted, finding, ok } from './finding.mjs';

const OLDEST_POSTGRES = 17;
const OLDEST_NODE = [20, 19];

const nodeIsOld = () => {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
};

export const checkVersions = async ({ clients }) => {
  const { version, node } = versionOf(repository);
  const [client] = clients.values();
  const { rows } = await client.query("SELECT current_setting('server_version') AS version");
  const postgres = rows[0].version;
  const facts = { goldkey: version, node, postgres };
  const said = `Goldkey ${version} on Node ${node.slice(1)} with PostgreSQL ${postgres}`;
  if (nodeIsOld())
    return [
      finding('versions', 'bad', `${said}.`, 'Node 20.19 or later is needed: install it and start again.', facts),
    ];
  if (Number.parseInt(postgres, 10) < OLDEST_POSTGRES)
    return [
      finding(
        'versions',
        'bad',
        `${said}.`,
        `PostgreSQL ${OLDEST_POSTGRES} or later is needed: upgrade the server (pg_upgrade).`,
        facts,
      ),
    ];
  return [ok('versions', `${said}.`, facts)];
};

const knownMigrations = async (service) => {
  const file = join(repository, 'services', service, 'dist', 'migrations.js');
  const { migrations } = await import(pathToFileURL(file).href);
  return [...standardMigrations, ...messagingMigrations, ...migrations].map(({ name }) => name);
};

export const checkMigrations = async ({ clients }) => {
  const findings = [];
  let count = 0;
  for (const [service, client] of clients) {
    const [known, applied] = [await knownMigrations(service), await migrationsOf(client)];
    const missing = known.filter((name) => !applied.includes(name));
    const later = applied.filter((name) => !known.includes(name));
    count += applied.length;
    if (missing.length > 0)
      findings.push(
        finding(
          'migrations',
          'bad',
          `The database of ${service} lacks ${counted(missing.length, 'migration')}: ${missing.join(', ')}.`,
          'They are applied at the next `npm start`; in a cluster by `helm upgrade`.',
          { service, missing },
        ),
      );
    if (later.length > 0)
      findings.push(
        finding(
          'migrations',
          'look',
          `The database of ${service} has ${counted(later.length, 'migration')} of a later version: ${later.join(', ')}.`,
          'After going back a version this is as it should be; else start the version that made them.',
          { service, later },
        ),
      );
  }
  return findings.length > 0
    ? findings
    : [ok('migrations', `All ${count} migrations of ${clients.size} databases are applied.`)];
};

export const checkTopics = async ({ admin }) => {
  const declared = declaredTopics();
  const existing = new Set(await admin.listTopics());
  const missing = declared.filter(({ name }) => !existing.has(name)).map(({ name }) => name);
  const there = declared.filter(({ name }) => existing.has(name));
  const { topics } =
    there.length === 0 ? { topics: [] } : await admin.fetchTopicMetadata({ topics: there.map(({ name }) => name) });
  const partitions = new Map(topics.map(({ name, partitions: own }) => [name, own]));
  const fewer = there
    .filter(({ name, partitions: wanted }) => partitions.get(name).length < wanted)
    .map(({ name }) => name);
  const leaderless = there
    .filter(({ name }) => partitions.get(name).some(({ leader }) => leader < 0))
    .map(({ name }) => name);
  const findings = [];
  if (missing.length > 0)
    findings.push(
      finding(
        'topics',
        'bad',
        `${counted(missing.length, 'topic')} of deploy/kafka/topics.yaml ${missing.length === 1 ? 'is' : 'are'} missing: ${missing.join(', ')}.`,
        'They are made at the next start. If they were there before, the broker has lost them: `goldkey doctor --mend` sends what the outbox still holds, and a backup has the rest.',
        { missing },
      ),
    );
  if (fewer.length > 0)
    findings.push(
      finding(
        'topics',
        'look',
        `${fewer.join(', ')} ${fewer.length === 1 ? 'has' : 'have'} fewer partitions than declared.`,
        'Nothing is lost. More partitions change which partition a property has: add them only while no event waits to be handled.',
        { fewer },
      ),
    );
  if (leaderless.length > 0)
    findings.push(
      finding(
        'topics',
        'bad',
        `Partitions of ${leaderless.join(', ')} have no leader: nothing can be written to them.`,
        'A broker is down. Start it, or see its log.',
        { leaderless },
      ),
    );
  return findings.length > 0
    ? findings
    : [ok('topics', `All ${declared.length} topics are there with their partitions.`)];
};
