import { runAsSystem } from '@goldkey/access';
import { addDays, dayOf, instant, monthOf } from '@goldkey/kernel';
import { aDeputyOf } from '@goldkey/testing';
import { JudgeInstalments } from '../src/application/instalments/judge-instalments.js';
import { anAccountMap } from '../src/testing/an-account-map.js';
import { BillingWorld, type Place, someoneOf } from './billing-world.js';

let world: BillingWorld;
beforeAll(async () => {
  world = await BillingWorld.open();
});
afterAll(() => world?.close());

const today = () => dayOf(instant(Date.now()), 'Asia/Shanghai');

/** Homes that owe 200.00, 100.00 and 60.00 for each of two months; a cashier has taken 250.00 in cash of the first. */
const misbooked = async () => {
  const place = await world.place(['100', '50', '30']);
  const { propertyId, manager } = place;
  const item = await world.feeItem(place);
  for (const month of ['2026-02', '2026-03']) await world.bill(place, [item.id], month);
  const cashier = someoneOf(propertyId, 'e-1');
  const shift = await world.done('POST', 'shifts', { propertyId }, cashier);
  const [wrong, right, third] = place.homes as [string, string, string];
  const cash = { householdId: wrong, means: 'cash', amount: '250.00', tendered: '300.00', owed: '400.00' };
  const paid = await world.done('POST', 'payments', cash, cashier);
  const rebook = (householdId = right, as = manager, version = 1, id: string = paid.id) =>
    world.send('POST', `payments/${id}/rebooking`, { householdId, reason: '录错房号' }, as, { version });
  return { place, item, cashier, shift, wrong, right, third, paid, rebook };
};
const account = async ({ manager }: Place, householdId: string) => {
  const { owed, credit } = (await world.get(`households/${householdId}`, manager)).body;
  return [owed, credit];
};
const codeOf = async (answer: ReturnType<BillingWorld['send']>): Promise<string> => (await answer).body.code;

test('the money is the right home’s, with its till, its time and a new receipt; the wrong one owes as before', async () => {
  const { place, shift, wrong, right, paid, rebook, cashier } = await misbooked();
  const before = await world.balances(place.propertyId);
  const answer = await rebook();
  expect(answer).toMatchObject({
    status: 201,
    body: {
      ...{
        householdId: right,
        means: 'cash',
        amount: '250.00',
        tendered: '300.00',
        credit: '50.00',
        shiftId: shift.id,
      },
      ...{ receipt: expect.stringMatching(/-000002$/), standing: 'booked', takenAt: paid.takenAt, room: '102' },
      charges: [{ amount: '100.00' }, { amount: '100.00' }],
      rebookedFrom: { receipt: paid.receipt, householdId: wrong },
    },
  });
  expect(await account(place, wrong)).toEqual(['400.00', '0.00']);
  expect(await account(place, right)).toEqual(['0.00', '50.00']);
  const { receivable = 0, credit = 0, ...kept } = await world.balances(place.propertyId);
  const { receivable: owed = 0, credit: ahead = 0, ...was } = before;
  expect([kept, receivable + credit]).toEqual([was, owed + ahead]);
  const old = (await world.get(`payments/${paid.id}`, place.manager)).body;
  expect(old).toMatchObject({
    standing: 'rebooked',
    rebookedTo: { receipt: answer.body.receipt, householdId: right, reason: '录错房号', byName: '王e-7' },
  });
  const changes = old.history.map(({ change }: { change: string }) => change);
  expect(changes).toEqual(expect.arrayContaining(['payment-taken', 'payment-rebooked']));
  expect((await world.get(`shifts/${shift.id}`, cashier)).body).toMatchObject({ cash: '250.00', receipts: 1 });
  const counted = await world.done('POST', `shifts/${shift.id}/count`, { counted: '250.00' }, cashier, { version: 1 });
  expect(counted.count).toMatchObject({ expected: '250.00', difference: '0.00' });
  const { items } = (await world.get(`takings?propertyId=${place.propertyId}`, cashier)).body;
  expect(items).toMatchObject([{ means: 'cash', payments: 1, amount: '250.00' }]);
  const figures = await world.get(`reports/figures?propertyId=${place.propertyId}&period=2026-02`, place.manager);
  expect(figures.body).toMatchObject({ collected: '100.00' });
});

test('both homes’ bills tell of it, and neither says whose the other is', async () => {
  const { wrong, right, paid, rebook, cashier } = await misbooked();
  const { receipt } = (await rebook()).body;
  const receiptsOf = async (householdId: string) => {
    const { url } = await world.done('POST', `households/${householdId}/bill-link`, {}, cashier);
    const { body } = await world.service.request({ url: `/api/billing/owner/${url.split('/').at(-1)}` });
    return body.receipts;
  };
  const [atWrong] = await receiptsOf(wrong);
  const [atRight] = await receiptsOf(right);
  expect(atWrong).toMatchObject({ receipt: paid.receipt, rebookedAt: expect.any(String) });
  expect(atRight).toMatchObject({ receipt, amount: '250.00', bookedAnewAt: expect.any(String) });
  expect(JSON.stringify(atWrong)).not.toContain(right);
  expect(JSON.stringify(atRight)).not.toContain(wrong);
});

test('what was moved can be moved on, but not twice; its old receipt is not printed again', async () => {
  const { place, wrong, right, third, paid, rebook } = await misbooked();
  const [one, other] = await Promise.all([rebook(), rebook(third)]);
  expect([one, other].map(({ status }) => status).sort()).toEqual([201, 412]);
  const { body: moved } = one.status === 201 ? one : other;
  expect(await codeOf(rebook(right, place.manager, 2))).toBe('billing.payment-rebooked');
  const reprint = world.send('POST', `payments/${paid.id}/reprint`, {}, place.manager, { version: 2 });
  expect(await codeOf(reprint)).toBe('billing.payment-rebooked');
  const next = moved.householdId === right ? third : right;
  expect((await rebook(next, place.manager, 1, moved.id)).status).toBe(201);
  expect(await account(place, wrong)).toEqual(['400.00', '0.00']);
  expect(await account(place, moved.householdId)).toEqual([moved.householdId === right ? '200.00' : '120.00', '0.00']);
  const { total } = (await world.get(`payments?propertyId=${place.propertyId}&state=booked`, place.manager)).body;
  expect(total).toBe(1);
});

test('who took it, who may not take bills back, and a home that is no other of the property are refused', async () => {
  const { place, cashier, wrong, rebook, paid } = await misbooked();
  expect(await codeOf(rebook(undefined, cashier))).toBe('billing.rebooked-by-taker.forbidden');
  const collector = someoneOf(place.propertyId, 'e-3', ['billing:read', 'billing:collect']);
  expect((await rebook(undefined, collector)).status).toBe(403);
  const biller = { ...cashier, permissions: place.manager.permissions };
  const deputy = aDeputyOf(biller);
  expect(await codeOf(rebook(undefined, deputy))).toBe('billing.rebooked-by-taker.forbidden');
  const mayRebook = async (as: typeof cashier) => (await world.get(`payments/${paid.id}`, as)).body.mayRebook;
  expect(await Promise.all([collector, biller, deputy, place.manager].map(mayRebook))).toEqual([
    ...[false, false, false],
    true,
  ]);
  expect(await codeOf(rebook(wrong))).toBe('billing.same-home-invalid');
  const elsewhere = await world.place(['10']);
  expect(await codeOf(rebook(elsewhere.homes[0]))).toBe('billing.household-not-found');
  const group = { ...place.manager, scope: { all: true as const, properties: [] } };
  expect(await codeOf(rebook(elsewhere.homes[0], group))).toBe('billing.home-of-other-property-invalid');
  expect(await codeOf(rebook(elsewhere.homes[0], elsewhere.manager))).toBe('billing.payment-not-found');
  expect(await codeOf(rebook(undefined, elsewhere.manager))).toBe('billing.household-not-found');
  expect((await world.get(`payments/${paid.id}`, place.manager)).body.standing).toBe('booked');
});

test('money that is on an invoice, was taken back, or is not there any more stays where it is', async () => {
  const { place, item, cashier, wrong, paid, rebook } = await misbooked();
  const { propertyId, manager } = place;
  const feeItems = { [item.id]: { account: '6001.01', taxRate: '0.06', taxCode: '3040801010000000000' } };
  const { company, accounts, outputTax, otherIncome } = anAccountMap();
  const map = { propertyId, from: '2025-01-01', company, accounts, outputTax, otherIncome, feeItems };
  await world.done('POST', 'account-maps', map, manager);
  const range = { propertyId, kind: 'electronic', company, prefix: `R-`, first: 1, last: 9 };
  await world.done('POST', 'invoice-ranges', range, manager);
  const asked = { paymentId: paid.id, kind: 'electronic', buyer: { name: '张三' } };
  const invoice = await world.done('POST', 'invoices', asked, cashier);
  expect(await codeOf(rebook())).toBe('billing.payment-invoiced');
  await world.done('POST', `invoices/${invoice.id}/void`, { reason: '房号错' }, manager, { version: 1 });

  const over = { householdId: place.homes[2], means: 'card', amount: '130.00', owed: '120.00' };
  const extra = await world.done('POST', 'payments', over, cashier);
  const back = { householdId: place.homes[2], amount: '4.00', means: 'card', reason: '多付' };
  const refund = await world.done('POST', 'refunds', back, cashier);
  await world.done('POST', `refunds/${refund.id}/approve`, {}, manager, { version: 1 });
  await world.done('POST', `refunds/${refund.id}/payment`, {}, cashier, { version: 2 });
  expect((await rebook(undefined, manager, 1, extra.id)).body).toMatchObject({
    code: 'billing.payment-credit-spent',
    detail: expect.stringContaining('现在只剩 6.00 元'),
  });

  const [line] = await world.lines(place, `householdId=${wrong}&month=2026-02`);
  const { body: run } = await world.get(`runs/${line.runId}`, manager);
  const reversal = { reason: '多收', lineId: line.id };
  await world.done('POST', `runs/${run.id}/reversal`, reversal, manager, { version: run.version });
  expect(await codeOf(rebook())).toBe('billing.payment-charges-gone');
});

test('an invoice for a payment that was moved is not written at the wrong home', async () => {
  const { paid, rebook, cashier } = await misbooked();
  await rebook();
  const asked = { paymentId: paid.id, kind: 'electronic', buyer: { name: '张三' } };
  expect(await codeOf(world.send('POST', 'invoices', asked, cashier))).toBe('billing.payment-rebooked');
});

test('nothing is moved in a month that is closed', async () => {
  const { place, rebook, wrong } = await misbooked();
  const [id, month] = [`closed-${place.propertyId}`, monthOf(today())];
  await world.asOwner(`SELECT set_config('goldkey.scope', '*', false);
    INSERT INTO period (id, property_id, month, state, version) VALUES ('${id}', '${place.propertyId}', '${month}', '{}', 1)`);
  expect(await codeOf(rebook())).toBe('billing.month-closed');
  expect(await account(place, wrong)).toEqual(['150.00', '0.00']);
});

test('a bank line that went to the wrong home keeps its booking, and its payer is proposed at the right one', async () => {
  const { place, wrong, right, rebook, cashier } = await misbooked();
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
  const about = await misbooked();
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
  const { place, cashier, wrong, right, paid, rebook } = await misbooked();
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
  const { place, item, cashier, wrong, right, rebook } = await misbooked();
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
