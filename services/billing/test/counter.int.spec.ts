import { aDeputyOf } from '@goldkey/testing';
import { BillingWorld, type Place, someoneOf } from './billing-world.js';

let world: BillingWorld;
beforeAll(async () => {
  world = await BillingWorld.open();
});
afterAll(() => world?.close());

/** Two homes that owe 200.00 and 100.00 for each of two months, and a cashier with an open till. */
const owing = async () => {
  const place = await world.place(['100', '50']);
  const item = await world.feeItem(place);
  for (const month of ['2026-02', '2026-03']) await world.bill(place, [item.id], month);
  const cashier = someoneOf(place.propertyId, 'e-1');
  const shift = await world.done('POST', 'shifts', { propertyId: place.propertyId, float: '200.00' }, cashier);
  return { place, item, cashier, shift, householdId: place.homes[0] as string };
};
const account = async (place: Place, householdId: string) =>
  (await world.get(`households/${householdId}`, place.manager)).body;

test('the counter sees what is owed and why; cash settles the oldest, gives change and a receipt; credit settles the rest', async () => {
  const { place, cashier, shift, householdId } = await owing();
  expect(await account(place, householdId)).toMatchObject({
    owed: '400.00',
    credit: '0.00',
    charges: [
      { month: '2026-02', open: '200.00', explanation: { quantity: '100', days: 28, of: 28 } },
      { month: '2026-03' },
    ],
  });
  const cash = { householdId, means: 'cash', amount: '250.00', tendered: '300.00', owed: '400.00' };
  const paid = await world.done('POST', 'payments', cash, cashier);
  expect(paid).toMatchObject({
    receipt: expect.stringMatching(/^\d{4}-000001$/),
    change: '50.00',
    charges: [{ amount: '200.00' }, { amount: '50.00' }],
    cashierName: '王e-1',
    shiftId: shift.id,
  });
  expect(await account(place, householdId)).toMatchObject({
    owed: '150.00',
    charges: [{ month: '2026-03', open: '150.00' }],
  });
  expect((await world.send('POST', 'payments', cash, cashier)).body.code).toBe('billing.owed-changed');
  const [charge] = (await account(place, householdId)).charges;
  const more = {
    householdId,
    means: 'wechat',
    amount: '200.00',
    chosen: [charge.id],
    owed: '150.00',
    reference: 'wx-1',
  };
  const over = await world.done('POST', 'payments', more, cashier);
  expect(over).toMatchObject({ receipt: expect.stringMatching(/-000002$/), credit: '50.00' });
  expect(await account(place, householdId)).toMatchObject({ owed: '0.00', credit: '50.00', charges: [] });

  await world.bill(place, [(await world.lines(place))[0].feeItemId], '2026-04');
  expect(await world.done('POST', 'credits/use', { householdId }, cashier)).toEqual({ householdId, used: '50.00' });
  expect(await account(place, householdId)).toMatchObject({ owed: '150.00', credit: '0.00' });
  const { cash: till, wechat, credit = 0 } = await world.balances(place.propertyId);
  expect([till, wechat, credit]).toEqual([25000, 20000, 0]);
});

test('of two cashiers who take the same debt at once one gives a receipt, and numbers have no gap', async () => {
  const { place, cashier, householdId } = await owing();
  const other = someoneOf(place.propertyId, 'e-2');
  await world.done('POST', 'shifts', { propertyId: place.propertyId }, other);
  const body = { householdId, means: 'cash', amount: '400.00', owed: '400.00' };
  const answers = await Promise.all([cashier, other].map((by) => world.send('POST', 'payments', body, by)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect((await world.get(`payments?householdId=${householdId}`, place.manager)).body).toMatchObject({ total: 1 });
  const second = { householdId: place.homes[1], means: 'cash', amount: '1.00', owed: '200.00' };
  expect(await world.done('POST', 'payments', second, other)).toMatchObject({
    receipt: expect.stringMatching(/-000002$/),
  });
});

test('a bill that was paid and is taken back becomes credit, which goes back by approval out of an open till', async () => {
  const { place, cashier, householdId } = await owing();
  const card = { householdId, means: 'card', amount: '400.00', owed: '400.00' };
  await world.done('POST', 'payments', card, cashier);
  const [line] = await world.lines(place, `householdId=${householdId}&month=2026-02`);
  const { body: run } = await world.get(`runs/${line.runId}`, place.manager);
  await world.done('POST', `runs/${run.id}/reversal`, { reason: '多收', lineId: line.id }, place.manager, {
    version: run.version,
  });
  expect(await account(place, householdId)).toMatchObject({ owed: '0.00', credit: '200.00' });
  const body = { householdId, amount: '200.00', means: 'cash', reason: '多收' };
  expect((await world.send('POST', 'refunds', { ...body, amount: '200.01' }, cashier)).body.code).toBe(
    'billing.credit-too-small',
  );
  const { id } = await world.done('POST', 'refunds', body, cashier);
  const decide = (as: typeof cashier) => world.send('POST', `refunds/${id}/approve`, {}, as, { version: 1 });
  expect(await decide(cashier)).toMatchObject({ status: 403 });
  const { permissions } = place.manager;
  expect(await decide(aDeputyOf(cashier, { permissions }))).toMatchObject({
    status: 403,
    body: { type: 'urn:goldkey:problem:billing.same-person.forbidden', code: 'billing.same-person.forbidden' },
  });
  const forManager = await world.done('POST', 'refunds', { ...body, amount: '1.00' }, aDeputyOf(place.manager));
  const own = await world.send('POST', `refunds/${forManager.id}/approve`, {}, place.manager, { version: 1 });
  expect(own).toMatchObject({ status: 403, body: { code: 'billing.same-person.forbidden' } });
  expect(await decide(place.manager)).toMatchObject({ status: 200, body: { state: 'approved' } });
  const pay = (as: typeof cashier) => world.send('POST', `refunds/${id}/payment`, {}, as, { version: 2 });
  expect((await pay(place.manager)).body.code).toBe('billing.no-open-shift');
  expect(await pay(cashier)).toMatchObject({ status: 200, body: { state: 'paid' } });
  expect(await account(place, householdId)).toMatchObject({ credit: '0.00' });
  expect(await world.balances(place.propertyId)).toEqual({
    receivable: 20000,
    card: 40000,
    cash: -20000,
    income: -40000,
  });
});

test('a till is opened once, counted by its cashier and handed over before a third person, who is told of', async () => {
  const { place, cashier, shift, householdId } = await owing();
  const { propertyId } = place;
  expect((await world.send('POST', 'shifts', { propertyId }, cashier)).body.code).toBe('billing.shift-open');
  await world.done('POST', 'payments', { householdId, means: 'cash', amount: '120.50', owed: '400.00' }, cashier);
  await world.done('POST', 'payments', { householdId, means: 'alipay', amount: '10.00', owed: '279.50' }, cashier);
  const count = (body: object, as = cashier) =>
    world.send('POST', `shifts/${shift.id}/count`, body, as, { version: 1 });
  expect((await count({ counted: '320.00' })).body.code).toBe('billing.difference-unexplained-invalid');
  expect(await count({ counted: '320.00', note: '找零差 5 角' })).toMatchObject({
    status: 200,
    body: { count: { expected: '320.50', difference: '-0.50' }, cash: '120.50', receipts: 2 },
  });
  expect(
    (await world.send('POST', 'payments', { householdId, means: 'cash', amount: '1.00', owed: '269.50' }, cashier)).body
      .code,
  ).toBe('billing.no-open-shift');
  const over = (to: string, as: typeof cashier) =>
    world.send('POST', `shifts/${shift.id}/hand-over`, { to }, as, { version: 2 });
  world.staff.known.set('e-1', { name: '陈一', propertyIds: [propertyId] });
  world.staff.known.set('e-8', { name: '钱八', propertyIds: ['p-elsewhere'] });
  world.staff.known.set('e-9', { name: '孙九', propertyIds: ['p-elsewhere', propertyId] });
  expect((await over('e-9', cashier)).body.code).toBe('billing.three-persons.forbidden');
  expect((await over('e-1', place.manager)).body.code).toBe('billing.three-persons.forbidden');
  const standsIn = aDeputyOf(cashier, { permissions: place.manager.permissions });
  expect((await over('e-9', standsIn)).body.code).toBe('billing.three-persons.forbidden');
  for (const nobodyHere of ['e-8', 'e-unknown'])
    expect((await over(nobodyHere, place.manager)).body.code).toBe('billing.receiver-elsewhere-invalid');
  expect((await over('e-9', someoneOf('p-elsewhere'))).body.code).toBe('billing.cashier-shift-not-found');
  expect(await over('e-9', place.manager)).toMatchObject({
    status: 200,
    body: { state: 'handed-over', handover: { to: 'e-9', toName: '孙九' } },
  });
  expect(await world.news(propertyId, 'cash.handed-over')).toMatchObject([
    { propertyId, from: 'e-1', to: 'e-9', supervisedBy: 'e-7', amount: '120.00' },
  ]);
});

test('a till that was handed over in the words of before keeps them', async () => {
  const { place, shift } = await owing();
  const handover = `'{"handoverId":"ho-1","at":1,"to":"财务 老李","supervisedBy":"e-7","amount":"0.00"}'`;
  await world.asOwner(`SELECT set_config('goldkey.scope', '*', false); UPDATE cashier_shift SET standing = 'handed-over',
    state = state || jsonb_build_object('state', 'handed-over', 'handover', ${handover}::jsonb) WHERE id = '${shift.id}'`);
  const { body } = await world.get(`shifts/${shift.id}`, place.manager);
  expect(body.handover).toMatchObject({ to: '财务 老李' });
  expect(body.handover.toName).toBeUndefined();
});

test('who acts for another property sees no payment and takes none', async () => {
  const { place, cashier, shift, householdId } = await owing();
  await world.done('POST', 'payments', { householdId, means: 'card', amount: '1.00', owed: '400.00' }, cashier);
  const stranger = someoneOf('p-elsewhere');
  for (const door of ['payments', 'refunds', 'shifts', 'households'])
    expect((await world.get(`${door}?propertyId=${place.propertyId}`, stranger)).body.total).toBe(0);
  expect((await world.get(`households/${householdId}`, stranger)).status).toBe(404);
  expect((await world.get(`shifts/${shift.id}`, stranger)).status).toBe(404);
  const body = { householdId, means: 'card', amount: '1.00', owed: '399.00' };
  expect((await world.send('POST', 'payments', body, stranger)).body.code).toBe('billing.household-not-found');
  expect(
    (await world.send('POST', 'payments', body, someoneOf(place.propertyId, 'e-3', ['billing:read']))).status,
  ).toBe(403);
});
