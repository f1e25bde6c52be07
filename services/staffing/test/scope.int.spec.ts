import { runAsSystem } from '@goldkey/access';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { type GrpcClient, grpcClient } from '@goldkey/service-kit';
import {
  doorsWithoutId,
  fillRegisters,
  knockAsEveryRole,
  WALKED_PROPERTIES,
  walkQuestions,
  walkScopes,
} from '@goldkey/service-kit/testing';
import { aCaller } from '@goldkey/testing';
import fc from 'fast-check';
import { houseRegisters } from '../src/adapters/in/http/registers/house-registers.js';
import { peopleRegisters } from '../src/adapters/in/http/registers/people-registers.js';
import { oneOfEach } from './one-of-each.js';
import { StaffingWorld } from './staffing-world.js';

const SEED = 20261128;

let world: StaffingWorld;
let properties: string[];
let staffing: GrpcClient;
let people: GrpcClient;
let personalData: GrpcClient;
beforeAll(async () => {
  world = await StaffingWorld.open();
  properties = [];
  for (let n = 0; n < WALKED_PROPERTIES; n += 1) {
    const place = await world.property();
    const { propertyId, departmentId } = place;
    properties.push(propertyId);
    await oneOfEach(world, place, n);
    await runAsSystem('test', () =>
      world.database.statement("INSERT INTO property_copy VALUES ($1, '项目', $2, 'Asia/Shanghai', now())", [
        propertyId,
        place.unitId,
      ]),
    );
    const fitting = { 'material-budgets': { departmentId, month: '2099-12' }, 'house-rules': { departmentId } };
    await fillRegisters(world.service, [...peopleRegisters, ...houseRegisters], propertyId, fitting);
    for (let k = 0; k <= n; k += 1) await world.hire(propertyId);
  }
  const { grpcPort } = await world.service.listen();
  staffing = grpcClient({
    package: protoPackage('staffing'),
    protoPath: protoPath('staffing'),
    includeDirs: [protoRoot],
    service: 'Staffing',
    address: `127.0.0.1:${grpcPort}`,
    deadlineMs: 10_000,
  });
  const privacy = (service: string) =>
    grpcClient({
      ...{ package: protoPackage('privacy'), protoPath: protoPath('privacy'), includeDirs: [protoRoot], service },
      ...{ address: `127.0.0.1:${grpcPort}`, deadlineMs: 10_000 },
    });
  people = privacy('PeopleRegister');
  personalData = privacy('PersonalData');
}, 180_000);
afterAll(async () => {
  staffing?.close();
  people?.close();
  personalData?.close();
  await world?.close();
});

const everything = aCaller({ permissions: ['staffing:read', 'staffing:employ', 'audit:read', 'evaluation:operate'] });

test('no list and no count tells of a row outside the scope, whatever the tree, the appointments and the question', async () => {
  const doors = doorsWithoutId(world.service, 'staffing');
  expect(doors.map(({ path }) => path)).toContain('/api/staffing/employees');
  // Colleagues are told by name and number alone, without their property: people.int.spec.ts asks as a stranger.
  expect(await walkScopes(world.service, doors, properties, everything, SEED)).toEqual(['/api/staffing/colleagues']);
}, 240_000);

test('no answer by gRPC tells of a unit or a person outside the scope', async () => {
  const { body } = await world.get('employees?pageSize=500');
  const homes = new Map<string, string>(
    body.items.map(({ id, homePropertyId }: { id: string; homePropertyId: string }) => [id, homePropertyId]),
  );
  await walkQuestions(properties, everything, SEED, async (caller) => {
    const token = await world.service.tokenFor(caller);
    const asked = await staffing.call<{ units: { propertyId?: string }[] }>(
      'GetUnits',
      { propertyIds: properties },
      token,
    );
    return asked.units.flatMap(({ propertyId }) => propertyId || []);
  });
  await walkQuestions(properties, everything, SEED, async (caller) => {
    const token = await world.service.tokenFor(caller);
    const ids = [...homes.keys()];
    const { employees } = await staffing.call<{ employees: { employeeId: string; propertyIds?: string[] }[] }>(
      'GetEmployees',
      { ids },
      token,
    );
    return employees.flatMap(({ employeeId, propertyIds = [] }) => [homes.get(employeeId) ?? 'nobody', ...propertyIds]);
  });
  await walkQuestions(properties, everything, SEED, async (caller) => {
    const token = await world.service.tokenFor(caller);
    const told: string[] = [];
    for (const propertyId of properties) {
      const question = { propertyId, at: '2026-03-03T10:00:00+08:00' };
      const { workers = [] } = await staffing.call<{ workers?: unknown[] }>('GetWorkforce', question, token);
      if (workers.length > 0) told.push(propertyId);
    }
    return told;
  });
}, 60_000);

test('no question by gRPC breaks the service, whatever it holds', async () => {
  const token = await world.service.tokenFor({ ...everything, scope: { all: false, properties } });
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', '2026-03-03', "'", '%', '\\', '{"a":1}'));
  const questions = fc.oneof(
    fc.record({ rpc: fc.constant('GetUnits'), ids: fc.array(text), propertyIds: fc.array(text) }),
    fc.record({ rpc: fc.constant('GetEmployees'), ids: fc.array(text) }),
    fc.record({ rpc: fc.constant('GetWorkforce'), propertyId: text, at: text }),
    fc.record({
      rpc: fc.constant('GetAuthority'),
      propertyId: text,
      act: fc.oneof(text, fc.constant('share-bonus')),
    }),
  );
  await fc.assert(
    fc.asyncProperty(questions, async ({ rpc, ...question }) => {
      const refusal = await staffing.call(rpc, question, token).then(
        () => '',
        ({ code, message }) => `${code ?? message}`,
      );
      expect([refusal, /failed|INTERNAL|UNKNOWN/.test(refusal)]).toEqual([refusal, false]);
    }),
    { seed: SEED, numRuns: 150 },
  );
}, 60_000);

test('every door lets in whom the matrix names and nobody else, whatever the role', async () => {
  const ask = (service: string, rpc: string, token: string) =>
    (({ PeopleRegister: people, PersonalData: personalData })[service] ?? staffing).call(rpc, {}, token);
  expect(await knockAsEveryRole(world.service, 'staffing', { ask })).toEqual([]);
}, 120_000);
