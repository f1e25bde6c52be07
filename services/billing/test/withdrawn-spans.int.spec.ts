import { BillingWorld, someoneOf } from './billing-world.js';

let world: BillingWorld;
beforeAll(async () => {
  world = await BillingWorld.open();
});
afterAll(() => world?.close());

const reason = '录错房号';

test('an occupancy of the wrong home is taken back: the home is charged whole months again, and another may lie in its place', async () => {
  const place = await world.place(['100', '50']);
  const [home, other] = place.homes as [string, string];
  const { id: feeItemId } = await world.feeItem(place);
  const moveIn = (householdId: string, from: string) =>
    world.done('POST', 'occupancies', { householdId, from }, place.manager);
  const wrong = await moveIn(home, '2026-03-17');
  const back = (version: number, as = place.manager) =>
    world.send('POST', `occupancies/${wrong.id}/withdrawal`, { reason }, as, { version });
  expect((await back(1, someoneOf(place.propertyId, 'e-1', ['billing:read', 'billing:meter']))).status).toBe(403);
  expect((await back(1, someoneOf('p-elsewhere'))).body.code).toBe('billing.occupancy-not-found');
  const wordless = await world.send('POST', `occupancies/${wrong.id}/withdrawal`, {}, place.manager, { version: 1 });
  expect(wordless).toMatchObject({ status: 400, body: { errors: [{ field: 'reason' }] } });
  expect(await back(1)).toMatchObject({
    status: 200,
    body: { from: '2026-03-17', withdrawn: { reason, byName: '王e-7', at: expect.stringContaining('+08:00') } },
  });
  expect(await back(2)).toMatchObject({ status: 409, body: { code: 'billing.withdrawn-already' } });
  const end = await world.send('POST', `occupancies/${wrong.id}/end`, { until: '2026-04-01' }, place.manager, {
    version: 2,
  });
  expect(end).toMatchObject({ status: 409, body: { code: 'billing.withdrawn-already' } });
  expect((await world.get(`occupancies?householdId=${home}`, place.manager)).body).toMatchObject({ total: 1 });

  await moveIn(other, '2026-03-17');
  await world.bill(place, [feeItemId]);
  const days = await world.lines(place);
  const of = (householdId: string) => days.filter((line: { householdId: string }) => line.householdId === householdId);
  expect(of(home)).toMatchObject([{ from: '2026-03-01', until: '2026-03-31' }]);
  expect(of(other)).toMatchObject([{ from: '2026-03-17', until: '2026-03-31' }]);
  await moveIn(home, '2026-03-01');
});

test('a subscription that was entered wrongly is taken back after what was billed of it, and is billed no more', async () => {
  const place = await world.place(['100']);
  const [householdId] = place.homes;
  const parking = await world.feeItem(
    place,
    { basis: 'parking', audience: 'subscribed' },
    { tiers: [{ price: '310' }] },
  );
  const subscribe = () =>
    world.done('POST', 'subscriptions', { householdId, feeItemId: parking.id, from: '2026-03-01' }, place.manager);
  const wrong = await subscribe();
  const run = await world.bill(place, [parking.id]);
  const back = (as = place.manager) =>
    world.send('POST', `subscriptions/${wrong.id}/withdrawal`, { reason }, as, { version: 1 });
  expect((await back(someoneOf('p-elsewhere'))).body.code).toBe('billing.subscription-not-found');
  expect(await back()).toMatchObject({
    status: 409,
    body: { code: 'billing.subscription-billed', detail: expect.stringContaining('2026') },
  });
  const [line] = await world.lines(place);
  const reversal = { reason, lineId: line.id };
  await world.done('POST', `runs/${run.id}/reversal`, reversal, place.manager, { version: run.version });
  expect(await back()).toMatchObject({ status: 200, body: { withdrawn: { reason } } });
  const asked = { propertyId: place.propertyId, month: '2026-03', feeItemIds: [parking.id] };
  expect(await world.done('POST', 'runs/preview', asked, place.manager)).toMatchObject({ lines: 0 });
  await subscribe();
  expect(await world.done('POST', 'runs/preview', asked, place.manager)).toMatchObject({ lines: 1, total: '310.00' });
});
