import { randomUUID } from 'node:crypto';
import { runAsSystem } from '@goldkey/access';
import { BillingWorld, type Place } from './billing-world.js';

let world: BillingWorld;
beforeAll(async () => {
  world = await BillingWorld.open();
});
afterAll(() => world?.close());

const previewOf = ({ propertyId, manager }: Place, feeItemIds: readonly string[], rest: object = {}) =>
  world.done('POST', 'runs/preview', { propertyId, month: '2026-03', feeItemIds, ...rest }, manager);

/** Days and amounts of a home's lines, of those that stand, in their order. */
const told = async (place: Place, householdId: string | undefined, feeItemId: string) =>
  (await world.lines(place, `householdId=${householdId}&feeItemId=${feeItemId}&reversed=false`))
    .map((line: Record<string, string>) => [line['from'], line['until'], line['amount']])
    .sort();

const tariffFrom = (place: Place, id: string, from: string, price = '3.00') =>
  world.done('POST', `fee-items/${id}/tariff`, { tariff: { from, tiers: [{ price }] } }, place.manager, {
    version: 1,
  });

const moveIn = (place: Place, householdId: string | undefined, from: string, until?: string) =>
  world.done('POST', 'occupancies', { householdId, from, ...(until && { until }) }, place.manager);

/** A home that estates tells of after the month was billed. */
const joins = async ({ propertyId }: Place): Promise<string> => {
  const late = randomUUID();
  await runAsSystem('test', () =>
    world.database.transaction((tx) =>
      tx.query("INSERT INTO household_copy VALUES ($1, $2, '1', '109', 80, now())", [late, propertyId]),
    ),
  );
  return late;
};

test('a price that is set within a month that was billed bills nobody again, and late joiners by the days of each', async () => {
  const place = await world.place(['100', '50']);
  const item = await world.feeItem(place);
  await world.bill(place, [item.id]);
  await tariffFrom(place, item.id, '2026-03-16');
  expect(await previewOf(place, [item.id])).toMatchObject({ lines: 0, total: '0.00' });
  const late = await joins(place);
  await world.bill(place, [item.id]);
  expect(await told(place, place.homes[0], item.id)).toEqual([['2026-03-01', '2026-03-31', '200.00']]);
  expect(await told(place, late, item.id)).toEqual([
    ['2026-03-01', '2026-03-15', '77.42'], // 160 × 15 ÷ 31
    ['2026-03-16', '2026-03-31', '123.87'], // 240 × 16 ÷ 31
  ]);
});

test('who moves in, or subscribes to more, within days that were billed is not billed for them again', async () => {
  const place = await world.place(['100']);
  const [householdId] = place.homes;
  const area = await world.feeItem(place);
  const parking = await world.feeItem(place, { basis: 'parking', audience: 'subscribed' });
  const subscribe = (quantity: string, from: string) =>
    world.done('POST', 'subscriptions', { householdId, feeItemId: parking.id, quantity, from }, place.manager);
  const one = await subscribe('1', '2026-03-01');
  await world.bill(place, [area.id, parking.id]);
  await moveIn(place, householdId, '2026-03-16');
  await world.done('POST', `subscriptions/${one.id}/end`, { until: '2026-03-15' }, place.manager, { version: 1 });
  await subscribe('2', '2026-03-16');
  expect(await previewOf(place, [area.id, parking.id])).toMatchObject({ lines: 0 });
});

test('where a part of the days was billed only what is left of them is, on either side, until the line is taken back', async () => {
  const place = await world.place(['100']);
  const [householdId] = place.homes;
  const item = await world.feeItem(place);
  const { id } = await moveIn(place, householdId, '2026-03-11', '2026-03-20');
  const run = await world.bill(place, [item.id]);
  await moveIn(place, householdId, '2026-03-06', '2026-03-10');
  await world.done('POST', `occupancies/${id}/end`, { until: '2026-03-30' }, place.manager, { version: 1 });
  await world.bill(place, [item.id]);
  expect(await told(place, householdId, item.id)).toEqual([
    ['2026-03-06', '2026-03-10', '32.26'], // 200 × 5 ÷ 31
    ['2026-03-11', '2026-03-20', '64.52'],
    ['2026-03-21', '2026-03-30', '64.52'],
  ]);
  await world.done('POST', `runs/${run.id}/reversal`, { reason: '单价有误' }, place.manager, { version: 1 });
  expect(await previewOf(place, [item.id])).toMatchObject({ lines: 1, total: '64.52' });
});

test('what was used is billed once, also where a price is set within its days afterwards', async () => {
  const place = await world.place(['100']);
  const [householdId] = place.homes;
  const item = await world.feeItem(place, { basis: 'metered', unit: '度' });
  const plate = { householdId, feeItemId: item.id, code: 'E-1', digits: 5, value: '0', installedOn: '2026-02-28' };
  const meter = await world.done('POST', 'meters', plate, place.manager);
  const reading = { day: '2026-03-31', value: '31' };
  await world.done('POST', `meters/${meter.id}/readings`, reading, place.manager, { version: 1 });
  await world.bill(place, [item.id]);
  await tariffFrom(place, item.id, '2026-03-16');
  expect(await previewOf(place, [item.id])).toMatchObject({ lines: 0 });
  expect(await told(place, householdId, item.id)).toHaveLength(1);
});

test('who joins a shared cost late bears the share of its own days, and the others nothing again', async () => {
  const place = await world.place(['100', '100']);
  const item = await world.feeItem(place, { basis: 'shared-area' }, { tiers: [] });
  const sharedCosts = [{ feeItemId: item.id, amount: '310.00' }];
  await moveIn(place, place.homes[1], '2026-03-17');
  await world.bill(place, [item.id], '2026-03', { sharedCosts });
  await moveIn(place, place.homes[1], '2026-03-01', '2026-03-16');
  await world.bill(place, [item.id], '2026-03', { sharedCosts });
  expect(await told(place, place.homes[0], item.id)).toHaveLength(1);
  expect(await told(place, place.homes[1], item.id)).toEqual([
    ['2026-03-01', '2026-03-16', '80.00'], // 310 × 16 ÷ 62
    ['2026-03-17', '2026-03-31', '101.08'], // 310 × 15 ÷ 46; what does not divide the other bore
  ]);
});
