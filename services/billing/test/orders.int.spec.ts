import { randomUUID } from 'node:crypto';
import { dayOf, instant, monthOf } from '@goldkey/kernel';
import { BillingWorld, someoneOf } from './billing-world.js';
import { orderAt, orderClient } from './order-client.js';

let world: BillingWorld;
let client: Awaited<ReturnType<typeof orderClient>>;
beforeAll(async () => {
  world = await BillingWorld.open();
  client = await orderClient(world);
});
afterAll(async () => {
  client?.close();
  await world?.close();
});

const ask: typeof client.ask = (...asked) => client.ask(...asked);
const refusalOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'accepted',
    ({ code }: { code: string }) => code,
  );

test('an order is paid ahead, performed and ended: the till, the bill of the month and the credit agree with the ledger', async () => {
  const place = await world.place();
  const { propertyId, manager } = place;
  const order = orderAt(place);
  const cash = { order, kind: 'prepayment', amount: '30', means: 'cash' };
  expect(await refusalOf(ask('TakeOrderMoney', { ...cash, idempotencyKey: randomUUID() }))).toBe(
    'billing.no-open-shift',
  );
  const cashier = someoneOf(propertyId, 'e-1');
  const shift = await world.done('POST', 'shifts', { propertyId, float: '100' }, cashier);
  const first = await ask('TakeOrderMoney', { ...cash, idempotencyKey: `${order.orderId}/ahead` });
  expect(first).toMatchObject({
    receipt: expect.stringMatching(/-000001$/),
    held: { prepayment: '30.00', deposit: '0.00' },
  });
  await ask('TakeOrderMoney', {
    order,
    kind: 'deposit',
    amount: '50',
    means: 'wechat',
    reference: 'wx-9',
    idempotencyKey: randomUUID(),
  });
  const { count } = await world.done('POST', `shifts/${shift.id}/count`, { counted: '130' }, cashier, { version: 1 });
  expect(count).toMatchObject({ expected: '130.00', difference: '0.00' });
  const { body: payments } = await world.get(`payments?propertyId=${propertyId}&sort=receipt`, manager);
  expect(payments.items).toMatchObject([
    {
      amount: '30.00',
      means: 'cash',
      cashierName: '小王',
      order: { orderNumber: '2026-00007', kind: 'prepayment' },
      charges: [],
    },
    { amount: '50.00', reference: 'wx-9', order: { kind: 'deposit' } },
  ]);

  const charged = await ask('ChargeService', { order, serviceId: 's-1', amount: '42.5', idempotencyKey: 's-1/charge' });
  expect(charged).toMatchObject({
    fromHeld: '30.00',
    onAccount: '12.50',
    held: { prepayment: '0.00', deposit: '50.00' },
  });
  const { items } = (await world.get(`fee-items?propertyId=${propertyId}`, manager)).body;
  expect(items).toMatchObject([{ code: 'BM', basis: 'per-use', unit: '元' }]);
  const month = charged && monthOf(dayOf(instant(Date.now()), 'Asia/Shanghai'));
  await world.bill(place, [items[0].id], month);
  expect(await world.lines(place)).toMatchObject([
    { amount: '12.50', note: '桶装水 2026-00007', explanation: { source: 'order', quantity: '12.50' } },
  ]);

  const back = { order, kind: 'deposit', amount: '40', kept: '10', reason: '桶破了' };
  expect(await ask('ReturnOrderMoney', { ...back, idempotencyKey: randomUUID() })).toMatchObject({
    held: { deposit: '0.00' },
  });
  expect(await refusalOf(ask('ReturnOrderMoney', { ...back, idempotencyKey: randomUUID() }))).toBe(
    'billing.more-than-held',
  );
  expect((await world.get(`households/${order.householdId}`, manager)).body).toMatchObject({
    owed: '12.50',
    credit: '40.00',
  });
  expect(await world.balances(propertyId)).toEqual({
    cash: 3000,
    wechat: 5000,
    receivable: 1250,
    credit: -4000,
    income: -5250,
  });
});

test('a repair is billed by the property’s own fee item, and taken off the account again, before it is billed and after', async () => {
  const place = await world.place();
  const { propertyId, manager } = place;
  const order = { ...orderAt(place), itemName: '跳闸', orderNumber: 'GYT-2608-0001-1' };
  const repair = { order, serviceId: `${order.orderId}-0`, amount: '45.50', feeItemCode: 'WX' };
  const charge = { ...repair, idempotencyKey: repair.serviceId };
  expect(await refusalOf(ask('ChargeService', charge))).toBe('billing.order-fee-item-missing');
  const tariff = { from: '2020-01-01', tiers: [{ price: '2' }], rounding: { to: 'fen', way: 'half-up' } };
  const feeItem = { propertyId, code: 'WX', name: '维修', unit: '元', basis: 'per-use', tariffs: [tariff] };
  const { id, version } = await world.done('POST', 'fee-items', feeItem, manager);
  expect(await refusalOf(ask('ChargeService', charge))).toBe('billing.order-fee-item-unfit');
  const yuan = { ...tariff, from: '2020-02-01', tiers: [{ price: '1' }] };
  await world.done('POST', `fee-items/${id}/tariff`, { tariff: yuan }, manager, { version });
  expect(await refusalOf(ask('TakeBackCharge', { ...repair, idempotencyKey: randomUUID() }))).toBe(
    'billing.more-than-charged',
  );
  for (let time = 0; time < 2; time += 1)
    expect(await ask('ChargeService', charge)).toMatchObject({ fromHeld: '0.00', onAccount: '45.50' });
  const chargeOf = async () => (await world.get(`order-charges?orderId=${order.orderId}`, manager)).body.items[0];
  expect(await chargeOf()).toMatchObject({ standing: 'unbilled', open: '0.00', onAccount: '45.50' });
  const month = monthOf(dayOf(instant(Date.now()), 'Asia/Shanghai'));
  await world.bill(place, [id], month);
  expect(await world.lines(place)).toMatchObject([{ amount: '45.50', note: '跳闸 GYT-2608-0001-1' }]);
  expect(await chargeOf()).toMatchObject({ standing: 'open', open: '45.50', householdId: order.householdId });
  const stranger = someoneOf((await world.place()).propertyId);
  expect((await world.get(`order-charges?orderId=${order.orderId}`, stranger)).body.total).toBe(0);

  const back = { ...repair, idempotencyKey: `${repair.serviceId}/back` };
  for (let time = 0; time < 2; time += 1)
    expect(await ask('TakeBackCharge', back)).toMatchObject({ onAccount: '-45.50' });
  expect(await refusalOf(ask('TakeBackCharge', { ...back, idempotencyKey: randomUUID() }))).toBe(
    'billing.more-than-charged',
  );
  await world.bill(place, [id], month);
  expect((await world.get(`households/${order.householdId}`, manager)).body).toMatchObject({
    owed: '45.50',
    credit: '45.50',
  });
  expect(await world.balances(propertyId)).toEqual({ receivable: 4550, credit: -4550 });
});

test('what a service took out of a prepayment is held again when it is taken back, and pays for the next one', async () => {
  const place = await world.place();
  const order = orderAt(place);
  const asks = (name: string) => ({ order, idempotencyKey: `${order.orderId}/${name}` });
  await ask('TakeOrderMoney', { ...asks('ahead'), kind: 'prepayment', amount: '30.00', means: 'card' });
  const first = { serviceId: 's-1', amount: '45.00' };
  expect(await ask('ChargeService', { ...asks('first'), ...first })).toMatchObject({
    ...{ fromHeld: '30.00', onAccount: '15.00', held: { prepayment: '0.00' } },
  });
  for (let time = 0; time < 2; time += 1)
    expect(await ask('TakeBackCharge', { ...asks('first/back'), ...first })).toMatchObject({
      ...{ fromHeld: '-30.00', onAccount: '-15.00', held: { prepayment: '30.00' } },
    });
  expect(await refusalOf(ask('TakeBackCharge', { ...asks('first/again'), ...first }))).toBe(
    'billing.more-than-charged',
  );
  expect(await world.balances(place.propertyId)).toEqual({ card: 3000, 'order-prepayment': -3000 });
  expect(await ask('ChargeService', { ...asks('second'), serviceId: 's-2', amount: '20.00' })).toMatchObject({
    ...{ fromHeld: '20.00', onAccount: '0.00', held: { prepayment: '10.00' } },
  });
});

test('a key is booked once, by two at the same time too, and never for other money', async () => {
  const place = await world.place();
  const order = orderAt(place);
  const asked = { order, kind: 'deposit', amount: '20.00', means: 'card', idempotencyKey: `${order.orderId}/deposit` };
  const answers = await Promise.all(Array.from({ length: 4 }, () => ask('TakeOrderMoney', asked)));
  expect(new Set(answers.map(({ bookingId, receipt }) => `${bookingId} ${receipt}`)).size).toBe(1);
  expect(await world.balances(place.propertyId)).toEqual({ card: 2000, 'order-deposit': -2000 });
  expect(await refusalOf(ask('TakeOrderMoney', { ...asked, amount: '20.01' }))).toBe('billing.booking-key-reused');
  expect(
    await refusalOf(ask('ChargeService', { order, serviceId: 's', amount: '1', idempotencyKey: asked.idempotencyKey })),
  ).toBe('billing.booking-key-reused');
});

test('only services ask, for a household of the property, and what is malformed is said by its field', async () => {
  const place = await world.place();
  const asked = { order: orderAt(place), kind: 'deposit', amount: '20', means: 'card', idempotencyKey: randomUUID() };
  expect(await refusalOf(ask('TakeOrderMoney', asked, place.manager))).toBe('request.not-permitted');
  const elsewhere = { ...asked, order: { ...asked.order, propertyId: randomUUID() } };
  expect(await refusalOf(ask('TakeOrderMoney', elsewhere))).toBe('billing.household-not-found');
  for (const changes of [{ amount: '-1' }, { means: 'gold' }, { kind: 'gift' }, { idempotencyKey: '' }])
    expect(await refusalOf(ask('TakeOrderMoney', { ...asked, ...changes }))).toBe('request.invalid');
});
