/// <reference path="./pg-copy-streams.d.ts" />
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { preparedName } from './prepared-name.js';
import { plainName } from './row-security.js';

/** A row by column name. Missing and `undefined` are NULL; objects and arrays of `json` columns are serialised. */
export type Row = Readonly<Record<string, unknown>>;

/** Column name → PostgreSQL type, as in `{ id: 'uuid', received_at: 'timestamptz', data: 'jsonb' }`. */
export type ColumnTypes = Readonly<Record<string, string>>;

/** PostgreSQL takes at most 1 GB per message; this many rows keep a statement far below it. */
const rowsPerStatement = 10_000;

const jsonText = (value: unknown): string | null =>
  value === undefined || value === null ? null : typeof value === 'string' ? value : JSON.stringify(value);

/** One parameter of an `unnest`: plain values pass, what the driver would turn into an SQL array becomes text. */
const element = (value: unknown, type: string): unknown => {
  if (value === undefined || value === null) return null;
  if (/^jsonb?$/.test(type)) return JSON.stringify(value);
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'bigint') return value.toString();
  if (Array.isArray(value)) return arrayLiteral(value);
  return value;
};

/** What an array's text form holds as it is: ids, codes, instants, numbers. Only the word NULL means something else there. */
const plainElement = /^(?!null$)[\w.:+/-]+$/i;

const elementText = (value: unknown): string => {
  if (value === null || value === undefined) return 'NULL';
  const text = String(value);
  return plainElement.test(text) ? text : `"${text.replace(/[\\"]/g, '\\$&')}"`;
};

/** PostgreSQL's text form of a one-dimensional array. */
export const arrayLiteral = (values: readonly unknown[]): string => `{${values.map(elementText).join(',')}}`;

/** The parameter of a `jsonb` or `json` column of {@link rowSource}: JSON texts as one. `undefined` is NULL. */
export const jsonTexts = (texts: readonly (string | undefined)[]): string =>
  `[${texts.map((text) => text ?? 'null').join(',')}]`;

/** One statement that inserts rows; its name stands for its text. */
export interface Insert {
  readonly name: string;
  readonly sql: string;
  readonly values: unknown[];
}

const wireType = (type: string): string => (type.endsWith('[]') ? 'text' : type);

/**
 * Rows out of one parameter a column, from `$first` on, for a FROM clause: plain columns as arrays (their text form is
 * {@link arrayLiteral}), `jsonb` and `json` ones as one JSON array ({@link jsonTexts}), which spares every quote in them an escape.
 */
export const rowSource = (columns: ColumnTypes, first = 1): string => {
  const sources = Object.values(columns).map((type, index) =>
    type === 'jsonb' || type === 'json'
      ? `${type}_array_elements($${first + index}::${type})`
      : `unnest($${first + index}::${wireType(type)}[])`,
  );
  return `ROWS FROM (${sources.join(', ')}) AS t(${Object.keys(columns).join(', ')})`;
};

/** A column of {@link rowSource} as its table has it: JSON's null is NULL. */
export const columnOf = (name: string, type: string): string =>
  type === 'jsonb' ? `nullif(t.${name}, 'null')` : `t.${name}::${type}`;

/** An array-typed column (`text[]`) goes through its text form, because unnest would flatten it. */
const manyRows = (table: string, columns: ColumnTypes, suffix: string): string => {
  const names = Object.keys(columns);
  return `INSERT INTO ${plainName(table)} (${names.map(plainName).join(', ')})
    SELECT ${names.map((name) => columnOf(name, columns[name] as string)).join(', ')}
    FROM ${rowSource(columns)}
    ${suffix}`;
};

const manyValues = (rows: readonly Row[], name: string, type: string): string =>
  type === 'jsonb'
    ? jsonTexts(rows.map((row) => (row[name] === null ? undefined : JSON.stringify(row[name]))))
    : arrayLiteral(rows.map((row) => element(row[name], type)));

/** The parameters of {@link rowSource} for these rows, one a column. */
export const rowValues = (columns: ColumnTypes, rows: readonly Row[]): string[] =>
  Object.entries(columns).map(([name, type]) => manyValues(rows, name, type));

const oneRow = (table: string, columns: ColumnTypes, suffix: string): string => {
  const names = Object.keys(columns);
  const values = names.map((name, index) => `$${index + 1}::${wireType(columns[name] as string)}::${columns[name]}`);
  return `INSERT INTO ${plainName(table)} (${names.map(plainName).join(', ')}) VALUES (${values.join(', ')}) ${suffix}`;
};

/**
 * The statements that insert `rows`. Many go by `INSERT … SELECT … FROM unnest(…)`, six times the rows a second of single
 * inserts; one row is one plain insert. `suffix` may hold ON CONFLICT.
 */
export const insertsOf = (table: string, columns: ColumnTypes, rows: readonly Row[], suffix: string): Insert[] => {
  const fields = Object.entries(columns);
  const [first] = rows;
  if (rows.length === 1 && first !== undefined) {
    const sql = oneRow(table, columns, suffix);
    return [
      { name: preparedName('insert', sql), sql, values: fields.map(([name, type]) => element(first[name], type)) },
    ];
  }
  const sql = manyRows(table, columns, suffix);
  const inserts: Insert[] = [];
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    const part = rows.slice(start, start + rowsPerStatement);
    inserts.push({ name: preparedName('insert', sql), sql, values: rowValues(columns, part) });
  }
  return inserts;
};

const copyEscapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** One field in COPY's text format. */
const copyField = (value: unknown): string => {
  if (value === undefined || value === null) return '\\N';
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  const text =
    value instanceof Date
      ? value.toISOString()
      : Array.isArray(value)
        ? arrayLiteral(value)
        : (jsonText(value) as string);
  return text.replace(/[\\\t\n\r]/g, (character) => copyEscapes[character] as string);
};

/** Characters sent at once. */
const lumpLength = 64 * 1024;

const write = async (stream: Writable, text: string): Promise<void> => {
  if (!stream.write(text)) await once(stream, 'drain');
};

const copyInto = async (
  client: PoolClient,
  table: string,
  columns: string,
  lines: AsyncIterable<string>,
): Promise<void> => {
  const stream = client.query(copyFrom(`COPY ${table} (${columns}) FROM STDIN`));
  const finished = new Promise<void>((resolve, reject) => {
    stream.once('finish', resolve);
    stream.once('error', reject);
  });
  finished.catch(() => undefined); // The awaiting side below reports it; this keeps it from being called unhandled.
  try {
    for await (const lump of lines) await write(stream, lump);
    stream.end();
  } catch (error) {
    stream.destroy(error as Error);
  }
  await finished;
};

const lumpsOf = async function* (columns: readonly string[], rows: Iterable<Row> | AsyncIterable<Row>) {
  let lump = '';
  for await (const row of rows) {
    lump += `${columns.map((name) => copyField(row[name])).join('\t')}\n`;
    if (lump.length < lumpLength) continue;
    yield lump;
    lump = '';
  }
  if (lump !== '') yield lump;
};

/**
 * COPY … FROM STDIN in text format. Arrays are SQL arrays here; give `json` values as text or as objects. PostgreSQL
 * does not copy into a table that row-level security binds, so such rows go through a temporary table, where the
 * INSERT that takes them over is checked like any other.
 */
export const copyRows = async (
  client: PoolClient,
  table: string,
  columns: readonly string[],
  rows: Iterable<Row> | AsyncIterable<Row>,
): Promise<void> => {
  const names = columns.map(plainName).join(', ');
  const lumps = lumpsOf(columns, rows);
  const bound = await client.query<{ bound: boolean }>('SELECT row_security_active($1) AS bound', [plainName(table)]);
  if (bound.rows[0]?.bound !== true) return copyInto(client, table, names, lumps);
  const staged = `staged_${table}`.slice(0, 63);
  await client.query(`CREATE TEMPORARY TABLE ${staged} ON COMMIT DROP AS SELECT ${names} FROM ${table} WITH NO DATA`);
  await copyInto(client, staged, names, lumps);
  await client.query(`INSERT INTO ${table} (${names}) SELECT ${names} FROM ${staged}`);
  await client.query(`DROP TABLE ${staged}`);
};
