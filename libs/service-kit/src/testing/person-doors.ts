import { type Caller, runAsSystem } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { aCaller, aCallerOf } from '@goldkey/testing';
import { grpcClient } from '../grpc.js';
import { isOver } from '../personal-data/conditions.js';
import { columnsOf, deletionOf, updateOf } from '../personal-data/erase-row.js';
import type { PersonalStore, PersonKeys } from '../personal-data/index.js';
import { dayBefore } from '../personal-data/outcomes.js';
import { PersonalDataDesk } from '../personal-data/personal-data-desk.js';
import type { TestService } from './test-service.js';

type Told = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** Of each store: rows that are erased, and those that stay, by the reason. */
type Outcomes = Readonly<Record<string, Readonly<Record<string, number>>>>;

interface OutcomesAnswer {
  readonly stores?: readonly {
    readonly store: string;
    readonly erased: number;
    readonly kept?: readonly { readonly reason: string; readonly rows: number }[];
  }[];
}
interface ExportAnswer {
  readonly stores?: readonly { readonly store: string; readonly rows?: readonly string[] }[];
}

/** What a service answers about one person, by gRPC as identity asks it. */
export interface PersonDoors {
  /** Values by declared field, of each store that has any. */
  export(person: PersonKeys, as: Caller): Promise<Told>;
  preview(person: PersonKeys, as: Caller): Promise<Outcomes>;
  erase(person: PersonKeys, as: Caller): Promise<Outcomes>;
  /** Declared fields in which no export found anything so far: nothing writes there, or it is found by nobody. */
  neverTold(): readonly string[];
  close(): void;
}

/** Who may write requests about people down and have them done; of these properties, or of the group. */
export const privacyOf = (...properties: string[]): Caller =>
  aCaller({
    subject: 'account-privacy',
    permissions: ['privacy:request', 'privacy:approve'],
    scope: properties.length === 0 ? { all: true } : { all: false, properties },
  });

/** Somebody known by nothing but what is said. */
export const aPerson = (kind: PersonKeys['kind'], keys: Partial<Omit<PersonKeys, 'kind'>>): PersonKeys => ({
  ...{ kind, ids: [], accounts: [], names: [], phones: [], homes: [] },
  ...keys,
});

/** Opens the service's doors, at which it answers about people. */
export const personDoors = async (service: TestService): Promise<PersonDoors> => {
  const { grpcPort } = await service.listen();
  const client = grpcClient({
    ...{ package: protoPackage('privacy'), protoPath: protoPath('privacy'), includeDirs: [protoRoot] },
    ...{ service: 'PersonalData', address: `127.0.0.1:${grpcPort}`, deadlineMs: 20_000 },
  });
  const ask = async <Answer>(rpc: string, request: object, as: Caller): Promise<Answer> =>
    client.call<Answer>(rpc, request, await service.tokenFor(as));
  const outcomes = ({ stores = [] }: OutcomesAnswer): Outcomes =>
    Object.fromEntries(
      stores.map(({ store, erased, kept = [] }) => [
        store,
        Object.fromEntries([
          ...(erased > 0 ? [['erased', erased] as const] : []),
          ...kept.map(({ reason, rows }) => [reason, rows] as const),
        ]),
      ]),
    );
  const told = new Set<string>();
  const { stores: declared } = service.app.get(PersonalDataDesk, { strict: false }).declared;
  return {
    export: async (person, as) => {
      const { stores = [] } = await ask<ExportAnswer>('ExportPerson', { person }, as);
      const found: Told = Object.fromEntries(
        stores.map(({ store, rows = [] }) => [store, rows.map((row) => JSON.parse(row))]),
      );
      for (const [store, rows] of Object.entries(found))
        for (const at of rows.flatMap((row) => Object.keys(row))) told.add(`${store}: ${at}`);
      return found;
    },
    neverTold: () =>
      declared
        .filter(({ whose }) => whose.length > 0)
        .flatMap(({ name, fields }) => fields.map(({ at }) => `${name}: ${at}`))
        .filter((field) => !told.has(field)),
    preview: async (person, as) => outcomes(await ask<OutcomesAnswer>('PreviewErasure', { person }, as)),
    erase: async (person, as) =>
      outcomes(await ask<OutcomesAnswer>('ErasePerson', { person, requestId: 'request-1' }, as)),
    close: () => client.close(),
  };
};

/**
 * Tables in which the words stand. Left out is what ends by itself: answers that are kept for repeated commands, and in the history the
 * name of who acted.
 */
export const tablesWith = async (database: Database, words: string): Promise<string[]> => {
  const tables = await database.statement<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
  );
  const found: string[] = [];
  for (const { name } of tables.filter(({ name }) => name !== 'idempotency_key')) {
    const rows = await runAsSystem('test', () =>
      database.transaction((tx) =>
        tx.query(
          `SELECT FROM "${name}" t WHERE strpos((to_jsonb(t) - 'actor_name' - 'acts_as')::text, $1) > 0 LIMIT 1`,
          [words],
        ),
      ),
    );
    if (rows.length > 0) found.push(name);
  }
  return found.sort();
};

const NOBODY = {
  ...{ ids: ['nobody'], accounts: ['nobody'], names: ['nobody'], phones: ['+000'] },
  homes: [{ householdId: 'nowhere', from: '2020-01-01', until: '2020-12-31' }],
};

interface Column {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
}

/** Why what erasing leaves could not be written into the store's table; empty where it can. */
const unfitting = (store: PersonalStore, columns: readonly Column[]): string[] =>
  store.fields.flatMap(({ at, leaves }) => {
    if (store.deletes || at.includes('.')) return [];
    const column = columns.find(({ name }) => name === at);
    if (leaves === undefined) return column?.nullable ? [] : [`${store.name}: ${at} takes no null`];
    if (leaves === 'empty') return column?.type === 'ARRAY' ? [] : [`${store.name}: ${at} takes no list`];
    return column?.type === 'text' ? [] : [`${store.name}: ${at} takes no text`];
  });

/**
 * Runs every statement that is made of the service's declaration where nothing is found: a column, a join or a condition that is not
 * there is told by the database, and so is a table that the service may not change. Answers what could not be written.
 */
const askAfterNobody = async (service: TestService, doors: PersonDoors): Promise<readonly string[]> => {
  const desk = service.app.get(PersonalDataDesk, { strict: false });
  for (const kind of ['owner', 'employee'] as const)
    for (const as of [privacyOf(), privacyOf('nowhere')])
      for (const door of ['export', 'preview', 'erase'] as const) {
        const answer = await doors[door](aPerson(kind, NOBODY), as);
        if (Object.keys(answer).length > 0) throw new Error(`${door} of nobody: ${JSON.stringify(answer)}`);
      }
  return runAsSystem('test', async () => {
    await desk.eraseExpired(new Date());
    const faults: string[] = [];
    await service.database.transaction(async (tx) => {
      for (const store of desk.declared.stores) {
        const { table, fields } = store;
        const sets = columnsOf(store).map((name) => `${name} = t.${name}`);
        await tx.query(store.deletes ? deletionOf(store, 'false') : updateOf(store, sets, 'false'));
        for (const { release } of fields) if (release !== undefined) await tx.query(release, [[]]);
        const columns = await tx.query<Column>(
          `SELECT column_name AS name, data_type AS type, is_nullable = 'YES' AS nullable
           FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1`,
          [table],
        );
        faults.push(...unfitting(store, columns));
      }
    });
    return faults;
  });
};

const CENTURY_MS = 36_525 * 86_400_000;

/**
 * Lets the retention work as it will in a hundred years, on all that the test has put into the tables. Answers the stores in which
 * something is still there whose time is over: it would be tried again for ever.
 */
const leftInACentury = async (service: TestService): Promise<readonly string[]> => {
  const desk = service.app.get(PersonalDataDesk, { strict: false });
  const now = new Date(Date.now() + CENTURY_MS);
  return runAsSystem('test', async () => {
    // After the stores it comes to the audit, which goes by the clock of the database and lets nobody forge it.
    await expect(desk.eraseExpired(now)).rejects.toThrow('six months');
    const left: string[] = [];
    for (const store of desk.declared.stores) {
      const parameters: unknown[] = [];
      const before = dayBefore(now, store.term.years);
      const over = isOver(store, now, before, parameters);
      const rows = await service.database.transaction((tx) =>
        tx.query(`SELECT FROM ${store.table} t WHERE ${over} LIMIT 1`, parameters),
      );
      if (rows.length > 0) left.push(store.name);
    }
    return left;
  });
};

/** A service with its doors, somebody whom it knows, and the property of theirs; asked for once the test has set it up. */
export type KnownPerson = () => {
  readonly service: TestService;
  readonly doors: PersonDoors;
  readonly person: PersonKeys;
  readonly propertyId: string;
};

/** Makes the tests that hold for the declaration of every service. */
export const testDeclaration = (known: KnownPerson): void => {
  test('every statement made of the declaration fits the tables, and nobody is found in them', async () => {
    const { service, doors } = known();
    expect(await askAfterNobody(service, doors)).toEqual([]);
  });

  test('who may not ask is refused, and who acts for another property finds nobody', async () => {
    const { doors, person, propertyId } = known();
    for (const ask of [doors.export, doors.preview, doors.erase])
      for (const as of [aCallerOf(propertyId), aCaller()])
        await expect(ask(person, as)).rejects.toMatchObject({ code: 'request.not-permitted' });
    const writer = { ...privacyOf(propertyId), permissions: new Set(['privacy:request']) };
    await expect(doors.erase(person, writer)).rejects.toMatchObject({ code: 'request.not-permitted' });
    expect(await doors.export(person, privacyOf('elsewhere'))).toEqual({});
    expect(await doors.erase(person, privacyOf('elsewhere'))).toEqual({});
  });
};

/** Makes the test of the end, after which nothing is left of what all tests have put into the tables. */
export const testRetention = (service: () => TestService): void => {
  test('what nobody asks for goes by itself when its time is over, and is not tried for ever', async () => {
    expect(await leftInACentury(service())).toEqual([]);
  });
};
