import { type Caller, runAs } from '@goldkey/access';
import { instant } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import { allMigrations } from '@goldkey/service-kit';
import { aCaller, aCallerOf, type TestDatabase, testDatabase } from '@goldkey/testing';
import { importStore } from '../src/adapters/out/postgres/import.store.js';
import { ownerLinkStore } from '../src/adapters/out/postgres/owner-link.store.js';
import { placeCopies } from '../src/adapters/out/postgres/places.js';
import { linkReader } from '../src/adapters/out/postgres/readers.js';
import type { OwnerLink } from '../src/domain/owner-link/owner-link.js';
import { migrations } from '../src/migrations.js';

/** Row-level security is the second wall. It is taken down here, to see that the first one holds alone. */
const SCOPED = ['complaint', 'owner_link', 'property_copy', 'home_copy', 'department_copy'];

let world: TestDatabase;
const own = aCallerOf('p-1');
const stranger = aCallerOf('p-2');
const as = <T>(caller: Caller, work: () => Promise<T>): Promise<T> => runAs(caller, work);

const link: Omit<OwnerLink, 'state'> = {
  id: 'l-1',
  propertyId: 'p-1',
  tokenHash: 'hash',
  target: { kind: 'matter', complaintId: 'c-1' },
  issuedAt: instant(0),
  expiresAt: instant(1),
};

beforeAll(async () => {
  world = await testDatabase('complaints', { migrations: allMigrations(migrations) });
  const copies = placeCopies(world.database);
  await as(aCaller(), async () => {
    await copies.keepProperty({ propertyId: 'p-1', name: '园', timeZone: 'Asia/Shanghai' }, 0);
    await copies.keepCodes([{ propertyId: 'p-1', code: 'A' }]);
    await copies.keepHome({ householdId: 'h-1', propertyId: 'p-1' }, 0);
    await copies.keepDepartment({ departmentId: 'd-1', propertyId: 'p-1', name: '客服部' }, 0);
    await ownerLinkStore(world.database).add({ accepted: true, events: [{ type: 'OwnerLinkIssued', ...link }] });
    await world.database.transaction((tx) =>
      tx.query(
        `INSERT INTO complaint (id, property_id, number, department_id, category, description, channel, major, in_scope, standing,
                                received_at, external_source, external_key, external_hash, state, version)
         VALUES ('c-1', 'p-1', 'A-1', 'd-1', 'x', 'x', 'phone', false, true, 'received', now(), 'old', 'k', 'h', '{}', 1)`,
      ),
    );
  });
  const owner = await Database.open({ url: world.ownerUrl, applicationName: 'owner' });
  for (const table of SCOPED) await owner.statement(`ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`);
  await owner.close();
});
afterAll(() => world?.drop());

test('places of another property are not found', async () => {
  const copies = placeCopies(world.database);
  const found = async () => [
    (await copies.properties(['p-1'])).length,
    (await copies.departments(['d-1'])).length,
    (await copies.homesHere('p-1', ['h-1'])).length,
  ];
  expect(await as(own, found)).toEqual([1, 1, 1]);
  expect(await as(stranger, found)).toEqual([0, 0, 0]);
});

test('the code of another property is not written', async () => {
  const copies = placeCopies(world.database);
  await as(stranger, () => copies.keepCodes([{ propertyId: 'p-1', code: 'Z' }]));
  expect(await as(own, () => copies.properties(['p-1']))).toMatchObject([{ code: 'A' }]);
});

test('a home of another property is not written', async () => {
  const copies = placeCopies(world.database);
  await as(stranger, () => copies.learnHomes('p-1', ['h-2']));
  expect(await as(own, () => copies.homesHere('p-1', ['h-2']))).toEqual([]);
});

test('matters of another property are not known to an import', async () => {
  const known = async () =>
    (await importStore(world.database).known('old', [{ propertyId: 'p-1', externalKey: 'k' }])).size;
  expect(await as(own, known)).toBe(1);
  expect(await as(stranger, known)).toBe(0);
});

test('links of another property cannot be revoked', async () => {
  const touch = () => ownerLinkStore(world.database).change('l-1', () => ({ accepted: true, events: [] }));
  expect(await as(own, touch)).toMatchObject({ accepted: true });
  expect(await as(stranger, touch)).toMatchObject({ refusal: { code: 'complaints.link-not-found' } });
});

test('an owner’s page names the property of their link and no other', async () => {
  const name = () => linkReader(world.database).propertyOf({ ...link, state: 'open' });
  expect(await as(own, name)).toMatchObject({ name: '园' });
  expect(await as(stranger, name)).toBeUndefined();
});
