import { runAsSystem } from '@goldkey/access';
import { TellUsesOfHomes1764000000419 } from '../src/adapters/out/postgres/migrations/1764000000419-tell-uses-of-homes.js';
import { EstatesWorld } from './estates-world.js';

type Runner = Parameters<TellUsesOfHomes1764000000419['up']>[0];

let world: EstatesWorld;
beforeAll(async () => {
  world = await EstatesWorld.open();
});
afterAll(() => world?.close());

test('what homes were used for before it was news is told once more, and nothing of the others', async () => {
  const { id: propertyId } = await world.property();
  const register = async (room: string) =>
    (await world.post('households', { propertyId, building: '3', room, areaSquareMetres: '89.50' })).body;
  const shop = await register('101');
  const plain = await register('102');
  await world.post(`households/${shop.id}/description`, { use: 'shop' }, { version: shop.version });
  const before = await world.news(shop.id);
  expect(before.map(({ payload }) => payload['use'])).toEqual([undefined, 'shop']);
  await runAsSystem('migration', () =>
    world.database.transaction(async (tx) => {
      await new TellUsesOfHomes1764000000419().up({ query: (sql: string) => tx.query(sql) } as unknown as Runner);
    }),
  );
  const told = (await world.news(shop.id)).slice(before.length);
  expect(told).toMatchObject([
    {
      type: 'goldkey.estates.household.registered.v1',
      key: propertyId,
      headers: { ce_subject: shop.id, ce_propertyid: propertyId },
      payload: { householdId: shop.id, propertyId, building: '3', room: '101', areaSquareMetres: '89.50', use: 'shop' },
    },
  ]);
  expect(await world.news(plain.id)).toHaveLength(1);
});
