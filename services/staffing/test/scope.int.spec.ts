import { doorsWithoutId, WALKED_PROPERTIES, walkScopes } from '@goldkey/service-kit/testing';
import { aCaller } from '@goldkey/testing';
import { oneOfEach } from './one-of-each.js';
import { StaffingWorld } from './staffing-world.js';

const SEED = 20261128;

let world: StaffingWorld;
let properties: string[];
beforeAll(async () => {
  world = await StaffingWorld.open();
  properties = [];
  for (let n = 0; n < WALKED_PROPERTIES; n += 1) {
    const place = await world.property();
    const { propertyId } = place;
    properties.push(propertyId);
    await oneOfEach(world, place, n);
    for (let k = 0; k <= n; k += 1) await world.hire(propertyId);
  }
}, 120_000);
afterAll(() => world?.close());

const everything = aCaller({ permissions: ['staffing:read', 'staffing:employ', 'audit:read', 'evaluation:operate'] });

test('no list and no count tells of a row outside the scope, whatever the tree, the appointments and the question', async () => {
  const doors = doorsWithoutId(world.service, 'staffing');
  expect(doors.map(({ path }) => path)).toContain('/api/staffing/employees');
  expect(await walkScopes(world.service, doors, properties, everything, SEED)).toEqual([]);
}, 240_000);
