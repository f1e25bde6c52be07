import { randomUUID } from 'node:crypto';
import { type Caller, runAsSystem } from '@goldkey/access';
import { Database } from '@goldkey/postgres';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { allMigrations, type GrpcClient, grpcClient } from '@goldkey/service-kit';
import { type TestService, testService } from '@goldkey/service-kit/testing';
import { aCallerOf, type TestDatabase, testDatabase } from '@goldkey/testing';
import { migrations } from '../src/migrations.js';
import { StaffingModule } from '../src/staffing.module.js';
import { texts } from '../src/texts/index.js';
import { head } from './staffing-world.js';

/** Row-level security is the second wall. It is taken down here, to see that the first one holds alone. */
let world: TestDatabase;
let service: TestService;
let staffing: GrpcClient;

const reader = (propertyId: string): Caller => ({ ...aCallerOf(propertyId), permissions: new Set(['staffing:read']) });
const made = async (url: string, body: object): Promise<string> => {
  const answer = await service.request({ method: 'POST', url: `/api/staffing/${url}`, as: head, body });
  expect(answer.status).toBe(201);
  return answer.body.id;
};
const ids = new Map<string, string>();
const id = (name: string): string => ids.get(name) ?? '';

beforeAll(async () => {
  world = await testDatabase('staffing', { migrations: allMigrations(migrations) });
  const grpc = { package: protoPackage('staffing'), protoPath: protoPath('staffing'), includeDirs: [protoRoot] };
  service = await testService({
    name: 'staffing',
    module: StaffingModule,
    texts,
    database: world.database,
    publishes: false,
    grpc,
    config: { INSPECTIONS_GRPC: '127.0.0.1:9', BILLING_GRPC: '127.0.0.1:9' } as never,
  });
  const { grpcPort } = await service.listen();
  staffing = grpcClient({ ...grpc, service: 'Staffing', address: `127.0.0.1:${grpcPort}`, deadlineMs: 10_000 });
  ids.set('group', await made('units', { kind: 'group', name: '集团' }));
  for (const propertyId of ['p-1', 'p-2']) {
    const unit = { kind: 'property', parentId: id('group'), name: propertyId, propertyId };
    ids.set(propertyId, await made('units', unit));
    const person = {
      number: randomUUID().slice(0, 12),
      name: '员工',
      hiredOn: '2025-12-01',
      homePropertyId: propertyId,
    };
    ids.set(`person of ${propertyId}`, await made('employees', person));
  }
  // The file of the person moves to the property of the second post; the first one goes on.
  const post = { employeeId: id('person of p-1'), role: 'property-manager', from: '2026-01-01' };
  for (const propertyId of ['p-1', 'p-2']) await made('appointments', { ...post, unitId: id(propertyId) });
  const owner = await Database.open({ url: world.ownerUrl, applicationName: 'owner' });
  for (const table of ['unit', 'employee', 'appointment'])
    await owner.statement(`ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`);
  await owner.close();
});
afterAll(async () => {
  staffing?.close();
  await service?.close();
  await world?.drop();
});

const tokenOf = (caller: Caller): Promise<string> => service.tokenFor(caller);
const unitsOf = async (caller: Caller, request: object): Promise<string[]> => {
  const { units } = await staffing.call<{ units: { name: string }[] }>('GetUnits', request, await tokenOf(caller));
  return units.map(({ name }) => name).sort();
};
const people = async (caller: Caller): Promise<string[]> => {
  const asked = { ids: [id('person of p-1'), id('person of p-2')] };
  const { employees } = await staffing.call<{ employees: { employeeId: string }[] }>(
    'GetEmployees',
    asked,
    await tokenOf(caller),
  );
  return employees.map(({ employeeId }) => employeeId);
};

test('who keeps no files is told the names of their property’s people, and of nobody else', async () => {
  const serving = (propertyId: string): Caller => ({
    ...aCallerOf(propertyId),
    permissions: new Set(['convenience:perform']),
  });
  expect(await people(serving('p-2'))).toEqual(await people(reader('p-2')));
  expect(await people(serving('p-2'))).not.toEqual([]);
  expect(await people(serving('p-elsewhere'))).toEqual([]);
});

test('units of another property are not told, those of the group are', async () => {
  const all = { propertyIds: ['p-1', 'p-2'], unitIds: [id('group'), id('p-1'), id('p-2')] };
  expect(await unitsOf(reader('p-1'), all)).toEqual(['p-1', '集团']);
  expect(await unitsOf(head, all)).toEqual(['p-1', 'p-2', '集团']);
});

test('people of another property are not told, unless they work here too', async () => {
  expect(await people(reader('p-1'))).toEqual([id('person of p-1')]);
  expect((await people(reader('p-2'))).sort()).toEqual([id('person of p-1'), id('person of p-2')].sort());
  expect(await people(reader('p-3'))).toEqual([]);
});

test('somebody works where they are appointed on the property’s own day, not where that was taken back or is to come', async () => {
  const number = randomUUID().slice(0, 12);
  const employeeId = await made('employees', { number, name: '员工', hiredOn: '2025-12-01' });
  const [past, present, far] = ['2026-01-01', '2026-01-02', '2999-01-01'];
  // On one line of dates or the other it is tomorrow there already, or still yesterday.
  const [east, west] = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'];
  const posts: [string, string, string, string | null, string?][] = [
    ['p-now', 'active', past, null],
    ['p-withdrawn', 'withdrawn', past, null],
    ['p-future', 'active', far, null],
    ['p-over', 'active', past, present],
    ['p-east', 'active', "(now() AT TIME ZONE 'Pacific/Kiritimati')::date", null, east],
    ['p-west', 'active', past, "(now() AT TIME ZONE 'Pacific/Pago_Pago')::date", west],
  ];
  const day = (one: string | null) => (one === null ? 'NULL' : one.startsWith('(') ? one : `'${one}'`);
  await runAsSystem('test', async () => {
    for (const [propertyId, standing, from, until, zone = 'Asia/Shanghai'] of posts) {
      await world.database.statement('INSERT INTO property_copy VALUES ($1, $1, $2, $3, now())', [
        propertyId,
        id('group'),
        zone,
      ]);
      await world.database.statement(
        `INSERT INTO appointment (id, employee_id, unit_id, property_id, role, standing, from_day, until_day, state, version)
         VALUES ($1, $2, $3, $4, 'other', $5, ${day(from)}, ${day(until)}, '{}', 1)`,
        [randomUUID(), employeeId, id('group'), propertyId, standing],
      );
    }
  });
  const { employees } = await staffing.call<{ employees: { propertyIds: string[] }[] }>(
    'GetEmployees',
    { ids: [employeeId] },
    await tokenOf(head),
  );
  expect([...(employees[0]?.propertyIds ?? [])].sort()).toEqual(['p-east', 'p-now', 'p-west']);
});

test('the tree shows one’s own branches only', async () => {
  const tree = await service.request({ url: '/api/staffing/units/tree', as: reader('p-2') });
  expect(tree.body.units.map(({ name }: { name: string }) => name)).toEqual(['集团', 'p-2']);
});

test('who asks for more units or people than are answered at once is refused, and hears how many may be asked for', async () => {
  const many = Array.from({ length: 1001 }, () => randomUUID());
  const refused = { status: 3, code: 'request.asked-too-many-invalid', detail: expect.stringContaining('1000') };
  const token = await tokenOf(head);
  await expect(staffing.call('GetEmployees', { ids: many }, token)).rejects.toMatchObject(refused);
  await expect(
    staffing.call('GetUnits', { propertyIds: many.slice(0, 500), unitIds: many.slice(500) }, token),
  ).rejects.toMatchObject(refused);
  expect(await unitsOf(head, { propertyIds: many.slice(1) })).toEqual([]);
});

test('of a giant group the tree shows ten thousand units from the top, and says how many it leaves out', async () => {
  await world.database.statement(
    `INSERT INTO unit (id, property_id, kind, parent_id, name, state, version)
     SELECT 'team ' || n, 'p-giant', 'team', $1, 'a team ' || n, jsonb_build_object('id', 'team ' || n, 'kind', 'team', 'name', 'a team ' || n), 1
     FROM generate_series(1, 10000) AS n`,
    [id('group')],
  );
  const tree = await service.request({ url: '/api/staffing/units/tree', as: head });
  expect(tree.body.units).toHaveLength(10_000);
  expect(tree.body.units.slice(0, 3).map(({ name }: { name: string }) => name)).toEqual(['集团', 'p-1', 'p-2']);
  expect(tree.body.leftOut).toBe(3);
  const refused = staffing.call('GetUnits', { propertyIds: ['p-1', 'p-giant'] }, await tokenOf(head));
  await expect(refused).rejects.toMatchObject({ status: 3, code: 'request.answer-too-large-invalid' });
});
