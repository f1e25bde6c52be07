import { boundedTo, doorsWithoutId, propertiesIn, questionTo, scopeIn } from '@goldkey/service-kit/testing';
import { aCaller } from '@goldkey/testing';
import fc from 'fast-check';
import { EstatesWorld, head } from './estates-world.js';

const SEED = 20261127;
const RUNS = 40;
const PROPERTIES = 4;

let world: EstatesWorld;
let properties: string[];
beforeAll(async () => {
  world = await EstatesWorld.open();
  properties = [];
  for (let n = 0; n < PROPERTIES; n += 1) {
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

const drawn = fc.record({
  tree: fc.record({
    parents: fc.array(fc.nat(20), { minLength: 1, maxLength: 12 }),
    places: fc.array(fc.nat(20), { minLength: PROPERTIES, maxLength: PROPERTIES }),
    appointments: fc.array(fc.nat(20), { maxLength: 3 }),
  }),
  door: fc.nat(100),
  q: fc.constantFrom('', '', '1', '%', '园', "'"),
  page: fc.constantFrom(1, 1, 2),
  pageSize: fc.constantFrom(1, 5, 500),
  asked: fc.nat(PROPERTIES),
});

test('no list and no count tells of a row outside the scope, whatever the tree, the appointments and the question', async () => {
  const doors = doorsWithoutId(world.service, 'estates');
  expect(doors.map(({ path }) => path)).toContain('/api/estates/households');
  let rows = 0;
  await fc.assert(
    fc.asyncProperty(drawn, async ({ tree, door: n, asked, ...question }) => {
      const door = doors[n % doors.length] as (typeof doors)[number];
      const scope = scopeIn(tree, properties);
      const query = new URLSearchParams(questionTo(door, { ...question, property: properties[asked] ?? '' }));
      const ask = (seen: string[]) =>
        world.service.request({ url: `${door.path}?${query}`, as: boundedTo(everything, seen) });
      const answer = await ask(scope);
      expect([door.path, answer.status >= 500, answer.status >= 500 ? answer.body : '']).toEqual([
        door.path,
        false,
        '',
      ]);
      const told = propertiesIn(answer.body);
      rows += told.length;
      expect(told.filter((propertyId) => !scope.includes(propertyId))).toEqual([]);
      if (typeof answer.body.total !== 'number') return;
      // A count is the sum of what each property of the scope counts by itself.
      const each = await Promise.all(scope.map(async (propertyId) => (await ask([propertyId])).body.total as number));
      expect(answer.body.total).toBe(each.reduce((sum, count) => sum + count, 0));
    }),
    { seed: SEED, numRuns: RUNS },
  );
  expect(rows).toBeGreaterThan(0);
}, 240_000);
