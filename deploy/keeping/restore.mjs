/** `goldkey restore --from FILE --home FOLDER`: a fresh copy from a backup, or one service's database in a copy that is there. */
import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createTopics } from '../../libs/messaging/dist/index.js';
import { provision } from '../../libs/postgres/dist/index.js';
import { declaredTopics } from '../kafka/topics.mjs';
import { databaseOrder } from '../local/database-order.mjs';
import { databaseUrls } from '../local/databases.mjs';
import { home } from '../local/folders.mjs';
import { inPairs } from '../local/platform.mjs';
import { Obstacle } from '../local/processes.mjs';
import { foundServices, migrate } from '../local/services.mjs';
import { secrets, writeSecrets, writeState } from '../local/settings.mjs';
import { readArchive, textOf } from './archive.mjs';
import { inspectArchive } from './inspect-archive.mjs';
import { asServer, connect, databasesOf, filesFolder, platformRuns, withStores } from './installation.mjs';
import { readingKey } from './key.mjs';
import { loadDatabase } from './load-database.mjs';
import { loadTopics } from './load-topics.mjs';
import { migrationsOf } from './tables.mjs';

const quiet = { debug() {}, info() {}, warn() {}, error() {} };

/** Applies what is missing, or the named ones alone. */
const migrateTo = async (service, postgres, password, names) => {
  const { owner, appRole } = databaseUrls(postgres, service, password);
  const environment = { PATH: process.env.PATH, MIGRATION_DATABASE_URL: owner, APP_ROLE: appRole };
  await migrate(service, { ...environment, ...(names ? { MIGRATIONS: names.join() } : {}) });
};

const appliedTo = async (service, postgres) => {
  const client = await connect(postgres, service);
  try {
    return await migrationsOf(client);
  } finally {
    await client.end();
  }
};

/**
 * Makes the service's database as the backup's was. Answers whether this version has more migrations, which are then applied to
 * the rows that came in. Throws an {@link Obstacle} where it lacks some: the backup is of a later version.
 */
const makeDatabase = async (service, { head, postgres, password }) => {
  await provision(postgres, [databaseOrder(postgres, service, password)]);
  await migrateTo(service, postgres, password);
  const [had, applied] = [head.migrations[service], await appliedTo(service, postgres)];
  const missing = had.filter((name) => !applied.includes(name));
  if (missing.length > 0)
    throw new Obstacle(
      `The backup is of a later or another version (${head.version}): ${service} had ${missing.join(', ')}, which is unknown here. Restore it with that version.`,
    );
  if (applied.length === had.length) return false;
  await dropDatabase(service, postgres);
  await provision(postgres, [databaseOrder(postgres, service, password)]);
  await migrateTo(service, postgres, password, had);
  return true;
};

const dropDatabase = (service, postgres) =>
  asServer(postgres, (client) => client.query(`DROP DATABASE IF EXISTS ${service} WITH (FORCE)`));

const setAside = async (service, postgres) => {
  const [there] = await databasesOf(postgres, [service]);
  if (there === undefined) return undefined;
  const aside = `${service}_until_${new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)}`;
  await asServer(postgres, (client) => client.query(`ALTER DATABASE ${service} RENAME TO ${aside}`));
  return aside;
};

const restoreFile = async (name, stream) => {
  const path = resolve(filesFolder, name);
  if (!path.startsWith(filesFolder + sep)) throw new Obstacle(`The backup names a file outside its folder: ${name}`);
  mkdirSync(dirname(path), { recursive: true });
  await pipeline(stream, createWriteStream(path));
};

const skip = async (stream) => {
  for await (const _chunk of stream); // What is not wanted is read all the same, so that damage is seen.
};

/** The databases that are wanted, made as the backup's were, and then loaded one table after the other. */
const databasesFor = async (services, { head, postgres, password, say }) => {
  const loaded = new Map();
  const older = [];
  say('making databases');
  /** Two at a time: what takes long is to load the migrations, not to apply them. */
  await inPairs([...services], async (service) => {
    if (await makeDatabase(service, { head, postgres, password })) older.push(service);
  });
  const of = async (service) => {
    if (loaded.has(service)) return loaded.get(service);
    for (const other of loaded.values()) await other.finishTable();
    say(`loading ${service}`);
    loaded.set(service, await loadDatabase(postgres, service));
    return loaded.get(service);
  };
  return {
    wants: (service) => services.includes(service),
    take: async (service, table, stream) => (await of(service)).take(table, stream),
    finish: async ({ databases }) => {
      for (const service of services) await (await of(service)).finish(databases[service]);
    },
    move: async (moved) => {
      for (const loading of loaded.values()) await loading.move(moved);
    },
    upgrade: async () => {
      for (const service of older) await migrateTo(service, postgres, password);
    },
    close: async () => {
      for (const loading of loaded.values()) await loading.close();
    },
  };
};

/** One service's database as it was; the one that is there is kept under a name that says until when. */
const restoreOne = async (file, key, { head, manifest }, { postgres, only, say }) => {
  const aside = await setAside(only, postgres);
  if (aside) say(`the database of ${only} is kept as ${aside}`);
  const databases = await databasesFor([only], { head, postgres, password: secrets().database, say });
  try {
    await readArchive(file, key, (name, stream) => {
      const [kind, service, table] = name.split('/');
      return kind === 'databases' && service === only ? databases.take(only, table, stream) : skip(stream);
    });
    await databases.finish(manifest);
    await databases.upgrade();
  } finally {
    await databases.close();
  }
};

const takeSettings = async (stream) => {
  const settings = JSON.parse(await textOf(stream));
  writeSecrets(settings.secrets);
  writeState({ demo: settings.demo });
};

/** Everything into a fresh copy. The settings come first in the archive, for the databases' roles have their passwords. */
const restoreAll = async (file, key, { head, manifest }, { postgres, kafka, say }) => {
  await createTopics(kafka, declaredTopics(), quiet);
  const topics = loadTopics(kafka);
  let databases;
  try {
    await readArchive(file, key, async (name, stream) => {
      const [kind, place, ...rest] = name.split('/');
      if (kind === 'settings.json') {
        await takeSettings(stream);
        databases = await databasesFor(head.services, { head, postgres, password: secrets().database, say });
      } else if (kind === 'databases') await databases.take(place, rest[0], stream);
      else if (kind === 'topics') await topics.take(place, Number(rest[0]), await textOf(stream));
      else if (kind === 'files') await restoreFile([place, ...rest].join('/'), stream);
      else await skip(stream);
    });
    await databases.finish(manifest);
    await topics.finish(manifest.topics);
    await databases.move(topics.moved);
    await databases.upgrade();
  } finally {
    await topics.close();
    await databases?.close();
  }
};

const totals = (manifest, services) => {
  const tables = services.flatMap((service) => Object.values(manifest.databases[service].tables));
  const digest = createHash('sha256')
    .update(JSON.stringify(tables.map(({ sha256 }) => sha256)))
    .digest('hex');
  return { tables: tables.length, rows: tables.reduce((sum, { rows }) => sum + rows, 0), digest };
};

const mustBeFresh = () => {
  if (existsSync(home) && readdirSync(home).length > 0)
    throw new Obstacle(
      `${home} is not empty. A backup is restored into a fresh folder; one service alone: --service NAME`,
    );
};

/** Runs the command. Answers the exit status. */
export const restore = async (options, { say, tell }) => {
  if (options.from === undefined) throw new Obstacle('Say what from: --from FILE');
  const file = resolve(options.from);
  const key = readingKey(options);
  const only = options.service;
  if (only && platformRuns()) throw new Obstacle('The platform runs: end it first (Ctrl-C where it was started).');
  if (!only) mustBeFresh();
  const began = performance.now();
  say('reading the backup through');
  const { head, manifest } = await inspectArchive(file, key, foundServices());
  if (only && !head.services.includes(only)) throw new Obstacle(`The backup has no database ${only}.`);
  try {
    mkdirSync(home, { recursive: true });
    await withStores({ say, make: !only }, (stores) =>
      (only ? restoreOne : restoreAll)(file, key, { head, manifest }, { ...stores, only, say }),
    );
    const services = only ? [only] : head.services;
    const { tables, rows, digest } = totals(manifest, services);
    const record = { at: head.at, version: head.version, services, tables, rows, digest, home };
    tell(
      options.json
        ? JSON.stringify(record)
        : [
            `${rows} rows of ${tables} tables as of ${head.at} stand in ${home}, each table read again and equal (${digest.slice(0, 16)}), in ${((performance.now() - began) / 1000).toFixed(0)} s.`,
            only
              ? 'Others may know more than it does now: npm run -s goldkey -- doctor tells, before and after you start the platform.'
              : `Start it: GOLDKEY_HOME=${home} npm start. Then compare: npm run verify -- --home ${home}`,
          ].join('\n'),
    );
    return 0;
  } catch (error) {
    // Half a copy must not be taken for one.
    if (!only) for (const name of readdirSync(home)) rmSync(join(home, name), { recursive: true, force: true });
    throw error;
  }
};
