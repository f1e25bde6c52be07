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
import { registers } from '../src/adapters/in/http/registers/registers.js';
import { EstatesWorld } from './estates-world.js';

const SEED = 20261127;

const made = async (url: string, body: object) => {
  const answer = await world.post(url, body);
  if (answer.status >= 300) throw new Error(`${url}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
};

let world: EstatesWorld;
let properties: string[];
const households: string[] = [];
let estates: GrpcClient;
let people: GrpcClient;
let personalData: GrpcClient;
beforeAll(async () => {
  world = await EstatesWorld.open();
  properties = [];
  for (let n = 0; n < WALKED_PROPERTIES; n += 1) {
    const { id } = await world.property();
    properties.push(id);
    await made('parking-places', { propertyId: id, number: 'B1-1', kind: 'shared' });
    const file = { propertyId: id, kind: 'other', number: '1', title: '1', shelf: '1', keepUntil: '2020-12-31' };
    const archive = await made('archives', file);
    await made('destruction-lists', { propertyId: id, reason: '1', archiveIds: [archive.id] });
    const homes: { id: string }[] = [];
    for (let k = 0; k <= n; k += 1)
      homes.push(await made('households', { propertyId: id, building: '1', room: `${k}`, areaSquareMetres: '80.00' }));
    households.push(...homes.map(({ id: home }) => home));
    await fillRegisters(world.service, registers, id);
    await made('vehicles', { householdId: homes[0]?.id, plate: `苏A1234${n}`, from: '2026-01-01' });
  }
  const { grpcPort } = await world.service.listen();
  estates = grpcClient({
    package: protoPackage('estates'),
    protoPath: protoPath('estates'),
    includeDirs: [protoRoot],
    service: 'Estates',
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
}, 120_000);
afterAll(async () => {
  estates?.close();
  people?.close();
  personalData?.close();
  await world?.close();
});

const everything = aCaller({ permissions: ['estates:read', 'estates:register', 'audit:read', 'evaluation:operate'] });

test('no list and no count tells of a row outside the scope, whatever the tree, the appointments and the question', async () => {
  // Imports belong to who began them, not to a property: import.int.spec.ts asks them as a stranger.
  const doors = doorsWithoutId(world.service, 'estates').filter(({ path }) => !path.includes('/imports/'));
  expect(doors.map(({ path }) => path)).toContain('/api/estates/households');
  expect(await walkScopes(world.service, doors, properties, everything, SEED)).toEqual([]);
}, 240_000);

test('no answer by gRPC tells of a property outside the scope', async () => {
  await walkQuestions(properties, everything, SEED, async (caller) => {
    const token = await world.service.tokenFor(caller);
    const told = await estates.call<{ properties: { propertyId: string }[] }>(
      'GetProperties',
      { ids: properties },
      token,
    );
    const homes = await estates.call<{ households: { propertyId: string }[] }>(
      'GetHouseholds',
      { ids: households },
      token,
    );
    return [...told.properties, ...homes.households].map(({ propertyId }) => propertyId);
  });
}, 60_000);

test('every door lets in whom the matrix names and nobody else, whatever the role', async () => {
  const ask = (service: string, rpc: string, token: string) =>
    (({ PeopleRegister: people, PersonalData: personalData })[service] ?? estates).call(rpc, {}, token);
  expect(await knockAsEveryRole(world.service, 'estates', { ask })).toEqual([]);
}, 120_000);
