import { dayOf, GROUP_ZONE, type Instant, instant } from '@goldkey/kernel';
import { ERASED, keysIn, type PersonalField, type PersonalStore, type PersonKeys, type Term } from './declaration.js';

/** A row as the driver reads it, by column; `jsonb` parsed. */
export type StoredRow = Readonly<Record<string, unknown>>;

/** Whose fields go: one person's, or everybody's whose time is over. */
export type Erasing = { readonly person: PersonKeys } | { readonly before: string };

/** What becomes of a row: the columns that change, and ids of files that nothing names any more. */
export interface ErasedRow {
  readonly changed: Readonly<Record<string, unknown>>;
  readonly released: ReadonlyMap<string, readonly string[]>;
}

interface Step {
  readonly name: string;
  readonly list: boolean;
}

const stepsOf = (path: readonly string[]): Step[] =>
  path.map((part) => ({ name: part.replace('[]', ''), list: part.endsWith('[]') }));

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

const isThere = (value: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  !(typeof value === 'string' && value.startsWith(ERASED)) &&
  !(Array.isArray(value) && value.length === 0);

const afterwards = ({ leaves }: PersonalField, key: string): unknown => {
  if (leaves === 'mark-and-key') return `${ERASED}${key}`;
  return leaves === 'mark' ? ERASED : leaves === 'empty' ? [] : undefined;
};

/** Whether the home was the person's on the day of the instant. */
const wasAtHome = ({ homes }: PersonKeys, home: string, at: Instant): boolean => {
  const day = dayOf(at, GROUP_ZONE);
  return homes.some(
    ({ householdId, from, until }) =>
      householdId === home && (from === undefined || from <= day) && (until === undefined || day <= until),
  );
};

/** Whether the value at `name` of the object is of those whose data goes; `around` are the objects that it lies in, the innermost first. */
const concerns = (
  field: PersonalField,
  [node, ...around]: readonly [Node, ...Node[]],
  name: string,
  { erasing, term }: { readonly erasing: Erasing; readonly term: Term },
): boolean => {
  if ('before' in erasing) {
    if (term.each === undefined) return true;
    const day = node[term.each.day];
    return typeof day === 'string' && day < erasing.before;
  }
  const { of } = field;
  if (of === undefined) return true;
  const value = of.key === '' ? node[name] : [node, ...around].find((each) => of.key in each)?.[of.key];
  if (typeof value !== 'string' || !keysIn(erasing.person, of.in).includes(value)) return false;
  const told = of.on === undefined ? undefined : node[of.on];
  return typeof told !== 'number' || wasAtHome(erasing.person, value, instant(told));
};

type Put = (nodes: readonly [Node, ...Node[]], name: string) => unknown;

/** The tree with the leaves at the path as `put` has them; the very same tree where nothing changes. */
const withLeaves = (tree: unknown, steps: readonly Step[], put: Put, around: readonly Node[] = []): unknown => {
  const [step, ...rest] = steps;
  if (step === undefined || !isNode(tree)) return tree;
  const value = tree[step.name];
  if (rest.length === 0 && !step.list) {
    const next = put([tree, ...around], step.name);
    if (next === value) return tree;
    const { [step.name]: _gone, ...others } = tree;
    return next === undefined ? others : { ...tree, [step.name]: next };
  }
  if (!step.list) {
    const next = withLeaves(value, rest, put, [tree, ...around]);
    return next === value ? tree : { ...tree, [step.name]: next };
  }
  if (!Array.isArray(value)) return tree;
  const next = value.map((each) => withLeaves(each, rest, put, [tree, ...around]));
  return next.every((each, place) => each === value[place]) ? tree : { ...tree, [step.name]: next };
};

/** A list's own elements are only erased by time where the field lies in that list. */
const isTimed = ({ at }: PersonalField, { each }: Term): boolean =>
  each === undefined || at.startsWith(`${each.list}[].`);

/**
 * What is left of a row once a person, or what is past its time, was erased from it. Nothing changes where nothing is there any
 * more, so erasing again changes nothing.
 */
export const eraseRow = (row: StoredRow, { fields, term }: PersonalStore, erasing: Erasing, key = ''): ErasedRow => {
  const left: Record<string, unknown> = { ...row };
  const released = new Map<string, readonly string[]>();
  for (const field of fields) {
    if ('before' in erasing && !isTimed(field, term)) continue;
    const put: Put = (nodes, name) => {
      const value = nodes[0][name];
      if (!isThere(value) || !concerns(field, nodes, name, { erasing, term })) return value;
      if (field.release !== undefined)
        released.set(field.release, [...(released.get(field.release) ?? []), ...[value].flat().map(String)]);
      return afterwards(field, key);
    };
    const [column = '', ...path] = field.at.split('.');
    const next = path.length === 0 ? put([left], column) : withLeaves(left[column], stepsOf(path), put);
    left[column] = next === undefined ? null : next;
  }
  const columns = [...new Set(fields.map(({ at }) => at.split('.')[0] ?? ''))];
  return {
    changed: Object.fromEntries(
      columns.filter((name) => left[name] !== (row[name] ?? null)).map((name) => [name, left[name]]),
    ),
    released,
  };
};

/** SQL that writes rows `t` of the table, as erasing does it: each change makes a version, where the table counts them. */
export const updateOf = ({ table, unversioned }: PersonalStore, sets: readonly string[], where: string): string =>
  `UPDATE ${table} AS t SET ${[...sets, ...(unversioned ? [] : ['version = t.version + 1'])].join(', ')} WHERE ${where}`;

/** SQL that takes rows `t` out of the table. */
export const deletionOf = ({ table }: PersonalStore, where: string): string =>
  `DELETE FROM ${table} AS t WHERE ${where}`;

/** Columns of the table that hold what is declared. */
export const columnsOf = ({ fields }: PersonalStore): readonly string[] => [
  ...new Set(fields.map(({ at }) => at.split('.')[0] ?? '')),
];
