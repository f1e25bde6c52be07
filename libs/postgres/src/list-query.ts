import { boundByScope, currentCaller } from '@goldkey/access';
import { isNoValue } from './fault.js';
import { preparedName } from './prepared-name.js';
import type { Transaction } from './transaction.js';

/** How a filter's value is compared with its column. `any` takes a list (also comma-separated text). */
export type FilterKind = 'equals' | 'any' | 'from' | 'to' | 'before' | 'flag' | 'contains';

/** A list that a page can ask for. All SQL in it is written by the programmer, never by the caller. */
export interface ListSpec {
  /** FROM clause, joins included: `complaint c JOIN department d ON d.id = c.department_id`. */
  readonly from: string;
  /** Name in the answer → SQL expression; a plain array takes columns as they are called. */
  readonly columns: Readonly<Record<string, string>> | readonly string[];
  /** The column that holds the property id; every list is bound by it. */
  readonly scopeColumn: string;
  /** A unique column: the last sort key, so pages never overlap. Default `id`. */
  readonly key?: string;
  /** Conditions that always hold. */
  readonly where?: readonly string[];
  readonly filters?: Readonly<Record<string, { readonly column: string; readonly kind: FilterKind }>>;
  readonly sorts?: Readonly<Record<string, string>>;
  /** Sorts whose column is never NULL. Only their descending order can come from an index; of others NULL comes last. */
  readonly neverNull?: readonly string[];
  /** As `-receivedAt`. */
  readonly defaultSort?: string;
  /** Columns in which `q` is looked for, case-insensitively. */
  readonly search?: readonly string[];
  /**
   * A function of the database, `(words, most) → keys`, that finds where words stand, within the scope: behind row-level
   * security PostgreSQL uses no index over words, for the comparison might tell of rows that nobody may see. What has fewer keys
   * than `most` is read by them; what has more is found soon enough by reading in order, and counted no further than that. `within`
   * are the columns that the function looks in: a list that looks in fewer of them counts for itself.
   */
  readonly finds?: { readonly by: string; readonly most: number; readonly within: readonly string[] };
}

/** What the caller asks for; filters that are `undefined` or empty do not count. */
export interface ListRequest {
  readonly filters?: Readonly<Record<string, unknown>>;
  readonly sort?: string;
  /** From 1. */
  readonly page?: number;
  /** 1 to 500, default 50. */
  readonly pageSize?: number;
  readonly q?: string;
  /** Keys of rows that the words find elsewhere; they count as rows in which `q` stands, within the scope as all others. */
  readonly alsoFound?: readonly string[];
  /** Of the row that is wanted alone: the page that shows one row of a list has it from here. */
  readonly key?: string;
}

export interface ListPage<Item> {
  readonly items: Item[];
  /** Of all pages. */
  readonly total: number;
  /** There are more than the total: words that very many have are counted no further. */
  readonly totalIsLeast?: true;
  readonly page: number;
  readonly pageSize: number;
  /** Number of the next page, absent on the last. */
  readonly next?: number;
}

const largestPage = 500;
/** What has words is counted so far: to count all of very many costs more than to show a page of them, and nobody turns so many pages. */
const mostCounted = 10_001;
/** Of fewer than so many with the words the keys are read at once: that is the count, and the page is then read by them. */
const mostMatched = 2_001;

/** Text in which `%`, `_` and `\` stand for themselves. */
const likeText = (text: string): string => `%${text.replace(/[\\%_]/g, (character) => `\\${character}`)}%`;

const listed = (value: unknown): unknown[] =>
  Array.isArray(value)
    ? value
    : String(value)
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '');

const conditionOf = (column: string, kind: FilterKind, value: unknown, parameters: unknown[]): string => {
  const place = (parameter: unknown): string => `$${parameters.push(parameter)}`;
  switch (kind) {
    case 'equals':
      return `${column} = ${place(value)}`;
    case 'any':
      return `${column}::text = ANY (${place(listed(value).map(String))}::text[])`;
    case 'from':
      return `${column} >= ${place(value)}`;
    case 'to':
      return `${column} <= ${place(value)}`;
    case 'before':
      return `${column} < ${place(value)}`;
    case 'flag':
      return `${column} IS ${value === true || value === 'true' ? '' : 'NOT '}TRUE`;
    case 'contains':
      return `${column}::text ILIKE ${place(likeText(String(value)))}`;
  }
};

/** What is looked for, where the list can be searched. */
const wordsOf = ({ search = [] }: ListSpec, { q }: ListRequest): string | undefined =>
  (search.length > 0 && q?.trim()) || undefined;

const conditionsOf = (spec: ListSpec, request: ListRequest, parameters: unknown[]): string[] => {
  const conditions = [boundByScope(currentCaller().scope, spec.scopeColumn, parameters), ...(spec.where ?? [])];
  for (const [name, value] of Object.entries(request.filters ?? {})) {
    if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)) continue;
    const filter = spec.filters?.[name];
    if (filter === undefined) throw new RangeError(`this list has no filter '${name}'`);
    conditions.push(conditionOf(filter.column, filter.kind, value, parameters));
  }
  if (request.key !== undefined) conditions.push(`${spec.key ?? 'id'} = $${parameters.push(request.key)}`);
  const words = wordsOf(spec, request);
  if (words !== undefined) {
    const place = `$${parameters.push(likeText(words))}`;
    // ILIKE makes small letters of each value first, which takes as long as the comparison: Chinese words have none.
    const comparison = words.toLowerCase() === words.toUpperCase() ? 'LIKE' : 'ILIKE';
    const found = (spec.search ?? []).map((column) => `${column}::text ${comparison} ${place}`);
    if (request.alsoFound?.length) found.push(`${spec.key ?? 'id'} = ANY ($${parameters.push(request.alsoFound)})`);
    conditions.push(`(${found.join(' OR ')})`);
  }
  return conditions;
};

const orderOf = (spec: ListSpec, request: ListRequest): string => {
  const key = spec.key ?? 'id';
  const parts = (request.sort || spec.defaultSort || '').split(',').filter((part) => part !== '');
  const order = parts.map((part) => {
    const name = part.replace(/^-/, '');
    const column = spec.sorts?.[name];
    if (column === undefined) throw new RangeError(`this list cannot be sorted by '${name}'`);
    if (!part.startsWith('-')) return `${column} ASC`;
    return spec.neverNull?.includes(name) ? `${column} DESC` : `${column} DESC NULLS LAST`;
  });
  return [...order, `${key}${parts[0]?.startsWith('-') ? ' DESC' : ''}`].join(', ');
};

const selectOf = (columns: ListSpec['columns']): string =>
  Array.isArray(columns)
    ? columns.join(', ')
    : Object.entries(columns)
        .map(([name, sql]) => `${sql} AS "${name}"`)
        .join(', ');

/**
 * The page's keys are found first, and whole rows are read for them alone: what is sorted is narrow, and PostgreSQL leaves out
 * the joins that neither conditions nor order need.
 */
const pageOf = (spec: ListSpec, where: string, order: string, limit: number, offset: number): string => {
  const key = spec.key ?? 'id';
  return `SELECT ${selectOf(spec.columns)} FROM ${spec.from}
    WHERE ${key} = ANY (ARRAY(SELECT ${key} FROM ${spec.from} WHERE ${where} ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}))
    ORDER BY ${order}`;
};

/** The keys of what has the words; `many` where they are too many to be read by them; undefined where nothing is looked for so. */
const keysFound = async (
  tx: Transaction,
  { finds }: ListSpec,
  words: string | undefined,
): Promise<readonly string[] | 'many' | undefined> => {
  if (finds === undefined || words === undefined) return undefined;
  const rows = await tx.query<{ key: string }>(`SELECT key FROM ${finds.by}($1, $2) AS key`, [words, finds.most]);
  return rows.length < finds.most ? rows.map(({ key }) => key) : 'many';
};

const countOf = async (tx: Transaction, { from }: ListSpec, where: string, parameters: unknown[], most?: number) => {
  const counted = `SELECT FROM ${from} WHERE ${where}${most === undefined ? '' : ` LIMIT ${most}`}`;
  const [row] = await tx.query<{ total: string }>(`SELECT count(*) AS total FROM (${counted}) AS counted`, parameters);
  return Number(row?.total ?? 0);
};

/** Where words are looked for in the rows themselves, the whole is gone through once where few have them, not twice. */
const matchesOf = async (
  tx: Transaction,
  spec: ListSpec,
  where: string,
  parameters: unknown[],
): Promise<readonly string[] | undefined> => {
  const sql = `SELECT ${spec.key ?? 'id'} AS key FROM ${spec.from} WHERE ${where} LIMIT ${mostMatched}`;
  const rows = await tx.query<{ key: string }>(sql, parameters);
  return rows.length < mostMatched ? rows.map(({ key }) => key) : undefined;
};

/** What has a key: where keys are UUIDs or numbers, PostgreSQL refuses other words, and nothing is called so. */
const ofKey = async <Item>(read: () => Promise<Item[]>, tx: Transaction): Promise<Item[]> => {
  try {
    return await tx.attempt(read);
  } catch (error) {
    if (!isNoValue(error)) throw error;
    return [];
  }
};

/**
 * Answers a page of a list: filtered, sorted, searched, and always bound to the caller's scope, whatever the spec says.
 * Throws RangeError for a filter or sort that the list has not; the HTTP edge checks the names before.
 */
export const listQuery = async <Item = Record<string, unknown>>(
  tx: Transaction,
  spec: ListSpec,
  request: ListRequest,
): Promise<ListPage<Item>> => {
  const parameters: unknown[] = [];
  const conditions = conditionsOf(spec, request, parameters);
  // Of whatever type the keys are: PostgreSQL takes it from the column.
  const among = (keys: readonly string[]) => `${spec.key ?? 'id'} = ANY ($${parameters.push(keys)})`;
  const words = wordsOf(spec, request);
  const found = await keysFound(tx, spec, words);
  // Where nothing but the scope and the words is asked for, whoever found many has counted as far as is counted.
  const countedBy = found === 'many' && conditions.length === 2 ? spec.finds : undefined;
  const isCounted = countedBy?.within.every((column) => spec.search?.includes(column)) ?? false;
  if (Array.isArray(found)) conditions.push(among([...found, ...(request.alsoFound ?? [])]));
  const pageSize = Math.min(Math.max(request.pageSize ?? 50, 1), largestPage);
  const page = Math.max(request.page ?? 1, 1);
  const offset = (page - 1) * pageSize;
  const order = orderOf(spec, request);
  const where = conditions.join(' AND ');
  if (request.key !== undefined) {
    const items = await ofKey(() => tx.query<Item>(pageOf(spec, where, order, 1, 0), parameters), tx);
    return { items, total: items.length, page: 1, pageSize };
  }
  const readForWords = words !== undefined && found === undefined;
  const matches = readForWords ? await matchesOf(tx, spec, where, parameters) : undefined;
  /** How far is counted; undefined: all. */
  const most = found === 'many' ? spec.finds?.most : readForWords ? mostCounted : undefined;
  const read = (condition: string) => tx.query<Item>(pageOf(spec, condition, order, pageSize, offset), parameters);
  const [total, items] =
    matches === undefined
      ? await Promise.all([isCounted ? (most ?? 0) : countOf(tx, spec, where, parameters, most), read(where)])
      : [matches.length, await read(`${where} AND ${among(matches)}`)];
  const isLeast = total === most;
  const last = items.length < pageSize || (!isLeast && page * pageSize >= total);
  return { items, total, page, pageSize, ...(isLeast && { totalIsLeast: true }), ...(last ? {} : { next: page + 1 }) };
};

/** The rows of a list that have these keys, in the list's own order and as far as the caller's scope shows them. */
export const listRows = <Item = Record<string, unknown>>(
  tx: Transaction,
  spec: ListSpec,
  keys: readonly string[],
): Promise<Item[]> => {
  const parameters: unknown[] = [];
  const where = conditionsOf(spec, {}, parameters).join(' AND ');
  const key = spec.key ?? 'id';
  // One key by `=`: PostgreSQL keeps the plan of that, but would plan a list of unknown length again each time.
  const wanted =
    keys.length === 1 ? `${key} = $${parameters.push(keys[0])}` : `${key} = ANY ($${parameters.push(keys)}::text[])`;
  const sql = `SELECT ${selectOf(spec.columns)} FROM ${spec.from} WHERE ${where} AND ${wanted} ORDER BY ${orderOf(spec, {})}`;
  return tx.prepared<Item>(preparedName('list_rows', sql), sql, parameters);
};
