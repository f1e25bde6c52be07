import { runAsSystem } from '@goldkey/access';
import { addDays, dayOf, instant } from '@goldkey/kernel';
import { JudgeInstalments } from '../src/application/instalments/judge-instalments.js';
import { BillingWorld, someoneOf } from './billing-world.js';
import { misbooked } from './misbooked.js';

let world: BillingWorld;
beforeAll(async () => {
  world = await BillingWorld.open();
});
afterAll(() => world?.close());

const today = () => dayOf(instant(Date.now()), 'Asia/Shanghai');

test('a bank line that went to the wrong home keeps its booking, and its payer is proposed at the right one', async () => {
  const { place, wrong, right, rebook, cashier } = await misbooked(world);
  const { propertyId, manager } = place;
  const columns = { day: 'day', amount: 'amount', payer: 'payer', reference: 'reference' };
  const format = { propertyId, name: '工行', account: 'transfer', columns };
  const { id: formatId } = await world.done('POST', 'bank-formats', format, cashier);
  const bring = async (line: string) => {
    await world.service.request({
      ...{ method: 'POST', url: `/api/billing/bank-files?formatId=${formatId}&name=x`, as: cashier },
      headers: { 'content-type': 'application/octet-stream' },
      body: Buffer.from(`day,amount,payer,reference\n${today()},${line}`),
    });
    const { items } = (await world.get(`bank-lines?propertyId=${propertyId}&state=unmatched`, manager)).body;
    return items[0];
  };
  const line = await bring('30.00,周租客,B-1');
  await world.done('POST', `bank-lines/${line.id}/assign`, { householdId: wrong }, cashier, { version: line.version });
  const [payment] = (await world.get(`payments?householdId=${wrong}&means=transfer`, manager)).body.items;
  const moved = await rebook(right, manager, 1, payment.id);
  expect(moved).toMatchObject({ status: 201, body: { source: { kind: 'bank', id: line.id }, householdId: right } });
  expect((await world.get(`bank-lines/${line.id}`, manager)).body).toMatchObject({ state: 'assigned' });
  expect((await bring('31.00,周租客,B-2')).proposal).toMatchObject({ householdId: right });
});

/** A line of the bank's statement that made a payment of the first home. */
const byStatement = async (amount: string) => {
  const about = await misbooked(world);
  const { place, third } = about;
  const { propertyId, manager } = place;
  const columns = { day: 'day', amount: 'amount', remark: 'remark' };
  const format = { propertyId, name: '工行', account: 'transfer', columns };
  const { id: formatId } = await world.done('POST', 'bank-formats', format, manager);
  await world.service.request({
    ...{ method: 'POST', url: `/api/billing/bank-files?formatId=${formatId}&name=x.csv`, as: manager },
    headers: { 'content-type': 'application/octet-stream' },
    body: Buffer.from(`day,amount,remark\n${today()},${amount},x`),
  });
  const line = async () => (await world.get(`bank-lines?propertyId=${propertyId}`, manager)).body.items[0];
  const { id, version } = await line();
  const clerk = someoneOf(propertyId, 'e-4');
  await world.done('POST', `bank-lines/${id}/assign`, { householdId: third }, clerk, { version });
  const [payment] = (await world.get(`payments?propertyId=${propertyId}&means=transfer`, manager)).body.items;
  return { ...about, line, payment };
};

test('the line of the statement follows the payment that it made, as often as that is moved, and the bank still agrees', async () => {
  const { place, right, wrong, third, line, payment, rebook } = await byStatement('60.00');
  expect(await line()).toMatchObject({ room: '103', householdId: third, receipt: payment.receipt });
  const first = (await rebook(right, place.manager, 1, payment.id)).body;
  expect(await line()).toMatchObject({
    ...{ room: '102', householdId: right, receipt: first.receipt, state: 'assigned', amount: '60.00' },
  });
  const second = (await rebook(wrong, place.manager, 1, first.id)).body;
  const now = await line();
  expect(now).toMatchObject({ room: '101', householdId: wrong, receipt: second.receipt });
  const span = `propertyId=${place.propertyId}&account=transfer&span=${today()}`;
  expect((await world.get(`reconciliations/comparison?${span}`, place.manager)).body).toMatchObject({
    ...{ difference: '0.00', onlyBank: [], onlyLedger: [], differing: [] },
    matched: [{ booking: { receipt: second.receipt, home: '1-101', amount: '60.00' } }],
  });
  const { history } = (await world.get(`bank-lines/${now.id}`, place.manager)).body;
  expect(history.map(({ change }: { change: string }) => change)).toEqual([
    ...['bank-line-read', 'bank-line-assigned', 'bank-line-followed', 'bank-line-followed'],
  ]);
});

const judge = () => runAsSystem('test', () => world.service.app.get(JudgeInstalments).run());

test('a plan that the money had kept is agreed again, and the right home’s is kept by it; where a part was missed it is broken', async () => {
  const { place, cashier, wrong, right, paid, rebook } = await misbooked(world);
  const { manager } = place;
  const agree = async (householdId: string) => {
    const { owed } = (await world.get(`households/${householdId}`, manager)).body;
    const parts = [{ dueOn: addDays(today(), 30), amount: owed }];
    return world.done('POST', 'instalment-plans', { householdId, parts, agreedWith: '陈女士' }, cashier);
  };
  const planOf = async ({ id }: { id: string }) => (await world.get(`instalment-plans/${id}`, manager)).body;
  const [ofWrong, ofRight] = [await agree(wrong), await agree(right)];
  const rest = { householdId: wrong, means: 'card', amount: '150.00', owed: '150.00' };
  const last = await world.done('POST', 'payments', rest, cashier);
  await judge();
  expect(await planOf(ofWrong)).toMatchObject({ state: 'kept', amount: '150.00', paid: '150.00' });

  expect((await rebook(right, manager, 1, last.id)).status).toBe(201);
  expect(await planOf(ofWrong)).toMatchObject({
    ...{ state: 'agreed', paid: '0.00' },
    history: expect.arrayContaining([expect.objectContaining({ change: 'instalment-plan-reopened' })]),
  });
  expect(await planOf(ofRight)).toMatchObject({ state: 'agreed', paid: '150.00' });
  // What else was taken of the wrong home keeps the right home's plan at last.
  expect((await rebook(right, manager, 1, paid.id)).status).toBe(201);
  expect(await planOf(ofRight)).toMatchObject({ state: 'kept', paid: '200.00' });

  await world.asOwner(`SELECT set_config('goldkey.scope', '*', false); UPDATE instalment_plan
    SET state = jsonb_set(state, '{parts,0,dueOn}', '"2026-01-01"') WHERE id = '${ofRight.id}'`);
  const { id } = (await world.get(`payments?householdId=${right}&state=booked&sort=-receipt`, manager)).body.items[0];
  expect((await rebook(wrong, manager, 1, id)).status).toBe(201);
  expect(await planOf(ofRight)).toMatchObject({ state: 'broken' });
});

test('where the household has agreed to another plan meanwhile, the one that the money had kept is ended', async () => {
  const { place, item, cashier, wrong, right, rebook } = await misbooked(world);
  const { manager } = place;
  const propose = (amount: string) => {
    const parts = [{ dueOn: addDays(today(), 30), amount }];
    return world.done('POST', 'instalment-plans', { householdId: wrong, parts, agreedWith: '陈女士' }, cashier);
  };
  const first = await propose('150.00');
  const rest = { householdId: wrong, means: 'card', amount: '150.00', owed: '150.00' };
  const last = await world.done('POST', 'payments', rest, cashier);
  await judge();
  await world.bill(place, [item.id], '2026-04');
  const second = await propose('200.00');
  expect((await rebook(right, manager, 1, last.id)).status).toBe(201);
  const { items } = (await world.get(`instalment-plans?householdId=${wrong}`, manager)).body;
  expect(new Map(items.map(({ id, state }: { id: string; state: string }) => [id, state]))).toEqual(
    new Map([
      [second.id, 'agreed'],
      [first.id, 'ended'],
    ]),
  );
});
