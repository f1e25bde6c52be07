import { doorsWithoutId, WALKED_PROPERTIES, walkScopes } from '@goldkey/service-kit/testing';
import { aCaller } from '@goldkey/testing';
import { ComplaintsWorld } from './complaints-world.js';

const SEED = 20261126;

let world: ComplaintsWorld;
let properties: string[];
beforeAll(async () => {
  world = await ComplaintsWorld.open();
  properties = [];
  for (let n = 0; n < WALKED_PROPERTIES; n += 1) {
    const place = await world.place();
    properties.push(place.propertyId);
    for (let k = 0; k <= n; k += 1) await world.received(place);
    const forum = { propertyId: place.propertyId, households: ['1'], heldAt: '2026-03-05T09:00:00+08:00' };
    await world.post('forums', forum, place.desk);
  }
}, 120_000);
afterAll(() => world?.close());

const everything = aCaller({
  permissions: ['complaints:read', 'complaints:link', 'complaints:import', 'audit:read', 'evaluation:operate'],
});

test('no list and no count tells of a row outside the scope, whatever the tree, the appointments and the question', async () => {
  const doors = doorsWithoutId(world.service, 'complaints');
  expect(doors.map(({ path }) => path)).toContain('/api/complaints/complaints');
  expect(await walkScopes(world.service, doors, properties, everything, SEED)).toEqual([]);
}, 240_000);
