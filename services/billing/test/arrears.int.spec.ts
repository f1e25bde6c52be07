import { BillingWorld, someoneOf } from './billing-world.js';

let world: BillingWorld;
beforeAll(async () => {
  world = await BillingWorld.open();
});
afterAll(() => world?.close());

const owing = async () => {
  const place = await world.place(['100', '50']);
  const item = await world.feeItem(place);
  for (const month of ['2026-01', '2026-02']) await world.bill(place, [item.id], month);
  return { place, householdId: place.homes[0] as string, collector: someoneOf(place.propertyId, 'e-1') };
};

test('arrears are told by their age with the last step; the ladder is climbed in order and ends with the debt', async () => {
  const { place, householdId, collector } = await owing();
  const dun = (step: string, rest: object = { result: 'absent' }) =>
    world.send('POST', 'dunnings', { householdId, step, ...rest }, collector);
  expect((await dun('letter')).body.code).toBe('billing.step-skipped');
  expect(await dun('reminder', { result: 'promised', promisedBy: '2099-01-01' })).toMatchObject({
    status: 201,
    body: { owed: '400.00' },
  });
  expect((await dun('call')).body.code).toBe('billing.step-too-early');
  const { body } = await world.get(`arrears?propertyId=${place.propertyId}`, place.manager);
  expect(body).toMatchObject({
    total: 2,
    items: [{ householdId, total: '400.00', lastStep: 'reminder', promisedBy: '2099-01-01' }, { total: '200.00' }],
  });
  const [{ d30, d60, d90, older, total }] = body.items;
  expect([d30, d60, d90, older].reduce((sum, part) => sum + Number(part), 0)).toBe(Number(total));
  await world.done('POST', 'payments', { householdId, means: 'card', amount: '400.00', owed: '400.00' }, collector);
  expect((await dun('reminder')).body.code).toBe('billing.nothing-owed');
  expect((await world.get(`arrears?propertyId=${place.propertyId}`, place.manager)).body.total).toBe(1);
});

test('a debt is given up by another person; it is no more owed, and collects nothing', async () => {
  const { place, householdId, collector } = await owing();
  const [charge] = (await world.get(`households/${householdId}`, place.manager)).body.charges;
  const body = { householdId, chargeIds: [charge.id], reason: '业主去世，无继承人' };
  const { id } = await world.done('POST', 'write-offs', body, collector);
  const approve = (as: typeof collector) => world.send('POST', `write-offs/${id}/approve`, {}, as, { version: 1 });
  expect((await approve(collector)).status).toBe(403);
  expect(await approve(place.manager)).toMatchObject({ status: 200, body: { state: 'approved', amount: '200.00' } });
  expect(await world.balances(place.propertyId)).toEqual({ receivable: 40000, income: -60000, loss: 20000 });
  const month = { propertyId: place.propertyId, month: '2026-01' };
  await world.done('PUT', 'targets', { ...month, target: '0.95' }, place.manager);
  expect(await world.done('POST', 'periods', month, place.manager)).toMatchObject({
    receivable: '300.00',
    collected: '0.00',
  });
  expect((await world.send('POST', 'write-offs', body, collector)).body.code).toBe('billing.charge-settled');
});

test('who acts for another property sees no debt and does nothing about it', async () => {
  const { place, householdId, collector } = await owing();
  await world.done('POST', 'dunnings', { householdId, step: 'reminder', result: 'sent' }, collector);
  const stranger = someoneOf('p-elsewhere');
  for (const door of ['arrears', 'dunnings', 'write-offs'])
    expect((await world.get(`${door}?propertyId=${place.propertyId}`, stranger)).body.total).toBe(0);
  const body = { householdId, step: 'reminder', result: 'sent' };
  expect((await world.send('POST', 'dunnings', body, stranger)).body.code).toBe('billing.household-not-found');
});
