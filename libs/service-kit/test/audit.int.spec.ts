import { runAs, runFrom } from '@goldkey/access';
import { appendHistory } from '@goldkey/postgres';
import { aCaller, aCallerOf, type TestDatabase, testDatabase } from '@goldkey/testing';
import { allMigrations } from '../src/index.js';
import { type TestService, testService } from '../src/testing/index.js';
import { CreateNote1764000000001, NotesModule, texts } from './notes-service.js';

let database: TestDatabase;
let world: { service: TestService };
beforeAll(async () => {
  database = await testDatabase('notes', { migrations: allMigrations([CreateNote1764000000001 as never]) });
  const options = { name: 'notes', module: NotesModule, texts, publishes: false, database: database.database };
  world = { service: await testService(options) };
});
afterAll(async () => {
  await world?.service.close();
  await database?.drop();
});

const auditor = aCaller({ permissions: ['audit:read'] });
const url = '/api/notes/audit';

const happen = (entry: object, as = aCaller({ name: '王海燕', subject: 'acc-1' })) =>
  runFrom({ address: '10.0.0.7', agent: 'Browser/1' }, () =>
    runAs(as, () =>
      world.service.database.transaction((tx) =>
        appendHistory(tx, [
          { propertyId: 'p-1', recordKind: 'note', recordId: 'n-1', happenedAt: 0, change: 'written', ...entry },
        ]),
      ),
    ),
  );

test('the audit tells who, what, when, from where, on whose behalf, and what stood before and after', async () => {
  const deputy = aCaller({
    name: '李代',
    subject: 'acc-2',
    actsAs: { appointmentId: 'a-1', onBehalfOf: { employeeId: 'e-1', name: '王海燕' } },
  });
  await happen({ before: { state: 'open' }, after: { state: 'closed' }, data: { reason: '已解决' } }, deputy);
  const { body } = await world.service.request({ url, as: auditor });
  expect(body.items[0]).toMatchObject({
    actor: { kind: 'person', id: 'acc-2', name: '李代' },
    onBehalfOf: '王海燕',
    address: '10.0.0.7',
    agent: 'Browser/1',
    recordKind: 'note',
    change: 'written',
    before: { state: 'open' },
    after: { state: 'closed' },
    recordedAt: expect.stringMatching(/\+08:00$/),
  });
  for (const question of ['actor=李', 'actor=王海燕', 'actor=acc-2', 'q=解决', 'address=10.0.0.7', 'recordId=n-1'])
    expect((await world.service.request({ url: `${url}?${question}`, as: auditor })).body.items).not.toEqual([]);
  for (const question of ['actor=王五', 'q=100%25', 'address=10.0.0.8', 'to=2020-01-01T00:00:00Z', 'change=read'])
    expect((await world.service.request({ url: `${url}?${question}`, as: auditor })).body.items).toEqual([]);
});

test('what people did is told apart from what the platform does by itself', async () => {
  await happen({ recordKind: 'lot', recordId: 'by-hand' });
  await happen({ recordKind: 'lot', recordId: 'by-itself' }, aCaller({ kind: 'system', subject: 'notes.draw' }));
  const of = async (kind: string) =>
    (await world.service.request({ url: `${url}?recordKind=lot&actorKind=${kind}`, as: auditor })).body;
  expect((await of('person')).items).toMatchObject([{ recordId: 'by-hand' }]);
  expect((await of('system')).items).toMatchObject([{ recordId: 'by-itself' }]);
  expect(await of('robot')).toMatchObject({ status: 400, errors: [{ field: 'actorKind' }] });
});

test('it is for who may see it, and bound by their scope', async () => {
  await happen({ propertyId: 'p-2', recordId: 'elsewhere' });
  await happen({ propertyId: null, recordId: 'of-the-group' });
  expect((await world.service.request({ url, as: aCaller() })).status).toBe(403);
  const bound = { ...aCallerOf('p-2'), permissions: new Set(['audit:read']) };
  const { body } = await world.service.request({ url, as: bound });
  expect(body.items.map(({ recordId }: { recordId: string }) => recordId)).toEqual(['elsewhere']);
});

test('pages follow each other without a gap, and the file holds all of them and is an entry itself', async () => {
  for (let n = 0; n < 5; n += 1) await happen({ recordKind: 'long', recordId: `=${n}` });
  const seen: string[] = [];
  let before = '';
  do {
    const { body } = await world.service.request({ url: `${url}?recordKind=long&pageSize=2${before}`, as: auditor });
    seen.push(...body.items.map(({ recordId }: { recordId: string }) => recordId));
    before = body.next === undefined ? '' : `&before=${body.next}`;
  } while (before !== '');
  expect(seen).toEqual(['=4', '=3', '=2', '=1', '=0']);
  const file = await world.service.request({ url: `${url}/export?recordKind=long`, as: auditor });
  expect(String(file.headers['content-disposition'])).toContain('audit-notes.csv');
  const lines = String(file.body).trim().split('\r\n');
  expect(lines).toHaveLength(6);
  expect(lines[1]).toContain(",'=4,");
  const { body } = await world.service.request({ url: `${url}?recordKind=audit`, as: auditor });
  expect(body.items[0]).toMatchObject({ change: 'exported', data: { recordKind: 'long' } });
});

test('what was recorded long after it is said to have happened is found by how late it was', async () => {
  const ago = (hours: number) => Date.now() - hours * 3_600_000;
  await happen({ recordKind: 'deed', recordId: 'at-once', happenedAt: ago(0) });
  await happen({ recordKind: 'deed', recordId: 'a-day-late', happenedAt: ago(25) });
  await happen({ recordKind: 'deed', recordId: 'a-week-late', happenedAt: ago(170) });
  const late = async (hours: number | string) =>
    (await world.service.request({ url: `${url}?recordKind=deed&lateHours=${hours}`, as: auditor })).body;
  const ids = async (hours: number) => (await late(hours)).items.map(({ recordId }: { recordId: string }) => recordId);
  expect(await ids(24)).toEqual(['a-week-late', 'a-day-late']);
  expect(await ids(72)).toEqual(['a-week-late']);
  expect(await late('soon')).toMatchObject({ status: 400, errors: [{ field: 'lateHours' }] });
});
