/** `goldkey backup --to FILE`: everything of a copy at one cut, in one encrypted file. */
import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { declaredTopics } from '../kafka/topics.mjs';
import { home, repository } from '../local/folders.mjs';
import { Obstacle } from '../local/processes.mjs';
import { foundServices } from '../local/services.mjs';
import { readState, secrets } from '../local/settings.mjs';
import { writeArchive } from './archive.mjs';
import { cutThrough } from './cut.mjs';
import { FORMAT } from './inspect-archive.mjs';
import { databasesOf, filesFolder, withDatabases, withStores } from './installation.mjs';
import { writingKey } from './key.mjs';
import { noteBackup } from './noted.mjs';
import { copyOut, migrationsOf, sequencesOf, tablesOf } from './tables.mjs';
import { asAdmin, existingOf, extentOf, lineOf, readLog } from './topic-log.mjs';
import { versionOf } from './version.mjs';

const numbered = (number) => String(number).padStart(6, '0');

const backUpDatabase = async (service, client, { add }) => {
  const tables = await tablesOf(client);
  const found = {};
  for (const table of tables) {
    let parts = 0;
    const tallied = await copyOut(client, table, (bytes) => {
      parts += 1;
      return add(`databases/${service}/${table.name}/${numbered(parts)}`, bytes);
    });
    found[table.name] = { columns: table.columns, ...tallied };
  }
  return { tables: found, sequences: await sequencesOf(client) };
};

const backUpTopics = async (brokers, extent, { add }) => {
  const counts = new Map(extent.map(({ topic, partition }) => [`${topic}/${partition}`, 0]));
  let parts = 0;
  await readLog(brokers, extent, async (topic, partition, messages) => {
    parts += 1;
    const place = `${topic}/${partition}`;
    counts.set(place, counts.get(place) + messages.length);
    await add(`topics/${place}/${numbered(parts)}`, Buffer.from(messages.map(lineOf).join('')));
  });
  return Object.fromEntries(counts);
};

const filesIn = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
        .sort()
    : [];

/** Files are written once and never changed, and before the row that names them: what the cut names is there. */
const backUpFiles = async ({ addFile }) => {
  const files = filesIn(filesFolder);
  let bytes = 0;
  for (const file of files) {
    const { size } = statSync(file);
    await addFile(`files/${relative(filesFolder, file).split(sep).join('/')}`, size, createReadStream(file));
    bytes += size;
  }
  return { files: files.length, bytes };
};

const json = (value) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);

/** Everything that takes time is done before the instant in which writers wait. */
const cut = (kafka, holders, readers) =>
  asAdmin(kafka, async (admin) => {
    const topics = await existingOf(
      admin,
      declaredTopics().map(({ name }) => name),
    );
    await extentOf(admin, topics);
    return cutThrough(holders, readers, () => extentOf(admin, topics));
  });

const backUp = async ({ postgres, kafka }, file, key, say) => {
  const services = await databasesOf(postgres, foundServices());
  return withDatabases(postgres, services, (readers) =>
    withDatabases(postgres, services, async (holders) => {
      const migrations = {};
      for (const [service, client] of readers) migrations[service] = await migrationsOf(client);
      const { seen: extent, at, pausedMs } = await cut(kafka, holders, readers);
      say(
        `writers waited for ${Math.round(pausedMs)} ms; copying ${services.length} databases as of ${at.toISOString()}`,
      );
      const head = { format: FORMAT, ...versionOf(repository), at: at.toISOString(), services, migrations };
      const manifest = { databases: {}, topics: {}, files: {} };
      const bytes = await writeArchive(file, key, async (archive) => {
        await archive.add('goldkey.json', json(head));
        await archive.add('settings.json', json({ secrets: secrets(), demo: readState().demo }));
        for (const [service, client] of readers) {
          manifest.databases[service] = await backUpDatabase(service, client, archive);
          await client.query('ROLLBACK');
        }
        say('databases are in; copying topics and files');
        manifest.topics = await backUpTopics(kafka, extent, archive);
        manifest.files = await backUpFiles(archive);
        await archive.add('manifest.json', json(manifest));
      });
      return { at, bytes, manifest };
    }),
  );
};

const sum = (values) => values.reduce((total, value) => total + value, 0);

/** Runs the command. Answers the exit status. */
export const backup = async (options, { say, tell }) => {
  if (options.to === undefined) throw new Obstacle('Say where to: --to FILE');
  const file = resolve(options.to);
  if (existsSync(file)) throw new Obstacle(`${file} is there already: a backup never replaces another one.`);
  const key = writingKey(options);
  const began = performance.now();
  const { at, bytes, manifest } = await withStores({ say }, (stores) => backUp(stores, file, key, say));
  const tables = Object.values(manifest.databases).flatMap((database) => Object.values(database.tables));
  const record = {
    at: at.toISOString(),
    file,
    bytes,
    rows: sum(tables.map(({ rows }) => rows)),
    messages: sum(Object.values(manifest.topics)),
    files: manifest.files.files,
    seconds: Number(((performance.now() - began) / 1000).toFixed(1)),
  };
  noteBackup(home, record);
  tell(
    options.json
      ? JSON.stringify(record)
      : `${file}: ${record.rows} rows of ${tables.length} tables, ${record.messages} messages, ${record.files} files as of ${record.at}; ${(bytes / 1_048_576).toFixed(1)} MiB in ${record.seconds} s.\nA backup is one when it was restored: npm run -s goldkey -- restore --from ${options.to} --home FOLDER`,
  );
  return 0;
};
