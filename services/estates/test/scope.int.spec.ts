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
  const doors = doorsWithoutId(world.service, 'estates');
  expect(doors.map(({ path }) => path)).toContain('/api/estates/households');
  await walkScopes(world.service, doors, properties, everything, SEED);
}, 240_000);
