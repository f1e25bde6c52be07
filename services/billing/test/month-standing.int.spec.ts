import { dayOf, instant, monthOf, shiftMonth } from '@goldkey/kernel';
import { above, BillingWorld, someoneOf } from './billing-world.js';

let world: BillingWorld;
beforeAll(async () => {
  world = await BillingWorld.open();
});
afterAll(() => world?.close());

const thisMonth = monthOf(dayOf(instant(Date.now()), 'Asia/Shanghai'));

test('a month tells before its close what it is measured by and what is not done; the close and the report say the same', async () => {
  const place = await world.place(['100', '50']);
  const { propertyId, manager } = place;
  const month = shiftMonth(thisMonth, -1);
  const standing = async (as = manager) => world.get(`periods/standing?propertyId=${propertyId}&month=${month}`, as);
  expect((await standing()).body).toEqual({
    ...{ propertyId, month, receivable: '0.00', collected: '0.00' },
    ...{ tills: 0, bankLines: 0, readings: 0, approvals: 0, runs: 0, feeItems: 0, usages: 0 },
  });
  await world.bill(place, [(await world.feeItem(place)).id], month);
  const cashier = someoneOf(propertyId, 'e-1');
  const paid = { householdId: place.homes[0], means: 'card', amount: '230.00', owed: '200.00' };
  await world.done('POST', 'payments', paid, cashier);
  const back = { householdId: place.homes[0], amount: '30.00', means: 'card', reason: '多缴' };
  await world.done('POST', 'refunds', back, cashier);
  await world.done('PUT', 'targets', { propertyId, month, target: '0.7' }, above(place));
  const told = { receivable: '300.00', collected: '200.00', share: '0.6667', target: '0.7' };
  expect((await standing()).body).toMatchObject({ ...told, approvals: 1 });
  const closed = await world.done('POST', 'periods', { propertyId, month }, manager);
  expect(closed).toMatchObject({ receivable: '300.00', collected: '200.00', target: '0.7' });
  await world.done(
    'POST',
    'payments',
    { ...paid, householdId: place.homes[1], amount: '100', owed: '100.00' },
    cashier,
  );
  expect((await standing()).body).toMatchObject({ ...told, closedAt: expect.stringContaining('T') });
  const sent = await world.done('POST', 'reports', { propertyId, kind: 'monthly', period: month }, manager);
  expect(sent.figures).toMatchObject({ receivable: '300.00', closes: [{ month, ...told }] });
  const quarter = await world.get(`reports/figures?propertyId=${propertyId}&period=${month.slice(0, 4)}`, manager);
  expect(quarter.body.closes).toMatchObject([{ month, ...told }]);
  const elsewhere = await world.place(['10']);
  expect((await standing(elsewhere.manager)).body.code).toBe('billing.property-not-found');
});

test('a till that is not handed over is told of from its month on', async () => {
  const place = await world.place(['10']);
  const { propertyId, manager } = place;
  await world.done('POST', 'shifts', { propertyId }, someoneOf(propertyId, 'e-1'));
  const tills = async (month: string) =>
    (await world.get(`periods/standing?propertyId=${propertyId}&month=${month}`, manager)).body.tills;
  expect([await tills(shiftMonth(thisMonth, -1)), await tills(thisMonth)]).toEqual([0, 1]);
});

test('what is not billed yet is told of before the close: no bill of a closed month is issued', async () => {
  const place = await world.place(['100']);
  const { propertyId, manager } = place;
  const [householdId] = place.homes;
  const month = shiftMonth(thisMonth, -1);
  const item = await world.feeItem(place);
  const use = await world.feeItem(place, { basis: 'per-use' });
  const undone = async () => {
    const { body } = await world.get(`periods/standing?propertyId=${propertyId}&month=${month}`, manager);
    return [body.feeItems, body.usages];
  };
  await world.bill(place, [item.id], shiftMonth(month, -1));
  await world.done('POST', 'usages', { householdId, feeItemId: use.id, day: `${month}-10` }, manager);
  expect(await undone()).toEqual([1, 1]);
  await world.bill(place, [item.id, use.id], month);
  expect(await undone()).toEqual([0, 0]);
});
