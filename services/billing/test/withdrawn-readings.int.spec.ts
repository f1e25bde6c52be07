import { BillingWorld, someoneOf } from './billing-world.js';

let world: BillingWorld;
beforeAll(async () => {
  world = await BillingWorld.open();
});
afterAll(() => world?.close());

/** A home whose meter showed 100 in January, and was read as 190 in February, where it showed 109. */
const readWrongly = async () => {
  const place = await world.place(['100']);
  const [householdId] = place.homes as [string];
  const item = await world.feeItem(place, { basis: 'metered', unit: 'm³' }, { tiers: [{ price: '3' }] });
  const plate = { householdId, feeItemId: item.id, code: 'W-1', installedOn: '2026-01-31', value: '100' };
  const meter = await world.done('POST', 'meters', plate, place.manager);
  const send = (door: string, body: object, version: number) =>
    world.send('POST', `meters/${meter.id}/${door}`, body, place.manager, { version });
  await send('readings', { day: '2026-02-28', value: '190' }, 1);
  const readings = async () => (await world.get(`readings?meterId=${meter.id}`, place.manager)).body.items;
  const [{ id: readingId }] = await readings();
  const back = (version: number) => send(`readings/${readingId}/withdrawal`, { reason: '109 抄成 190' }, version);
  return { place, item, meter, householdId, send, back, readings };
};

test('a reading that was billed wrongly is put right: its bill goes back, then the reading, and it is read and billed anew', async () => {
  const { place, item, householdId, send, back, readings } = await readWrongly();
  const { manager } = place;
  const run = await world.bill(place, [item.id], '2026-02');
  expect(await back(2)).toMatchObject({ status: 409, body: { code: 'billing.reading-billed' } });
  const [line] = await world.lines(place);
  expect(line).toMatchObject({ amount: '270.00', runVersion: run.version });
  const reversal = { reason: '抄错', lineId: line.id };
  await world.done('POST', `runs/${run.id}/reversal`, reversal, manager, { version: run.version });
  expect(await back(2)).toMatchObject({ status: 200, body: { last: { day: '2026-01-31', value: '100' } } });
  expect((await readings())[0]).toMatchObject({ state: 'withdrawn', withdrawn: { reason: '109 抄成 190' } });
  expect(await back(3)).toMatchObject({ status: 409, body: { code: 'billing.withdrawn-already' } });

  await send('readings', { day: '2026-02-28', value: '109' }, 3);
  await world.bill(place, [item.id], '2026-02');
  const standing = (await world.lines(place, 'reversed=false')).map(({ amount }: { amount: string }) => amount);
  expect(standing).toEqual(['27.00']);
  expect((await world.get(`households/${householdId}`, manager)).body).toMatchObject({ owed: '27.00' });
  expect(await world.balances(place.propertyId)).toEqual({ receivable: 2700, income: -2700 });
});

test('what is taken back before it is billed is not billed; only the last reading goes, by who reads meters', async () => {
  const { place, item, send, back } = await readWrongly();
  await send('readings', { day: '2026-03-31', value: '200' }, 2);
  expect(await back(3)).toMatchObject({ status: 409, body: { code: 'billing.reading-not-last' } });
  const other = await readWrongly();
  expect((await other.back(2)).status).toBe(200);
  const asked = { propertyId: other.place.propertyId, month: '2026-02', feeItemIds: [other.item.id] };
  expect(await world.done('POST', 'runs/preview', asked, other.place.manager)).toMatchObject({ lines: 0 });
  expect(item.id).not.toBe(other.item.id);
  const reader = someoneOf(place.propertyId, 'e-9', ['billing:read']);
  const refused = await world.send('POST', 'meters/x/readings/y/withdrawal', { reason: 'x' }, reader, { version: 1 });
  expect(refused.status).toBe(403);
});

test('a reading from before it was kept what was before it goes back to the one before it, where there is one', async () => {
  const { place, meter, send, back, readings } = await readWrongly();
  const forget = () =>
    world.asOwner(`SELECT set_config('goldkey.scope', '*', false);
      UPDATE reading SET state = state - 'before' WHERE meter_id = '${meter.id}'`);
  await forget();
  expect(await back(2)).toMatchObject({ status: 409, body: { code: 'billing.told-unknown' } });
  await send('readings', { day: '2026-03-31', value: '210' }, 2);
  await forget();
  const [{ id }] = await readings();
  const answer = await send(`readings/${id}/withdrawal`, { reason: '抄错' }, 3);
  expect(answer).toMatchObject({ status: 200, body: { last: { day: '2026-02-28', value: '190' } } });
  expect(place.propertyId).toBe(answer.body.propertyId);
});

test('a use that was written down wrongly is taken back, unless a meter or an order counted it or it is billed', async () => {
  const { place, readings } = await readWrongly();
  const { manager } = place;
  const [householdId] = place.homes;
  const item = await world.feeItem(
    place,
    { basis: 'per-use', unit: '次', name: '装修垃圾' },
    { tiers: [{ price: '50' }] },
  );
  const use = (quantity: string) =>
    world.done('POST', 'usages', { householdId, feeItemId: item.id, day: '2026-02-10', quantity }, manager);
  const back = (id: string, version = 1) =>
    world.send('POST', `usages/${id}/withdrawal`, { reason: '多记' }, manager, { version });
  const [wrong, right] = [await use('10'), await use('1')];
  expect(await back(wrong.id)).toMatchObject({ status: 200, body: { withdrawn: { reason: '多记' } } });
  expect(await back(wrong.id, 2)).toMatchObject({ body: { code: 'billing.withdrawn-already' } });
  await world.bill(place, [item.id], '2026-02');
  expect(await world.lines(place)).toMatchObject([{ amount: '50.00' }]);
  expect(await back(right.id)).toMatchObject({ status: 409, body: { code: 'billing.usage-billed' } });
  const [reading] = await readings();
  expect(await back(reading.id)).toMatchObject({ status: 409, body: { code: 'billing.usage-of-reading' } });
  const elsewhere = await world.place(['10']);
  const stranger = await world.send('POST', `usages/${right.id}/withdrawal`, { reason: 'x' }, elsewhere.manager, {
    version: 1,
  });
  expect(stranger.body.code).toBe('billing.usage-not-found');
});
