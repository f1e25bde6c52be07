/** `goldkey restore --from FILE --home FOLDER`: a fresh copy from a backup, or one service's database in a copy that is there. */
import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createTopics } from '../../libs/messaging/dist/index.js';
import { provision } from '../../libs/postgres/dist/index.js';
import { declaredTopics } from '../kafka/topics.mjs';
import { databaseOrder, databaseUrls } from '../local/databases.mjs';
import { home } from '../local/folders.mjs';
import { inPairs } from '../local/platform.mjs';
import { Obstacle } from '../local/processes.mjs';
import { foundServices, migrate } from '../local/services.mjs';
import { secrets, writeSecrets, writeState } from '../local/settings.mjs';
import { readArchive, textOf } from './archive.mjs';
import { FORMAT } from './backup.mjs';
import { connect, filesFolder, platformRuns, withStores } from './installation.mjs';
import { readingKey } from './key.mjs';
import { loadDatabase } from './load-database.mjs';
import { loadTopics } from './load-topics.mjs';
import { migrationsOf } from './tables.mjs';

const quiet = { debug() {}, info() {}, warn() {}, error() {} };

/** Whether this code can take what the backup holds. Throws an {@link Obstacle} with what to do. */
export const mustFit = ({ format, version, services }, found) => {
  if (format !== FORMAT)
    throw new Obstacle(
      `The backup has form ${format}, this Goldkey reads form ${FORMAT}: restore it with version ${version}.`,
    );
  const unknown = services.filter((service) => !found.includes(service));
  if (unknown.length > 0)
    throw new Obstacle(
      `The backup of version ${version} has services that are not here: ${unknown.join(', ')}. Restore it with that version, then upgrade.`,
    );
};

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

const dropDatabase = async (service, postgres) => {
  const client = await connect(postgres, 'postgres');
  try {
    await client.query(`DROP DATABASE IF EXISTS ${service} WITH (FORCE)`);
  } finally {
    await client.end();
  }
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

/** Reads the archive once and takes in what is wanted; answers head, manifest and what was loaded. */
const takeIn = async (file, key, { postgres, kafka, only, say }) => {
  let [head, manifest, password] = [undefined, undefined, only ? secrets().database : undefined];
  const databases = new Map();
  const topics = loadTopics(kafka);
  const wanted = (service) => only === undefined || only === service;
  const older = [];
  /** Two at a time: what takes long is to load the migrations, not to apply them. */
  const makeAll = async () => {
    say('making databases');
    if (only) await dropDatabase(only, postgres);
    await inPairs(head.services.filter(wanted), async (service) => {
      if (await makeDatabase(service, { head, postgres, password })) older.push(service);
    });
  };
  const loadingOf = async (service) => {
    if (databases.has(service)) return databases.get(service);
    for (const loading of databases.values()) await loading.finishTable();
    say(`loading ${service}`);
    databases.set(service, await loadDatabase(postgres, service));
    return databases.get(service);
  };
  const takers = {
    'goldkey.json': async (stream) => {
      head = JSON.parse(await textOf(stream));
      mustFit(head, foundServices());
      if (only && !head.services.includes(only)) throw new Obstacle(`The backup has no database ${only}.`);
    },
    'settings.json': async (stream) => {
      const settings = JSON.parse(await textOf(stream));
      if (!only) {
        writeSecrets(settings.secrets);
        password = secrets().database;
        writeState({ demo: settings.demo });
      }
      await makeAll();
    },
    'manifest.json': async (stream) => {
      manifest = JSON.parse(await textOf(stream));
    },
  };
  const take = async (name, stream) => {
    if (takers[name]) return takers[name](stream);
    const [kind, place, ...rest] = name.split('/');
    if (kind === 'databases' && wanted(place)) return (await loadingOf(place)).take(rest[0], stream);
    if (kind === 'topics' && !only) return topics.take(place, Number(rest[0]), await textOf(stream));
    if (kind === 'files' && !only) return restoreFile([place, ...rest].join('/'), stream);
    return skip(stream);
  };
  try {
    if (!only) await createTopics(kafka, declaredTopics(), quiet);
    await readArchive(file, key, take);
    if (manifest === undefined) throw new Obstacle(`${file} ends before its end: it was never completed.`);
    for (const service of head.services.filter(wanted))
      await (await loadingOf(service)).finish(manifest.databases[service]);
    if (!only) {
      await topics.finish(manifest.topics);
      for (const loading of databases.values()) await loading.move(topics.moved);
    }
    for (const service of older) await migrateTo(service, postgres, password);
    return { head, manifest };
  } finally {
    await topics.close();
    for (const loading of databases.values()) await loading.close();
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
  mkdirSync(home, { recursive: true });
};

/** Runs the command. Answers the exit status. */
export const restore = async (options, { say, tell }) => {
  if (options.from === undefined) throw new Obstacle('Say what from: --from FILE');
  const file = resolve(options.from);
  const key = readingKey(options);
  const only = options.service;
  if (only && platformRuns()) throw new Obstacle('The platform runs: end it first (Ctrl-C where it was started).');
  if (!existsSync(file)) throw new Obstacle(`There is no file ${file}.`);
  if (!only) mustBeFresh();
  const began = performance.now();
  try {
    const { head, manifest } = await withStores({ say, make: !only }, (stores) =>
      takeIn(file, key, { ...stores, only, say }),
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
