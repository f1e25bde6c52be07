import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { grpcClient } from '@goldkey/service-kit';
import { doorsWithoutId, WALKED_PROPERTIES, walkQuestions, walkScopes } from '@goldkey/service-kit/testing';
import { aCaller } from '@goldkey/testing';
import { EstatesWorld } from './estates-world.js';

const SEED = 20261127;

const made = async (url: string, body: object) => {
  const answer = await world.post(url, body);
  if (answer.status >= 300) throw new Error(`${url}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
};

let world: EstatesWorld;
let properties: string[];
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
    await made('vehicles', { householdId: homes[0]?.id, plate: `苏A1234${n}`, from: '2026-01-01' });
  }
}, 120_000);
afterAll(() => world?.close());

const everything = aCaller({ permissions: ['estates:read', 'estates:register', 'audit:read', 'evaluation:operate'] });

test('no list and no count tells of a row outside the scope, whatever the tree, the appointments and the question', async () => {
  // Imports belong to who began them, not to a property: import.int.spec.ts asks them as a stranger.
  const doors = doorsWithoutId(world.service, 'estates').filter(({ path }) => !path.includes('/imports/'));
  expect(doors.map(({ path }) => path)).toContain('/api/estates/households');
  expect(await walkScopes(world.service, doors, properties, everything, SEED)).toEqual([]);
}, 240_000);

test('no answer by gRPC tells of a property outside the scope', async () => {
  const { grpcPort } = await world.service.listen();
  const estates = grpcClient({
    package: protoPackage('estates'),
    protoPath: protoPath('estates'),
    includeDirs: [protoRoot],
    service: 'Estates',
    address: `127.0.0.1:${grpcPort}`,
  });
  try {
    await walkQuestions(properties, everything, SEED, async (caller) => {
      const token = await world.service.tokenFor(caller);
      const told = await estates.call<{ properties: { propertyId: string }[] }>(
        'GetProperties',
        { ids: properties },
        token,
      );
      return told.properties.map(({ propertyId }) => propertyId);
    });
  } finally {
    estates.close();
  }
}, 60_000);
