import { randomUUID } from 'node:crypto';
import { runAsSystem } from '@goldkey/access';
import { addDays, dayOf, formatFen, instant } from '@goldkey/kernel';
import fc from 'fast-check';
import { placeCopies } from '../src/adapters/out/postgres/copies.js';
import { priceUsage } from '../src/domain/tariff/spans.js';
import { BillingWorld, someoneOf } from './billing-world.js';

let world: BillingWorld;
beforeAll(async () => {
  world = await BillingWorld.open();
});
afterAll(() => world?.close());

const metered = async (tariff: object = {}, value = '9900') => {
  const place = await world.place(['100']);
  const [householdId] = place.homes;
  const item = await world.feeItem(place, { basis: 'metered', unit: 'm³' }, tariff);
  const plate = { householdId, feeItemId: item.id, code: 'W-1', digits: 4, installedOn: '2026-01-31', value };
  const meter = await world.done('POST', 'meters', plate, place.manager);
  const read = (body: object, version: number) =>
    world.send('POST', `meters/${meter.id}/readings`, body, place.manager, { version });
  return { place, item, meter, householdId, read };
};

test('a meter is read, rolls over, is estimated and put right; the bills follow, and what was too much is credit', async () => {
  const { place, item, meter, householdId, read } = await metered(
    {
      tiers: [{ upTo: '20', price: '3' }, { price: '5' }],
    },
    '9950',
  );
  expect(await read({ day: '2026-02-28', value: '9978' }, 1)).toMatchObject({ status: 201, body: { daily: '1' } });
  expect(await read({ day: '2026-03-31', month: '2026-03' }, 2)).toMatchObject({
    body: { last: { value: '9', kind: 'estimate' } },
  });
  expect(await read({ day: '2026-04-30', value: '9999' }, 3)).toMatchObject({
    body: { last: { value: '9999', kind: 'actual' } },
  });
  expect(await read({ day: '2026-05-31', value: '29' }, 4)).toMatchObject({ body: { last: { value: '29' } } });
  const usages = (await world.get(`usages?householdId=${householdId}&sort=from`, place.manager)).body.items;
  expect(usages.map(({ quantity, source }: Record<string, string>) => [quantity, source])).toEqual([
    ['28', 'meter'],
    ['31', 'estimate'],
    ['-10', 'meter'],
    ['30', 'meter'],
  ]);
  for (const month of ['2026-02', '2026-03', '2026-04']) await world.bill(place, [item.id], month);
  const lines = await world.lines(place, 'sort=month');
  expect(lines.map(({ amount }: { amount: string }) => amount)).toEqual(['100.00', '115.00', '-30.00']);
  expect((await world.get(`households/${householdId}`, place.manager)).body).toMatchObject({
    owed: '215.00',
    credit: '30.00',
  });
  expect(
    (await world.get(`meters/${meter.id}`, place.manager)).body.history.map(({ change }: { change: string }) => change),
  ).toEqual(expect.arrayContaining(['meter-installed', 'meter-read', 'meter-estimated']));
});

test('an implausible reading is held back, charges nothing, and is confirmed by who makes the bills', async () => {
  const { place, meter, householdId, read } = await metered();
  await read({ day: '2026-02-28', value: '9928' }, 1);
  expect(await read({ day: '2026-03-31', value: '9800' }, 2)).toMatchObject({
    status: 201,
    body: { held: { heldFor: 'backwards' } },
  });
  const list = `readings?propertyId=${place.propertyId}&state=held`;
  const { items } = (await world.get(list, place.manager)).body;
  expect(items).toMatchObject([{ code: 'W-1', room: '101', heldFor: 'backwards' }]);
  expect((await read({ day: '2026-04-01', value: '9930' }, 3)).body.code).toBe('billing.reading-waits');
  const collector = someoneOf(place.propertyId, 'e-1', ['billing:read', 'billing:meter']);
  expect((await world.send('POST', `readings/${items[0].id}/confirm`, {}, collector)).status).toBe(403);
  await world.done('POST', `readings/${items[0].id}/dismiss`, { note: '抄错' }, place.manager);
  expect((await world.get(list, place.manager)).body.total).toBe(0);
  expect((await world.get(`usages?householdId=${householdId}`, place.manager)).body.total).toBe(1);
  expect(await world.send('POST', `readings/${items[0].id}/confirm`, {}, place.manager)).toMatchObject({ status: 404 });
  const round = await world.done(
    'POST',
    'readings',
    {
      propertyId: place.propertyId,
      readings: [
        { code: 'W-1', day: '2026-03-31', value: '9950' },
        { code: 'W-9', day: '2026-03-31', value: '1' },
        { code: 'W-1', day: '2026-03-31', value: '9951' },
      ],
    },
    place.manager,
  );
  expect(round.items).toMatchObject([
    { outcome: 'accepted' },
    {
      outcome: 'refused',
      refusal: { code: 'billing.meter-not-found' },
      detail: expect.stringMatching(/[\u4e00-\u9fff]/),
    },
    { outcome: 'refused', refusal: { code: 'billing.reading-not-later-invalid' } },
  ]);
  expect((await world.get(`meters/${meter.id}`, place.manager)).body.last.value).toBe('9950');
});

test('a meter that is replaced in the month makes one bill of both', async () => {
  const { place, item, meter, read } = await metered({ tiers: [{ upTo: '10', price: '1' }, { price: '2' }] });
  await read({ day: '2026-02-28', value: '9910' }, 1);
  const swap = { day: '2026-03-10', lastValue: '9916', code: 'W-2', digits: 5, firstValue: '3' };
  const next = await world.done('POST', `meters/${meter.id}/replacement`, swap, place.manager, { version: 2 });
  expect(next).toMatchObject({ code: 'W-2', carried: { quantity: '6' } });
  await world.done('POST', `meters/${next.id}/readings`, { day: '2026-03-31', value: '11' }, place.manager, {
    version: 1,
  });
  await world.bill(place, [item.id]);
  expect(await world.lines(place)).toMatchObject([
    { amount: '18.00', from: '2026-03-01', until: '2026-03-31', explanation: { quantity: '14', source: 'meter' } }, // 10 × 1 + 4 × 2
  ]);
});

test('PostgreSQL splits what was used between prices as the domain does', async () => {
  const price = fc.integer({ min: 1, max: 999 }).map((hundredths) => (hundredths / 100).toFixed(2));
  await fc.assert(
    fc.asyncProperty(
      price,
      price,
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 1, max: 400 }),
      async (one, other, turn, used) => {
        const { place, item, read } = await metered({ tiers: [{ price: one }], factor: '2.59' });
        const from = `2026-03-${String(turn).padStart(2, '0')}`;
        const tariff = { from, tiers: [{ price: other }], factor: '2.59' };
        const priced = await world.done('POST', `fee-items/${item.id}/tariff`, { tariff }, place.manager, {
          version: 1,
        });
        await read({ day: '2026-02-20', value: '9900' }, 1);
        await read({ day: '2026-03-31', value: String((9900 + used) % 10_000), month: '2026-03' }, 2);
        const { body } = await world.get(`readings?propertyId=${place.propertyId}&state=held`, place.manager);
        for (const { id } of body.items) await world.done('POST', `readings/${id}/confirm`, {}, place.manager);
        await world.bill(place, [item.id]);
        const usage = { from: '2026-02-21', until: '2026-03-31', quantity: String(used) } as never;
        const expected = priceUsage(priced.tariffs, usage).map((span) => [
          span.from,
          span.days,
          formatFen(span.amount),
        ]);
        const told = (await world.lines(place)).map(
          ({ from: first, explanation, amount }: { from: string; explanation: { days: number }; amount: string }) => [
            first,
            explanation.days,
            amount,
          ],
        );
        expect(told.sort()).toEqual(expected);
      },
    ),
    { numRuns: 8, seed: 20261127 },
  );
}, 60_000);

test('who acts for another property sees no meter and reads none', async () => {
  const { place, meter } = await metered();
  const stranger = someoneOf('p-elsewhere');
  for (const door of ['meters', 'readings', 'usages'])
    expect((await world.get(`${door}?propertyId=${place.propertyId}`, stranger)).body.total).toBe(0);
  const byCode = async (as: typeof stranger) => (await world.get(`meters?code=${meter.code}`, as)).body.items;
  expect(await byCode(stranger)).toEqual([]);
  expect((await byCode(place.manager)).map(({ id }: { id: string }) => id)).toContain(meter.id);
  expect((await world.get(`meters/${meter.id}`, stranger)).status).toBe(404);
  const body = { day: '2026-02-28', value: '9928' };
  expect((await world.send('POST', `meters/${meter.id}/readings`, body, stranger, { version: 1 })).status).toBe(404);
});

test.each(['Pacific/Pago_Pago', 'Pacific/Kiritimati'])(
  'today is that of the property: at %s nobody reads or replaces a meter tomorrow',
  async (timeZone) => {
    const { place, meter, read } = await metered();
    const { propertyId, manager } = place;
    const told = { propertyId, name: '远方', timeZone };
    await runAsSystem('test', () => placeCopies(world.database).keepProperty(told, instant(1)));
    const today = dayOf(instant(Date.now()), timeZone);
    const tomorrow = addDays(today, 1);
    const ahead = { status: 422, body: { code: 'billing.day-ahead-invalid' } };
    expect(await read({ day: tomorrow, value: '9901' }, 1)).toMatchObject(ahead);
    const exchange = { lastValue: '9910', code: 'W-2', digits: 4 };
    const replace = (on: string, version: number) =>
      world.send('POST', `meters/${meter.id}/replacement`, { ...exchange, day: on }, manager, { version });
    expect(await replace(tomorrow, 1)).toMatchObject(ahead);
    const round = (on: string) =>
      world.done('POST', 'readings', { propertyId, readings: [{ code: 'W-1', day: on, value: '9905' }] }, manager);
    expect((await round(tomorrow)).items).toMatchObject([{ outcome: 'refused', refusal: { code: ahead.body.code } }]);
    expect((await read({ day: addDays(today, -1), value: '9903' }, 1)).status).toBe(201);
    expect((await round(today)).items[0].outcome).not.toBe('refused');
  },
);

test('a reading carries photos of its own property, which who reads bills sees', async () => {
  const { place, meter, read } = await metered();
  const elsewhere = await world.place(['10']);
  const [photo, theirs] = [randomUUID(), randomUUID()];
  await world.attach(photo, place);
  await world.attach(theirs, elsewhere);
  const missing = { status: 404, body: { code: 'request.attachment-not-found' } };
  for (const photos of [[theirs], [photo, randomUUID()]])
    expect(await read({ day: '2026-02-28', value: '9928', photos }, 1)).toMatchObject(missing);
  expect((await read({ day: '2026-02-28', value: '9928', photos: [photo] }, 1)).status).toBe(201);
  expect((await read({ day: '2026-03-31', value: '9956' }, 2)).status).toBe(201);
  const { items } = (await world.get(`readings?meterId=${meter.id}`, place.manager)).body;
  expect(items.map(({ photos }: { photos?: string[] }) => photos)).toEqual([undefined, [photo]]);
  const reader = someoneOf(place.propertyId, 'e-5', ['billing:read']);
  expect((await world.get(`attachments/${photo}`, reader)).status).toBe(200);
  expect((await world.get(`attachments/${photo}`, elsewhere.manager)).status).toBe(404);
});
