import { doorsWithoutId, WALKED_PROPERTIES, walkScopes } from '@goldkey/service-kit/testing';
import { aCaller } from '@goldkey/testing';
import { EstatesWorld, head } from './estates-world.js';

const SEED = 20261127;

let world: EstatesWorld;
let properties: string[];
beforeAll(async () => {
  world = await EstatesWorld.open();
  properties = [];
  for (let n = 0; n < WALKED_PROPERTIES; n += 1) {
    const { id } = await world.property();
    properties.push(id);
    await world.post('parking-places', { propertyId: id, number: 'B1-1', kind: 'shared' });
    await world.post('archives', { propertyId: id, kind: 'other', number: '1', title: '1', shelf: '1' });
    for (let k = 0; k <= n; k += 1)
      await world.post(
        'households',
        { propertyId: id, building: '1', room: `${k}`, areaSquareMetres: '80.00' },
        { as: head },
      );
  }
}, 120_000);
afterAll(() => world?.close());

const everything = aCaller({ permissions: ['estates:read', 'estates:register', 'audit:read', 'evaluation:operate'] });

test('no list and no count tells of a row outside the scope, whatever the tree, the appointments and the question', async () => {
  // Imports belong to who began them, not to a property: import.int.spec.ts asks them as a stranger.
  const doors = doorsWithoutId(world.service, 'estates').filter(({ path }) => !path.includes('/imports/'));
  expect(doors.map(({ path }) => path)).toContain('/api/estates/households');
  await walkScopes(world.service, doors, properties, everything, SEED);
}, 240_000);
