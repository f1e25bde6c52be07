import { boundByScope, currentCaller } from '@goldkey/access';
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
   * than `most` is read by them; what has more is found soon enough by reading in order, and counted no further than that.
   */
  readonly finds?: { readonly by: string; readonly most: number };
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

const conditionsOf = (spec: ListSpec, request: ListRequest, parameters: unknown[]): string[] => {
  const conditions = [boundByScope(currentCaller().scope, spec.scopeColumn, parameters), ...(spec.where ?? [])];
  for (const [name, value] of Object.entries(request.filters ?? {})) {
    if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)) continue;
    const filter = spec.filters?.[name];
    if (filter === undefined) throw new RangeError(`this list has no filter '${name}'`);
    conditions.push(conditionOf(filter.column, filter.kind, value, parameters));
  }
  const words = request.q?.trim();
  if (words !== undefined && words !== '' && spec.search !== undefined && spec.search.length > 0) {
    const place = `$${parameters.push(likeText(words))}`;
    // ILIKE makes small letters of each value first, which takes as long as the comparison: Chinese words have none.
    const comparison = words.toLowerCase() === words.toUpperCase() ? 'LIKE' : 'ILIKE';
    conditions.push(`(${spec.search.map((column) => `${column}::text ${comparison} ${place}`).join(' OR ')})`);
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
  { q }: ListRequest,
): Promise<readonly string[] | 'many' | undefined> => {
  const words = q?.trim();
  if (finds === undefined || words === undefined || words === '') return undefined;
  const rows = await tx.query<{ key: string }>(`SELECT key FROM ${finds.by}($1, $2) AS key`, [words, finds.most]);
  return rows.length < finds.most ? rows.map(({ key }) => key) : 'many';
};

/** How far is counted; undefined: all. */
const mostCountedOf = (
  spec: ListSpec,
  { q }: ListRequest,
  keys: readonly string[] | 'many' | undefined,
): number | undefined => {
  if (keys === 'many') return spec.finds?.most;
  return keys === undefined && spec.search !== undefined && q?.trim() ? mostCounted : undefined;
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
  const keys = await keysFound(tx, spec, request);
  if (Array.isArray(keys)) conditions.push(`${spec.key ?? 'id'} = ANY ($${parameters.push(keys)}::text[])`);
  const where = conditions.join(' AND ');
  const most = mostCountedOf(spec, request, keys);
  const counted = `SELECT FROM ${spec.from} WHERE ${where}${most === undefined ? '' : ` LIMIT ${most}`}`;
  const pageSize = Math.min(Math.max(request.pageSize ?? 50, 1), largestPage);
  const page = Math.max(request.page ?? 1, 1);
  const order = orderOf(spec, request);
  const [[count], items] = await Promise.all([
    tx.query<{ total: string }>(`SELECT count(*) AS total FROM (${counted}) AS counted`, parameters),
    tx.query<Item>(pageOf(spec, where, order, pageSize, (page - 1) * pageSize), parameters),
  ]);
  const total = Number(count?.total ?? 0);
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
