import { runAsSystem } from '@goldkey/access';
import { aCaller, aCallerOf, type TestDatabase, testDatabase } from '@goldkey/testing';
import { allMigrations } from '../src/index.js';
import { type TestService, testService } from '../src/testing/index.js';
import { CreateNote1764000000001, NotesModule, texts } from './notes-service.js';

let database: TestDatabase;
let service: TestService;
beforeAll(async () => {
  database = await testDatabase('notes', { migrations: allMigrations([CreateNote1764000000001 as never]) });
  service = await testService({
    name: 'notes',
    module: NotesModule,
    texts,
    publishes: false,
    database: database.database,
  });
});
beforeEach(async () => {
  await runAsSystem('test', () => database.database.statement('DELETE FROM parked'));
});
afterAll(async () => {
  await service?.close();
  await database?.drop();
});

const url = '/api/notes/parked-events';
const it = aCaller({ permissions: ['events:replay', 'audit:read'] });
const boundTo = (property: string) => ({ ...aCallerOf(property), permissions: new Set(['events:replay']) });

const park = (id: string, propertyId: string | null, error = 'RangeError: data.at is missing\n    at somewhere') =>
  runAsSystem('test', () =>
    database.database.statement(
      `INSERT INTO parked (consumer, source, event_id, topic, partition, "offset", type, property_id, headers, payload, error, attempts)
       VALUES ('notes.listen', '/goldkey/test', $1, 'goldkey.test.events.v1', 0, 7, 'goldkey.test.thing.done.v1', $2,
               '{"ce_id": "as it came"}', '{"at": null}', $3, 3)`,
      [id, propertyId, error],
    ),
  );
const list = async (question = '', as = it) => (await service.request({ url: `${url}${question}`, as })).body;
const idsIn = async (question = '', as = it): Promise<string[]> =>
  (await list(question, as)).items.map(({ id }: { id: string }) => id).sort();
const keyOf = async (id: string): Promise<string> =>
  (await list()).items.find((line: { id: string }) => line.id === id).key;
const post = (door: string, body: object, as = it) =>
  service.request({ method: 'POST', url: `${url}/${door}`, as, body });
const waiting = async (): Promise<string[]> =>
  (await list()).items
    .filter(({ waitsForReplay }: { waitsForReplay: boolean }) => waitsForReplay)
    .map(({ id }: { id: string }) => id)
    .sort();
const audited = async (change: string) =>
  (await service.request({ url: `/api/notes/audit?recordKind=parked-event&change=${change}`, as: it })).body.items;

test('parked events are listed with their reason, newest first, by filter, and one of them as it came', async () => {
  await park('first', 'p-1');
  await park('second', 'p-2', 'TypeError: a bug');
  const { items, total } = await list('?pageSize=1');
  expect(total).toBe(2);
  expect(items).toEqual([
    expect.objectContaining({ id: 'second', reason: 'TypeError: a bug', propertyId: 'p-2', attempts: 3 }),
  ]);
  expect(items[0].firstAt).toMatch(/\+08:00$/);
  expect(await idsIn('?propertyId=p-1')).toEqual(['first']);
  expect(await idsIn(`?reason=${encodeURIComponent('RangeError: data.at is missing')}`)).toEqual(['first']);
  expect(await idsIn('?type=goldkey.test.thing.done.v1')).toEqual(['first', 'second']);
  expect(await idsIn('?q=A%20BUG')).toEqual(['second']);
  const { body } = await service.request({ url: `${url}/${await keyOf('first')}`, as: it });
  expect(body).toMatchObject({
    id: 'first',
    origin: 'goldkey.test.events.v1/0/7',
    error: expect.stringContaining('at somewhere'),
    headers: { ce_id: 'as it came' },
    payload: '{"at": null}',
  });
});

test('they are for who may replay, and bound by their scope; those of no property belong to who sees everything', async () => {
  await park('mine', 'p-1');
  await park('theirs', 'p-2');
  await park("nobody's", null);
  expect((await service.request({ url, as: aCaller() })).status).toBe(403);
  expect(await idsIn('', boundTo('p-1'))).toEqual(['mine']);
  const theirs = await keyOf('theirs');
  expect((await service.request({ url: `${url}/${theirs}`, as: boundTo('p-1') })).status).toBe(404);
  expect((await post('replay', { keys: [theirs] }, boundTo('p-1'))).body).toEqual({ asked: 0 });
  expect((await post('discard', { keys: [theirs], why: 'not mine' }, boundTo('p-1'))).body).toEqual({ discarded: 0 });
  expect((await post('replay', {}, boundTo('p-1'))).body).toEqual({ asked: 1 });
  expect(await waiting()).toEqual(['mine']);
});

test('a replay is asked for one event, for all of a reason, or for all, and is in the audit', async () => {
  for (const id of ['a', 'b']) await park(id, 'p-1');
  await park('c', 'p-1', 'TypeError: a bug');
  expect((await post('replay', { keys: [await keyOf('a')] })).body).toEqual({ asked: 1 });
  expect(await waiting()).toEqual(['a']);
  expect((await post('replay', { reason: 'TypeError: a bug' })).body).toEqual({ asked: 1 });
  expect(await waiting()).toEqual(['a', 'c']);
  expect((await post('replay', {})).body).toEqual({ asked: 3 });
  expect((await audited('replay-asked'))[0]).toMatchObject({
    propertyId: 'p-1',
    data: { consumer: 'notes.listen', origin: 'goldkey.test.events.v1/0/7' },
  });
});

test('an event is given up only with a reason, which the audit keeps with the place where the event still lies', async () => {
  await park('hopeless', 'p-1');
  const key = await keyOf('hopeless');
  expect(await post('discard', { keys: [key] })).toMatchObject({ status: 400, body: { errors: [{ field: 'why' }] } });
  expect((await post('discard', { keys: [key], why: '测试数据' })).body).toEqual({ discarded: 1 });
  expect(await idsIn()).toEqual([]);
  expect(await service.request({ url: `${url}/${key}`, as: it })).toMatchObject({
    status: 404,
    body: { code: 'request.parked-event-not-found' },
  });
  expect(await audited('discarded')).toEqual([
    expect.objectContaining({
      recordId: 'hopeless',
      data: expect.objectContaining({ why: '测试数据', origin: 'goldkey.test.events.v1/0/7' }),
    }),
  ]);
});
