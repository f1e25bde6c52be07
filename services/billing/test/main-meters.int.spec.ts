import { BillingWorld, type Place, someoneOf } from './billing-world.js';

let world: BillingWorld;
beforeAll(async () => {
  world = await BillingWorld.open();
});
afterAll(() => world?.close());

const water = (place: Place) => world.feeItem(place, { name: '水费', basis: 'metered', unit: 'm³' });

const install = (place: Place, feeItemId: string, changes: object = {}) =>
  world.send(
    'POST',
    'main-meters',
    {
      ...{ propertyId: place.propertyId, feeItemId, code: 'ZB-1', place: '水泵房' },
      ...{ installedOn: '2026-02-28', value: '1000', ...changes },
    },
    place.manager,
  );

/** A main meter that was read once for March. */
const read = async (place: Place, feeItemId: string, value: string, changes: object = {}) => {
  const { body } = await install(place, feeItemId, changes);
  const said = { day: '2026-03-31', value };
  return world.done('POST', `main-meters/${body.id}/readings`, said, place.manager, { version: body.version });
};

/** What a home used of the fee item in March, by its meter. */
const used = async (place: Place, feeItemId: string, home: number, value: string) => {
  const meter = { householdId: place.homes[home], feeItemId, code: `W-${home}`, installedOn: '2026-02-28', value: '0' };
  const { id, version } = await world.done('POST', 'meters', meter, place.manager);
  if (value === '') return;
  await world.done('POST', `meters/${id}/readings`, { day: '2026-03-31', value }, place.manager, { version });
};

const compare = (query: string, as = someoneOf('p')) => world.get(`main-meters/comparison?month=2026-03${query}`, as);

test('what went in stands against what homes and common use took: the rest is loss', async () => {
  const place = await world.place(['100', '50', '80']);
  const item = await water(place);
  await read(place, item.id, '1120.5');
  await read(place, item.id, '1020', { code: 'GG-1', kind: 'common', place: '花园' });
  await install(place, item.id, { code: 'GG-2', kind: 'common', place: '车库' });
  await used(place, item.id, 0, '60.25');
  await used(place, item.id, 1, '30');
  await used(place, item.id, 2, '');
  const answer = await compare('', place.manager);
  expect(answer.body).toEqual({
    month: '2026-03',
    total: 1,
    items: [
      {
        ...{ propertyId: place.propertyId, propertyName: '桂语庭', feeItemId: item.id, feeItem: '水费', unit: 'm³' },
        ...{ main: '120.5', homes: '90.25', common: '20', loss: '10.25', lossShare: '0.0851', unbilled: '30.25' },
        ...{ unread: ['GG-2'], homesUnread: 1 },
      },
    ],
  });
  expect((await compare(`&propertyId=${place.propertyId}`, someoneOf('p-elsewhere'))).body.items).toEqual([]);
});

test('main meters of other buildings stand for themselves, and two of the same are added', async () => {
  const place = await world.place(['100', '50']);
  const item = await water(place);
  await read(place, item.id, '1100', { buildings: ['1'] });
  await read(place, item.id, '1050', { code: 'ZB-2', buildings: ['1'] });
  await read(place, item.id, '1007', { code: 'ZB-3', buildings: ['2', '3'] });
  expect((await install(place, item.id, { code: 'ZB-4' })).body.code).toBe('billing.supply-areas-cross-invalid');
  expect((await install(place, item.id)).body.code).toBe('billing.meter-code-taken');
  await used(place, item.id, 0, '120');
  expect((await compare('', place.manager)).body.items).toMatchObject([
    { buildings: ['1'], main: '150', homes: '120', loss: '30' },
    { buildings: ['2', '3'], main: '7', homes: '0', loss: '7', lossShare: '1.0000' },
  ]);
});

test('a reading of a main meter that was entered wrongly is taken back, and a meter that is out is not read', async () => {
  const place = await world.place([]);
  const item = await water(place);
  const { id, version, readings } = await read(place, item.id, '9000');
  const path = `main-meters/${id}`;
  const withdraw = (as = place.manager) =>
    world.send('POST', `${path}/readings/${readings[0].id}/withdrawal`, { reason: '看错' }, as, { version });
  expect((await withdraw(someoneOf(place.propertyId, 'e-1', ['billing:read']))).status).toBe(403);
  expect((await withdraw(someoneOf('p-elsewhere'))).body.code).toBe('billing.main-meter-not-found');
  expect(await withdraw()).toMatchObject({
    status: 200,
    body: { readings: [{ value: '9000', withdrawn: { reason: '看错', byName: '王e-7' } }] },
  });
  expect((await compare('', place.manager)).body.items).toMatchObject([{ main: '0', unread: ['ZB-1'] }]);
  const again = { day: '2026-03-31', value: '900' };
  const send = (door: string, body: object, seen: number) =>
    world.send('POST', `${path}/${door}`, body, place.manager, { version: seen });
  expect((await send('readings', again, version + 1)).body.code).toBe('billing.main-reading-less-invalid');
  await world.done('POST', `${path}/readings`, { ...again, value: '1009' }, place.manager, { version: version + 1 });
  const removal = { day: '2026-04-01', value: '1010' };
  const { day } = removal;
  expect((await send('removal', { day }, version + 2)).body.code).toBe('billing.last-value-missing-invalid');
  expect((await send('removal', { ...removal, value: '1000' }, version + 2)).body.code).toBe(
    'billing.main-reading-less-invalid',
  );
  await world.done('POST', `${path}/removal`, removal, place.manager, { version: version + 2 });
  expect((await send('readings', { day: '2026-04-30', value: '1010' }, version + 3)).body.code).toBe(
    'billing.meter-removed',
  );
  expect((await compare('', place.manager)).body.items).toMatchObject([{ main: '9', unread: [] }]);
  expect((await install(place, item.id)).status).toBe(201);
  const { body } = await world.get(`${path}`, place.manager);
  expect(body.history.map(({ change }: { change: string }) => change).sort()).toEqual([
    'main-meter-installed',
    'main-meter-read',
    'main-meter-read',
    'main-meter-removed',
    'main-reading-withdrawn',
  ]);
});

test('a home with two meters is read when both are; one that was exchanged after it was read is read', async () => {
  const place = await world.place(['100', '50']);
  const item = await water(place);
  await read(place, item.id, '1100');
  const meterOf = async (home: number, code: string, readings: readonly (readonly [string, string])[]) => {
    const about = { householdId: place.homes[home], feeItemId: item.id, code, installedOn: '2026-02-28', value: '0' };
    let meter = await world.done('POST', 'meters', about, place.manager);
    for (const [day, value] of readings) {
      const { id, version } = meter;
      meter = await world.done('POST', `meters/${id}/readings`, { day, value }, place.manager, { version });
    }
    return meter;
  };
  await meterOf(0, 'K-1', [['2026-03-31', '10']]);
  const bath = await meterOf(0, 'B-1', []);
  const { id, version } = await meterOf(1, 'K-2', [['2026-03-25', '20']]);
  const into = { day: '2026-03-27', lastValue: '21', code: 'K-3', digits: 5, firstValue: '0' };
  await world.done('POST', `meters/${id}/replacement`, into, place.manager, { version });
  expect((await compare('', place.manager)).body.items).toMatchObject([{ homes: '30', homesUnread: 1 }]);
  const reading = { day: '2026-03-31', value: '5' };
  await world.done('POST', `meters/${bath.id}/readings`, reading, place.manager, { version: 1 });
  expect((await compare('', place.manager)).body.items).toMatchObject([{ homes: '35', homesUnread: 0 }]);
});

test('a meter that begins to count on the last day of a month has nothing of it to be read', async () => {
  const place = await world.place(['100']);
  const item = await water(place);
  const { id, version } = await read(place, item.id, '1100');
  await world.done('POST', `main-meters/${id}/removal`, { day: '2026-03-31' }, place.manager, { version });
  await install(place, item.id, { code: 'ZB-2', installedOn: '2026-03-31' });
  await used(place, item.id, 0, '80');
  const other = { householdId: place.homes[0], feeItemId: item.id, code: 'W-9', value: '0' };
  await world.done('POST', 'meters', { ...other, installedOn: '2026-03-31' }, place.manager);
  expect((await compare('', place.manager)).body.items).toMatchObject([
    { main: '100', homes: '80', loss: '20', unread: [], homesUnread: 0 },
  ]);
});

test('a home that was not read stays so when its meter is exchanged later, until the month is read', async () => {
  const place = await world.place(['100']);
  const item = await water(place);
  await read(place, item.id, '1100');
  const about = { householdId: place.homes[0], feeItemId: item.id, code: 'W-1', installedOn: '2026-02-28', value: '0' };
  const { id } = await world.done('POST', 'meters', about, place.manager);
  const into = { lastValue: '40', digits: 5, firstValue: '0' };
  const exchange = (meterId: string, day: string, code: string) =>
    world.done('POST', `meters/${meterId}/replacement`, { ...into, day, code }, place.manager, { version: 1 });
  const last = await exchange(id, '2026-03-31', 'W-2');
  expect((await compare('', place.manager)).body.items).toMatchObject([{ homes: '0', homesUnread: 1 }]);
  const { id: third } = await exchange(last.id, '2026-04-10', 'W-3');
  expect((await compare('', place.manager)).body.items).toMatchObject([{ homes: '0', homesUnread: 1 }]);
  const reading = { day: '2026-04-11', value: '3', month: '2026-03' };
  await world.done('POST', `meters/${third}/readings`, reading, place.manager, { version: 1 });
  expect((await compare('', place.manager)).body.items).toMatchObject([{ homesUnread: 0 }]);
});

test('a meter that was removed by mistake counts again, and its last reading can be put right', async () => {
  const place = await world.place(['100']);
  const item = await water(place);
  const { body } = await install(place, item.id);
  const path = `main-meters/${body.id}`;
  const { manager } = place;
  const out = await world.done('POST', `${path}/removal`, { day: '2026-04-10', value: '1900' }, manager, {
    version: 1,
  });
  expect(out).toMatchObject({ state: 'removed', removedOn: '2026-04-10', readings: [{ value: '1900' }] });
  // It was there for the whole of March, and nobody read it.
  expect((await compare('', manager)).body.items).toMatchObject([{ main: '0', unread: ['ZB-1'] }]);
  const back = (as = manager) =>
    world.send('POST', `${path}/removal/withdrawal`, { reason: '看错表' }, as, { version: out.version });
  expect((await back(someoneOf(place.propertyId, 'e-1', ['billing:read']))).status).toBe(403);
  expect((await back(someoneOf('p-elsewhere'))).body.code).toBe('billing.main-meter-not-found');
  const other = await install(place, item.id);
  expect((await back()).body.code).toBe('billing.meter-code-taken');
  await world.done('POST', `main-meters/${other.body.id}/removal`, { day: '2026-02-28' }, manager, { version: 1 });
  expect(await back()).toMatchObject({ status: 200, body: { state: 'in-use', readings: [{ value: '1900' }] } });
  expect((await back()).status).toBe(412);
  const { history, removedOn } = (await world.get(path, manager)).body;
  expect(removedOn).toBeUndefined();
  expect(history.map(({ change }: { change: string }) => change)).toContain('main-removal-withdrawn');
});
