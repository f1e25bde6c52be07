import { ERASED, keysIn, type PersonalStore, type PersonKeys, type Term, type Whose } from './declaration.js';

/** SQL over a row `t` of a declared table. What is declared is written by programmers and goes in as it is; values are parameters. */

type Parameters = unknown[];
const place = (parameters: Parameters, value: unknown): string => `$${parameters.push(value)}`;

const split = (at: string): { column: string; path: readonly string[] } => {
  const [column = '', ...path] = at.split('.');
  return { column, path };
};

const jsonPath = (path: readonly string[]): string => `$.${path.map((part) => part.replace('[]', '[*]')).join('.')}`;

/** A column or a path without lists, as text. */
const scalar = (at: string): string => {
  const { column, path } = split(at);
  return path.length === 0 ? `t.${column}::text` : `(t.${column} #>> '{${path.join(',')}}')`;
};

/** Numbers are written with blanks and strokes where nobody asks for digits. */
const hasPhone = (at: string, phones: readonly string[], parameters: Parameters): string =>
  `regexp_replace(${scalar(at)}, '[^0-9+]', '', 'g') = ANY (${place(parameters, phones)}::text[])`;

const isAmong = (at: string, values: readonly string[], parameters: Parameters): string => {
  if (values.length === 0) return 'false';
  if (!at.includes('[]')) return `${scalar(at)} = ANY (${place(parameters, values)}::text[])`;
  const { column, path } = split(at);
  const vars = place(parameters, JSON.stringify({ known: values }));
  return `jsonb_path_exists(t.${column}, '${jsonPath(path)} ? (@ == $known[*])', ${vars}::jsonb)`;
};

const isAtHome = (whose: Extract<Whose, { home: string }>, keys: PersonKeys, parameters: Parameters): string => {
  const { homes, names } = keys;
  if (homes.length === 0) return 'false';
  const of = (name: 'householdId' | 'from' | 'until', type: string): string =>
    `${place(
      parameters,
      homes.map((home) => home[name] ?? null),
    )}::${type}[]`;
  const listed = `unnest(${of('householdId', 'text')}, ${of('from', 'date')}, ${of('until', 'date')})`;
  const at = whose.on?.startsWith('(') ? whose.on : `t.${whose.on}`;
  const then =
    whose.on === undefined
      ? ''
      : ` AND (h.since IS NULL OR ${at} >= h.since) AND (h.last IS NULL OR ${at} < h.last + 1)`;
  const lived = `EXISTS (SELECT FROM ${listed} AS h(id, since, last) WHERE h.id = ${scalar(whose.home)}${then})`;
  return whose.name === undefined ? lived : `(${lived} AND ${isAmong(whose.name, names, parameters)})`;
};

/** Whether the row is about the person; `stores` are those of the service. */
export const isAbout = (
  { whose }: PersonalStore,
  stores: readonly PersonalStore[],
  keys: PersonKeys,
  parameters: Parameters,
): string => {
  const each = whose.map((one) => {
    if ('home' in one) return isAtHome(one, keys, parameters);
    if ('in' in one && one.in === 'phones' && !one.at.includes('[]') && keys.phones.length > 0)
      return hasPhone(one.at, keys.phones, parameters);
    if ('in' in one) return isAmong(one.at, keysIn(keys, one.in), parameters);
    const owner = stores.find(({ name }) => name === one.through);
    if (owner === undefined) throw new RangeError(`no store ${one.through}`);
    const rows = isAbout(owner, stores, keys, parameters);
    return `${scalar(one.at)} IN (SELECT t.${owner.key ?? 'id'}::text FROM ${owner.table} t WHERE ${rows})`;
  });
  return each.length === 0 ? 'false' : `(${each.join(' OR ')})`;
};

/** When the term ends, null where it has not begun. */
export const endOfTerm = ({ after, years }: Term): string => `((${after})::timestamptz + interval '${years} years')`;

/** In a JSON path: there is a value and it does not begin with the mark. What is no text begins with nothing. */
const says = (what: string): string =>
  `${what} != null && (!(${what} starts with "${ERASED}") || (${what} starts with "${ERASED}") is unknown)`;

/** Whether something that is declared is still there. */
export const isLeft = ({ fields, deletes }: PersonalStore): string => {
  if (deletes) return 'true';
  const each = fields.map(({ at, leaves }) => {
    const { column, path } = split(at);
    if (path.length === 0 && leaves === 'empty') return `(cardinality(t.${column}) > 0)`;
    if (path.length === 0) return `(t.${column} IS NOT NULL AND left(t.${column}::text, 3) <> '${ERASED}')`;
    return `jsonb_path_exists(t.${column}, '${jsonPath(path)} ? (${says('@')})')`;
  });
  return `(${each.join(' OR ')})`;
};

/** Whether the row has data whose time is over. `day` is the parameter that holds the last day of it, `now` the instant. */
export const isOver = (store: PersonalStore, now: Date, before: string, parameters: Parameters): string => {
  const { term, inUse } = store;
  const idle = inUse === undefined ? '' : ` AND NOT coalesce((${inUse}), false)`;
  if (term.each === undefined)
    return `${endOfTerm(term)} < ${place(parameters, now.toISOString())}::timestamptz AND ${isLeft(store)}${idle}`;
  const { column, path } = split(term.each.list);
  const vars = place(parameters, JSON.stringify({ before }));
  const conditions = store.fields
    .filter(({ at }) => at.startsWith(`${term.each?.list}[].`))
    .map(({ at }) => at.slice(`${term.each?.list}[].`.length))
    .map((name) => `(${says(`@.${name}`)})`);
  const timed = `${jsonPath(path)} ? (@.${term.each.day} < $before && (${conditions.join(' || ')}))`;
  return `jsonb_path_exists(t.${column}, '${timed}', ${vars}::jsonb)${idle}`;
};
