import { allocate, fen, formatFen } from '@goldkey/kernel';
import { BillingWorld, type Place } from './billing-world.js';

let world: BillingWorld;
beforeAll(async () => {
  world = await BillingWorld.open();
});
afterAll(() => world?.close());

const MARCH = { month: '2026-03' };

/** A property that has a metered fee item, and for March what its main meter and its common meter counted. */
const supplied = async (areas: readonly string[], main: string, common: string) => {
  const place = await world.place(areas);
  const water = await world.feeItem(place, { name: '水费', basis: 'metered', unit: 'm³' });
  const about = { propertyId: place.propertyId, feeItemId: water.id, place: '水泵房', installedOn: '2026-02-28' };
  for (const [kind, value] of Object.entries({ main, common })) {
    const meter = { ...about, kind, code: `Z-${kind}`, value: '0' };
    const { id, version } = await world.done('POST', 'main-meters', meter, place.manager);
    if (value === '') continue;
    const reading = { day: '2026-03-31', value };
    await world.done('POST', `main-meters/${id}/readings`, reading, place.manager, { version });
  }
  return { place, water };
};

const used = async (place: Place, feeItemId: string, values: readonly string[]) => {
  for (const [home, value] of values.entries()) {
    const meter = {
      ...{ householdId: place.homes[home], feeItemId, code: `W-${home}`, installedOn: '2026-02-28', value: '0' },
    };
    const { id, version } = await world.done('POST', 'meters', meter, place.manager);
    if (value === '') continue;
    await world.done('POST', `meters/${id}/readings`, { day: '2026-03-31', value }, place.manager, { version });
  }
};

const sharing = (place: Place, feeItemId: string, changes: object = {}, of: readonly string[] = ['loss', 'common']) =>
  world.feeItem(
    place,
    { name: '公摊水费', basis: 'shared-area', unit: 'm³', shares: { feeItemId, of }, ...changes },
    { tiers: [{ price: '3.33' }] },
  );

const preview = (place: Place, feeItemIds: readonly string[], more: object = {}) =>
  world.send('POST', 'runs/preview', { propertyId: place.propertyId, ...MARCH, feeItemIds, ...more }, place.manager);

const amountsOf = async (place: Place): Promise<readonly string[]> =>
  (await world.lines(place)).map(({ amount }: { amount: string }) => amount);

test('what no home was charged for is shared by area, to the fen, and the bill says how much it was', async () => {
  const { place, water } = await supplied(['100', '33.3', '33.3'], '130.5', '20');
  await used(place, water.id, ['60', '30', '10']);
  const item = await sharing(place, water.id);
  // 130.5 − 100 = 30.5 m³ at 3.33 are 101.565 yuan.
  expect((await preview(place, [item.id])).body).toMatchObject({ total: '101.57', lines: 3 });
  await world.bill(place, [item.id]);
  const expected = allocate(fen('101.57'), [1000n, 333n, 333n], { remainder: 'largest-share' });
  expect(await amountsOf(place)).toEqual(expected.map((part) => formatFen(part as never)));
  const [line] = await world.lines(place);
  expect(line.explanation).toMatchObject({ shared: { quantity: '30.5', price: '3.33', amount: '101.57' } });
});

test('by consumption each home bears by what it used, and who used nothing bears nothing', async () => {
  const { place, water } = await supplied(['100', '50', '80'], '115', '5');
  await used(place, water.id, ['75', '25', '0']);
  const item = await sharing(place, water.id, { basis: 'shared-use' }, ['loss']);
  await world.bill(place, [item.id]);
  // Loss alone: 115 − 100 − 5 = 10 m³, 33.30 yuan, three quarters and one.
  const expected = allocate(fen('33.30'), [75n, 25n], { remainder: 'largest-share' });
  expect(await amountsOf(place)).toEqual(expected.map((part) => formatFen(part as never)));
  const home = { householdId: place.homes[2], from: '2026-03-11' };
  await world.done('POST', 'occupancies', home, place.manager);
  expect((await preview(place, [item.id])).body.lines).toBe(0);
});

test('nothing is shared before all was read, nor of an amount that somebody says', async () => {
  const { place, water } = await supplied(['100', '50'], '', '20');
  const item = await sharing(place, water.id);
  expect((await preview(place, [item.id])).body).toMatchObject({
    code: 'billing.main-meter-unread',
    detail: '总表「Z-main」本月还没有抄。',
  });
  const [main] = (await world.get(`main-meters?propertyId=${place.propertyId}&kind=main`, place.manager)).body.items;
  const reading = { day: '2026-03-31', value: '120' };
  await world.done('POST', `main-meters/${main.id}/readings`, reading, place.manager, { version: 1 });
  await used(place, water.id, ['60', '']);
  expect((await preview(place, [item.id])).body.code).toBe('billing.homes-unread');
  const sharedCosts = [{ feeItemId: item.id, amount: '5' }];
  expect((await preview(place, [item.id], { sharedCosts })).body.code).toBe('billing.cost-is-counted-invalid');
  expect((await preview(place, [item.id], { buildings: ['1'] })).body.code).toBe('billing.supply-area-cut');
  const { place: bare } = await supplied([], '10', '0');
  const other = await world.feeItem(bare, { name: '电费', basis: 'metered', unit: 'kWh' });
  expect((await preview(bare, [(await sharing(bare, other.id)).id])).body.code).toBe('billing.supply-not-counted');
});

test('each supply area shares its own; who joins late bears its own share, and the others nothing more', async () => {
  const place = await world.place(['100', '100']);
  const water = await world.feeItem(place, { name: '水费', basis: 'metered', unit: 'm³' });
  const about = { propertyId: place.propertyId, feeItemId: water.id, place: '水泵房', installedOn: '2026-02-28' };
  for (const [building, value] of [
    ['1', '10'],
    ['2', '90'],
  ]) {
    const meter = { ...about, code: `Z-${building}`, buildings: [building], value: '0' };
    const { id } = await world.done('POST', 'main-meters', meter, place.manager);
    await world.done('POST', `main-meters/${id}/readings`, { day: '2026-03-31', value }, place.manager, { version: 1 });
  }
  const item = await sharing(place, water.id);
  // Building 2 has no home here, and nobody elsewhere pays for it.
  expect((await preview(place, [item.id])).body).toMatchObject({ total: '33.30', lines: 2 });
  expect((await preview(place, [item.id], { buildings: ['1'] })).body).toMatchObject({ total: '33.30', lines: 2 });
  await world.bill(place, [item.id]);
  expect(await amountsOf(place)).toEqual(['16.65', '16.65']);
  expect((await preview(place, [item.id])).body.lines).toBe(0);
});

test.each([
  [{ basis: 'shared-use' }, { tiers: [{ price: '3' }] }, 'billing.shares-missing-invalid'],
  [{ basis: 'area', shares: true }, { tiers: [{ price: '3' }] }, 'billing.shares-of-priced-invalid'],
  [{ basis: 'shared-area', shares: true }, { tiers: [] }, 'billing.price-missing-invalid'],
  [
    { basis: 'shared-area', shares: true },
    { tiers: [{ upTo: '5', price: '3' }, { price: '4' }] },
    'billing.shares-one-price-invalid',
  ],
  [
    { basis: 'shared-area', shares: true },
    { tiers: [{ price: '3' }], minimum: '1' },
    'billing.shares-one-price-invalid',
  ],
])('a fee item that cannot share is refused: %j', async (item: { basis: string; shares?: boolean }, tariff, code) => {
  const { basis, shares } = item;
  const place = await world.place([]);
  const water = await world.feeItem(place, { name: '水费', basis: 'metered', unit: 'm³' });
  const body = {
    ...{ propertyId: place.propertyId, code: 'X-1', name: '公摊', basis, tariffs: [{ from: '2026-01-01', ...tariff }] },
    ...(shares && { shares: { feeItemId: water.id, of: ['loss'] } }),
  };
  expect((await world.send('POST', 'fee-items', body, place.manager)).body.code).toBe(code);
});

test('what is shared is of a metered fee item of the property', async () => {
  const place = await world.place([]);
  const area = await world.feeItem(place);
  const body = (feeItemId: string) => ({
    ...{ propertyId: place.propertyId, code: 'X-1', name: '公摊', basis: 'shared-area' },
    ...{ shares: { feeItemId, of: ['loss'] }, tariffs: [{ from: '2026-01-01', tiers: [{ price: '3' }] }] },
  });
  const code = async (feeItemId: string) =>
    (await world.send('POST', 'fee-items', body(feeItemId), place.manager)).body.code;
  expect(await code(area.id)).toBe('billing.not-metered-invalid');
  expect(await code('nothing')).toBe('billing.fee-item-not-found');
});

test('an area that has meters of common use alone shares what these counted, and no loss', async () => {
  const place = await world.place(['100', '100']);
  const water = await world.feeItem(place, { name: '水费', basis: 'metered', unit: 'm³' });
  const about = { propertyId: place.propertyId, feeItemId: water.id, place: '花园', installedOn: '2026-02-28' };
  const meter = { ...about, kind: 'common', code: 'GG-1', value: '0' };
  const { id } = await world.done('POST', 'main-meters', meter, place.manager);
  await world.done('POST', `main-meters/${id}/readings`, { day: '2026-03-31', value: '20' }, place.manager, {
    version: 1,
  });
  await used(place, water.id, ['60', '30']);
  const { body } = await world.get('main-meters/comparison?month=2026-03', place.manager);
  expect(body.items).toMatchObject([{ common: '20', homes: '90' }]);
  for (const unknown of ['main', 'loss', 'lossShare', 'unbilled']) expect(body.items[0]).not.toHaveProperty(unknown);
  const common = await sharing(place, water.id, {}, ['common']);
  expect((await preview(place, [common.id])).body).toMatchObject({ total: '66.60' });
  const both = await sharing(place, water.id);
  expect((await preview(place, [both.id])).body.code).toBe('billing.main-meter-missing');
});
