import { formatFen } from '@goldkey/kernel';
import fc from 'fast-check';
import { PREMISES_USES, type PremisesUse } from '../src/domain/tariff/premises.js';
import { priceOf, ROUND_TO, ROUND_WAYS, type Tariff, tariffFor } from '../src/domain/tariff/tariff.js';
import { BillingWorld } from './billing-world.js';

let world: BillingWorld;
beforeAll(async () => {
  world = await BillingWorld.open();
});
afterAll(() => world?.close());

const quantity = fc.integer({ min: 1, max: 30_000 }).map((hundredths) => (hundredths / 100).toFixed(2));
const tiers = fc.oneof(
  quantity.map((price) => [{ price }]),
  fc.tuple(quantity, quantity).map(([a, b]) => [{ upTo: '90', price: a }, { price: b }]),
);
const price = fc.record({ tiers, minimum: quantity }, { requiredKeys: ['tiers'] });
const tariffs = fc.record(
  {
    tiers,
    factor: fc.constantFrom('1', '2.59'),
    minimum: quantity,
    byUse: fc.record({ home: price, shop: price, office: price }, { requiredKeys: [] }),
    rounding: fc.record({ to: fc.constantFrom(...ROUND_TO), way: fc.constantFrom(...ROUND_WAYS) }),
  },
  { requiredKeys: ['tiers', 'factor', 'byUse', 'rounding'] },
);
const home = fc.record({
  area: quantity,
  used: quantity,
  use: fc.option(fc.constantFrom<PremisesUse>(...PREMISES_USES), { nil: undefined }),
});

test('PostgreSQL prices each home by its use as the domain does, by its area and by what it used', async () => {
  await fc.assert(
    fc.asyncProperty(tariffs, fc.array(home, { minLength: 1, maxLength: 6 }), async (priced, homes) => {
      const place = await world.place(
        homes.map(({ area }) => area),
        homes.map(({ use }) => use),
      );
      const area = await world.feeItem(place, {}, priced);
      const used = await world.feeItem(place, { basis: 'per-use', unit: 'm³' }, priced);
      for (const [index, each] of homes.entries()) {
        const usage = { householdId: place.homes[index], feeItemId: used.id, day: '2026-03-05', quantity: each.used };
        await world.done('POST', 'usages', usage, place.manager);
      }
      const run = await world.bill(place, [area.id, used.id]);
      const lines = await world.lines(place);
      const tariff = area.tariffs[0] as Tariff;
      const expected = homes.flatMap(({ use, ...of }, index) =>
        [of.area, of.used].map((counted) => {
          const { amount } = priceOf(tariffFor(tariff, use), { quantity: counted, days: 1, of: 1 });
          return `${place.homes[index]} ${formatFen(amount)}`;
        }),
      );
      const told = lines.map(({ householdId, amount }: Record<string, string>) => `${householdId} ${amount}`);
      expect(told.sort()).toEqual(expected.sort());
      expect(run.lines).toBe(expected.length);
    }),
    { numRuns: 10, seed: 20261130 },
  );
}, 120_000);

test('a bill line tells for which use it was priced, and by which price', async () => {
  const place = await world.place(['100', '100'], ['shop', 'home']);
  const byUse = { shop: { tiers: [{ price: '5.00' }], minimum: '600.00' } };
  const item = await world.feeItem(place, {}, { byUse });
  const scope = { propertyId: place.propertyId, month: '2026-03', feeItemIds: [item.id] };
  expect(await world.done('POST', 'runs/preview', scope, place.manager)).toMatchObject({ total: '800.00' });
  await world.bill(place, [item.id]);
  const [shop, homeLine] = await world.lines(place);
  expect(shop).toMatchObject({
    amount: '600.00',
    explanation: { use: 'shop', tiers: [{ price: '5.00' }], minimum: '600.00', minimumApplied: true },
  });
  expect(homeLine).toMatchObject({ amount: '200.00', explanation: { tiers: [{ price: '2.00' }] } });
  expect(homeLine.explanation.use).toBeUndefined();
  expect((await world.get(`households?propertyId=${place.propertyId}`, place.manager)).body.items).toMatchObject([
    { use: 'shop' },
    { use: 'home' },
  ]);
});

test('what a shop pays changes from a day on, and the general price with it', async () => {
  const place = await world.place(['100'], ['shop']);
  const item = await world.feeItem(place, {}, { byUse: { shop: { tiers: [{ price: '3.10' }] } } });
  const tariff = { from: '2026-03-11', tiers: [{ price: '2.00' }], byUse: { shop: { tiers: [{ price: '6.20' }] } } };
  await world.done('POST', `fee-items/${item.id}/tariff`, { tariff }, place.manager, { version: 1 });
  await world.bill(place, [item.id]);
  expect((await world.lines(place)).map(({ from, amount }: Record<string, string>) => [from, amount]).sort()).toEqual([
    ['2026-03-01', '100.00'],
    ['2026-03-11', '420.00'],
  ]);
});

test('a use that estates tells later makes the price of the bills that follow', async () => {
  const place = await world.place(['100']);
  const item = await world.feeItem(place, {}, { byUse: { shop: { tiers: [{ price: '5' }] } } });
  await world.bill(place, [item.id]);
  await world.use(place, 0, 'shop');
  await world.bill(place, [item.id], '2026-04');
  expect((await world.lines(place)).map(({ amount }: Record<string, string>) => amount).sort()).toEqual([
    '200.00',
    '500.00',
  ]);
});
