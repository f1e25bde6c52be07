import { randomUUID } from 'node:crypto';
import { runAs, runAsSystem } from '@goldkey/access';
import { accept, beginDelivery, type Delivery, deliveriesBy, type Instant, instant, type Reply } from '@goldkey/kernel';
import { type Database, scopeTable } from '@goldkey/postgres';
import { aCallerOf, eventually, type TestDatabase, testDatabase } from '@goldkey/testing';
import { Module } from '@nestjs/common';
import { allMigrations, deliveryJob, deliveryQueue, inBookSession, stateBooksOf } from '../src/index.js';
import { type TestService, testService } from '../src/testing/index.js';
import { texts } from './notes-service.js';

/** Parcels that another service is asked to take, until it says whether it did. */
type State = 'waiting' | 'taken' | 'refused';
interface Parcel extends Delivery<State> {
  readonly id: string;
  readonly propertyId: string;
}
const asks = { waiting: 'take' } as const;
const deliveries = deliveriesBy<State, 'take' | 'refuse', 'take'>({
  machine: { waiting: { take: 'taken', refuse: 'refused' }, taken: {}, refused: {} },
  asks,
  replies: { take: { done: 'take', refused: 'refuse' } },
});

class CreateParcel1764000000002 {
  name = 'CreateParcel1764000000002';
  async up(runner: { query(sql: string): Promise<unknown> }): Promise<void> {
    await runner.query(`CREATE TABLE parcel (id text PRIMARY KEY, property_id text NOT NULL, standing text NOT NULL,
      asked_at timestamptz NOT NULL, next_try_at timestamptz NOT NULL, state jsonb NOT NULL, version integer NOT NULL)`);
    await runner.query(scopeTable('parcel'));
  }
  async down(): Promise<void> {}
}

interface ParcelEvent {
  readonly type: string;
  readonly at: Instant;
  readonly parcel: Parcel;
}
const stamp = (at: number) => new Date(at).toISOString();
const book = stateBooksOf('notes')<Parcel, ParcelEvent>({
  recordKind: 'parcel',
  table: 'parcel',
  columns: { standing: 'text', asked_at: 'timestamptz', next_try_at: 'timestamptz' },
  row: ({ state, askedAt, nextTryAt }) => ({
    standing: state,
    asked_at: stamp(askedAt),
    next_try_at: stamp(nextTryAt),
  }),
  evolve: (_before, { parcel }) => parcel,
  remember: () => ({}),
  messages: () => [],
});
const queueOf = (database: Database) => deliveryQueue<Parcel>(database, { table: 'parcel', asks });

/** The other service: how often it was asked under each key, and what it does about it. */
const asked = new Map<string, number>();
const fates = new Map<string, 'takes' | 'refuses' | 'is away' | 'breaks'>();
const ask = ({ id }: Parcel): Reply => {
  asked.set(id, (asked.get(id) ?? 0) + 1);
  const fate = fates.get(id) ?? 'takes';
  if (fate === 'breaks') throw new Error('a bug');
  if (fate === 'is away') return 'away';
  return fate === 'takes'
    ? { accepted: true, value: {} }
    : { accepted: false, refusal: { code: 'no.room', facts: {} } };
};

const deliver = async (database: Database, parcel: Parcel): Promise<Reply> => {
  const reply = ask(parcel);
  // The reply takes its time.
  for (let step = 0; step < 3; step += 1) await database.statement('SELECT 1');
  const now = instant(Date.now());
  await inBookSession(database, book, async (open) => {
    await open.load('id = $1', [parcel.id]);
    return open.change({ id: parcel.id }, (known) => {
      const refusal = reply !== 'away' && !reply.accepted ? { refusal: reply.refusal.code } : {};
      const next =
        reply === 'away'
          ? deliveries.postpone(known, now)
          : deliveries.settle(known, { asked: 'take', ...refusal }, now);
      return next === undefined ? accept() : accept({ type: 'ParcelMoved', at: now, parcel: next });
    });
  });
  return reply;
};

const DATABASE = Symbol('database');
const moduleOf = (database: Database) => {
  @Module({
    providers: [
      { provide: DATABASE, useValue: database },
      deliveryJob({ of: 'parcel', as: 'notes-parcels' }, [DATABASE], (kept: Database) => ({
        queue: queueOf(kept),
        deliver: (parcel: Parcel) => deliver(kept, parcel),
      })),
    ],
  })
  class ParcelsModule {}
  return ParcelsModule;
};

let opened: TestDatabase;
let replicas: TestService[] = [];
beforeAll(async () => {
  opened = await testDatabase('notes', { migrations: allMigrations([CreateParcel1764000000002 as never]) });
});
afterEach(async () => {
  await Promise.all(replicas.map((replica) => replica.close()));
  replicas = [];
});
afterAll(() => opened?.drop());

const run = async (replicaCount: number): Promise<void> => {
  for (let one = 0; one < replicaCount; one += 1) {
    const module = moduleOf(opened.database);
    replicas.push(await testService({ name: 'notes', module, texts, publishes: false, database: opened.database }));
  }
};
const PROPERTY = 'p-1';
const given = (count: number, askedAt = instant(Date.now())): Promise<string[]> =>
  runAsSystem('test', () =>
    inBookSession(opened.database, book, async (open) =>
      Array.from({ length: count }, () => {
        const parcel = { ...beginDelivery<State>('waiting', askedAt), id: randomUUID(), propertyId: PROPERTY };
        open.settle(accept({ type: 'ParcelGiven', at: askedAt, parcel }));
        return parcel.id;
      }),
    ),
  );
const query = <Row>(sql: string, ids: readonly string[]): Promise<(Row & Record<string, unknown>)[]> =>
  runAsSystem('test', () => opened.database.transaction((tx) => tx.query(sql, [ids])));
const parcels = async (ids: readonly string[]): Promise<Parcel[]> =>
  (await query<{ state: Parcel }>('SELECT state FROM parcel WHERE id = ANY ($1)', ids)).map(({ state }) => state);
const until = (ids: readonly string[], state: State) =>
  eventually(async () => expect(new Set((await parcels(ids)).map((one) => one.state))).toEqual(new Set([state])));
const figures = async (): Promise<string> => (await replicas[0]?.request({ url: '/metrics' }))?.body;
const figure = async (name: string): Promise<number> => {
  const line = (await figures()).split('\n').find((each) => each.startsWith(`${name}{`) && each.includes('"parcel"'));
  return Number(line?.split(' ').at(-1));
};

test('several replicas share what waits: each is asked for once, and its reply settled once', async () => {
  const ids = await given(120);
  await run(3);
  await until(ids, 'taken');
  expect(ids.map((id) => asked.get(id))).toEqual(ids.map(() => 1));
  const kept = await query<{ change: string; n: string }>(
    "SELECT change, count(*) AS n FROM history WHERE record_id = ANY ($1) AND record_kind = 'parcel' GROUP BY change ORDER BY change",
    ids,
  );
  expect(kept.map(({ change, n }) => [change, Number(n)])).toEqual([
    ['parcel-given', 120],
    ['parcel-moved', 120],
  ]);
});

test('while the other service is away it is asked again under the same key, and the figures say what waits and since when', async () => {
  const ids = await given(2, instant(Date.now() - 600_000));
  for (const id of ids) fates.set(id, 'is away');
  await run(1);
  await eventually(async () => {
    for (const { tries } of await parcels(ids)) expect(tries).toBeGreaterThan(1);
  });
  expect(await figure('delivery_waiting_commands')).toBe(2);
  expect(await figure('delivery_oldest_age_seconds')).toBeGreaterThanOrEqual(600);
  const [first, second] = ids as [string, string];
  fates.set(first, 'takes');
  fates.set(second, 'refuses');
  await until([first], 'taken');
  await until([second], 'refused');
  expect((await parcels([second]))[0]?.refusal).toBe('no.room');
  expect([await figure('delivery_waiting_commands'), await figure('delivery_oldest_age_seconds')]).toEqual([0, 0]);
});

test('what fails in the middle of it holds nobody up, and is asked for again once its lease is over', async () => {
  const [broken] = (await given(1, instant(Date.now() - 1_000))) as [string];
  fates.set(broken, 'breaks');
  await run(1);
  await eventually(() => expect(asked.get(broken)).toBe(1));
  const others = await given(3);
  await until(others, 'taken');
  expect([asked.get(broken), (await parcels([broken]))[0]?.state]).toEqual([1, 'waiting']);
  fates.set(broken, 'takes');
  await query('UPDATE parcel SET next_try_at = now() WHERE id = ANY ($1)', [broken]);
  await until([broken], 'taken');
  expect(asked.get(broken)).toBe(2);
});

test('a delivery is claimed by one, until its lease is over, and by nobody who acts elsewhere', async () => {
  const [id] = (await given(1)) as [string];
  const queue = queueOf(opened.database);
  const [now, later] = [instant(Date.now()), instant(Date.now() + 31_000)];
  const elsewhere = await runAs(aCallerOf('p-2'), () => queue.claim(now));
  expect(elsewhere).toBeUndefined();
  const claims = await runAsSystem('test', () => Promise.all([1, 2, 3].map(() => queue.claim(now))));
  expect(claims.map((one) => one?.id).filter((one) => one !== undefined)).toEqual([id]);
  expect((await runAsSystem('test', () => queue.claim(later)))?.id).toBe(id);
});
