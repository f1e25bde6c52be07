import { runAsSystem } from '@goldkey/access';
import type { Database, Transaction } from '@goldkey/postgres';
import type { PersonalData, PersonalStore } from '../personal-data/index.js';

/** Han characters, or two words of Latin letters beside each other: somebody wrote it. Else it is a code, a number or a time. */
const WRITTEN = /\p{Script=Han}|(?<![\w-])[A-Za-z]{2,} [A-Za-z]{2,}(?![\w-])/u;
const IS_KEY = /(^id|Id|_id)$/;
/**
 * Tables of the libraries: messages with what contracts tell, answers kept for a day, and rows of files that are read, kept for a month.
 * The history is looked at by itself.
 */
const OF_LIBRARIES = /^(outbox|inbox|position|parked|idempotency_key|migrations|history|import_\w+)$/;
const MOST_ROWS = 2_000;

/** Adds the paths of all texts in the value that somebody wrote, as declarations name them: `state.people[].name`. */
const addPaths = (value: unknown, at: string, paths: Set<string>): void => {
  if (typeof value === 'string') {
    if (WRITTEN.test(value) && !IS_KEY.test(at)) paths.add(at);
  } else if (Array.isArray(value)) {
    for (const each of value) addPaths(each, typeof each === 'object' ? `${at}[]` : at, paths);
  } else if (value !== null && typeof value === 'object') {
    for (const [name, each] of Object.entries(value)) addPaths(each, at === '' ? name : `${at}.${name}`, paths);
  }
};

const lastOf = (at: string): string => (at.split('.').at(-1) ?? '').replace('[]', '');

/** `table.name` of the words that the service says to tell of nobody; a name alone is said of all its tables. */
const saidOfNobody = ({ notPersonal, ofThings = {} }: PersonalData): ReadonlySet<string> =>
  new Set([...Object.keys(notPersonal), ...Object.values(ofThings).flat()]);

const declares = ({ fields, deletes }: PersonalStore, at: string): boolean =>
  deletes === true || fields.some((field) => at === field.at || at.startsWith(`${field.at}.`));

const inTable = async (tx: Transaction, table: string, { stores }: PersonalData): Promise<string[]> => {
  const paths = new Set<string>();
  const rows = await tx.query<{ row: object }>(`SELECT to_jsonb(t) AS row FROM "${table}" t LIMIT ${MOST_ROWS}`);
  for (const { row } of rows) addPaths(row, '', paths);
  const own = stores.filter((store) => store.table === table);
  return [...paths].filter((at) => !own.some((store) => declares(store, at)));
};

const inHistory = async (tx: Transaction, { stores }: PersonalData): Promise<[kind: string, at: string][]> => {
  const rows = await tx.query<{ kind: string; data: object }>(
    `SELECT DISTINCT record_kind AS kind, data FROM history WHERE record_kind NOT IN ('audit', 'personal-data') LIMIT ${MOST_ROWS}`,
  );
  const found = rows.flatMap(({ kind, data }) => {
    const paths = new Set<string>();
    addPaths(data, '', paths);
    const erased = stores.flatMap(({ history }) => (history?.recordKind === kind ? history.fields : []));
    return [...paths]
      .filter((at) => !erased.includes(at.split(/[.[]/)[0] ?? ''))
      .map((at): [string, string] => [kind, at]);
  });
  return [...new Map(found.map((one) => [one.join(' '), one])).values()];
};

/**
 * Words in the tables and in the history that no declaration names, so that they would outlast the person: those that the test wrote,
 * whichever they are. Each is to be declared, or said to be of a thing and no person.
 */
export const undeclaredWords = (database: Database, declared: PersonalData): Promise<readonly string[]> => {
  const nobody = saidOfNobody(declared);
  const isOfNobody = (table: string, at: string): boolean =>
    nobody.has(lastOf(at)) || nobody.has(`${table}.${lastOf(at)}`) || nobody.has(`${table}.*`);
  return runAsSystem('test', () =>
    database.transaction(async (tx) => {
      const tables = await tx.query<{ name: string }>(
        "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
      );
      const open: string[] = [];
      for (const { name } of tables.filter(({ name }) => !OF_LIBRARIES.test(name)))
        for (const at of await inTable(tx, name, declared)) if (!isOfNobody(name, at)) open.push(`${name}: ${at}`);
      for (const [kind, at] of await inHistory(tx, declared))
        if (!isOfNobody(kind.replaceAll('-', '_'), at)) open.push(`history of ${kind}: ${at}`);
      return open.sort();
    }),
  );
};
