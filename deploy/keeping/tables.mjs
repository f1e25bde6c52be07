/** Tables as PostgreSQL's own text for COPY: what goes out comes in again, byte for byte. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

/** Bytes of one part of the archive; so much of a table lies in memory. */
const PART = 4_194_304;
const NEWLINE = 0x0a;

const quoted = (name) => `"${name.replaceAll('"', '""')}"`;

/** The tables of a database with their columns, by name; what PostgreSQL works out by itself is left out. */
export const tablesOf = async (client) => {
  const { rows } = await client.query(`
    SELECT c.relname AS name,
           array_agg(a.attname::text ORDER BY a.attnum) FILTER (WHERE a.attgenerated = '') AS columns
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
    GROUP BY c.relname ORDER BY c.relname COLLATE "C"`);
  return rows;
};

/** Where numbers go on; `value` null: none was taken yet. */
export const sequencesOf = async (client) => {
  const { rows } = await client.query(
    `SELECT sequencename AS name, last_value::text AS value FROM pg_sequences WHERE schemaname = 'public' ORDER BY 1`,
  );
  return rows;
};

/** Names of the migrations that were applied, in order. */
export const migrationsOf = async (client) => {
  const { rows } = await client.query('SELECT name FROM migration ORDER BY timestamp, name');
  return rows.map(({ name }) => name);
};

const countLines = (chunk) => {
  let lines = 0;
  for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, at + 1)) lines += 1;
  return lines;
};

/** Counts and hashes the text of a table as it passes. */
export const tally = () => {
  const hash = createHash('sha256');
  const seen = { rows: 0, bytes: 0 };
  return {
    take: (chunk) => {
      hash.update(chunk);
      seen.rows += countLines(chunk); // A line break within a value is written as \n.
      seen.bytes += chunk.length;
    },
    result: () => ({ ...seen, sha256: hash.digest('hex') }),
  };
};

/** Hands the text of a table, or of a `query` on it, to `write` in parts of bounded size; answers rows, bytes and hash. */
export const copyOut = async (client, { name, columns, query }, write) => {
  const counting = tally();
  const what = query === undefined ? `${quoted(name)} (${columns.map(quoted).join(', ')})` : `(${query})`;
  const stream = client.query(copyTo(`COPY ${what} TO STDOUT`));
  let [waiting, size] = [[], 0];
  const flush = async () => {
    if (size > 0) await write(Buffer.concat(waiting));
    [waiting, size] = [[], 0];
  };
  for await (const chunk of stream) {
    counting.take(chunk);
    waiting.push(chunk);
    size += chunk.length;
    if (size >= PART) await flush();
  }
  await flush();
  return counting.result();
};

/** Empties the tables and lets rows in as they were: no trigger judges them again, no key is looked up. */
export const beginLoading = async (client, tables) => {
  await client.query('BEGIN');
  await client.query('SET LOCAL session_replication_role = replica');
  await client.query(`TRUNCATE ${tables.map(({ name }) => quoted(name)).join(', ')}`);
};

/** An open COPY into a table: `write(chunk)`, `end()`. */
export const copyInto = (client, { name, columns }) => {
  const stream = client.query(copyFrom(`COPY ${quoted(name)} (${columns.map(quoted).join(', ')}) FROM STDIN`));
  const ended = finished(stream, { readable: false });
  ended.catch(() => undefined);
  return {
    write: async (chunk) => {
      if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), ended]);
    },
    end: async () => {
      stream.end();
      await ended;
    },
  };
};

/** Copies the rows of a table, or those of a `query` on it, from one database into the table `into` of another. */
export const copyTable = async (from, to, source, into = source.name) => {
  const target = copyInto(to, { name: into, columns: source.columns });
  await copyOut(from, source, (bytes) => target.write(bytes));
  await target.end();
};

export const setSequences = async (client, sequences) => {
  for (const { name, value } of sequences) {
    if (value !== null) await client.query('SELECT setval($1::regclass, $2)', [quoted(name), value]);
  }
};
