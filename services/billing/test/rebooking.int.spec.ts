import { dayOf, instant, monthOf, weekOf } from '@goldkey/kernel';
import { aDeputyOf } from '@goldkey/testing';
import { anAccountMap } from '../src/testing/an-account-map.js';
import { BillingWorld, type Place, someoneOf } from './billing-world.js';
import { misbooked } from './misbooked.js';

let world: BillingWorld;
beforeAll(async () => {
  world = await BillingWorld.open();
});
afterAll(() => world?.close());

const today = () => dayOf(instant(Date.now()), 'Asia/Shanghai');

const account = async ({ manager }: Place, householdId: string) => {
  const { owed, credit } = (await world.get(`households/${householdId}`, manager)).body;
  return [owed, credit];
};
const codeOf = async (answer: ReturnType<BillingWorld['send']>): Promise<string> => (await answer).body.code;

test('the money is the right home’s, with its till, its time and a new receipt; the wrong one owes as before', async () => {
  const { place, shift, wrong, right, paid, rebook, cashier } = await misbooked(world);
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
  const week = weekOf(dayOf(instant(Date.now()), 'Asia/Shanghai'));
  const figures = await world.get(`reports/figures?propertyId=${place.propertyId}&period=${week}`, place.manager);
  expect(figures.body).toMatchObject({ collected: '200.00', takings: { cash: '250.00' } });
});

test('both homes’ bills tell of it, and neither says whose the other is', async () => {
  const { wrong, right, paid, rebook, cashier } = await misbooked(world);
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
  const { place, wrong, right, third, paid, rebook } = await misbooked(world);
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
  const { place, cashier, wrong, rebook, paid } = await misbooked(world);
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
  const { place, item, cashier, wrong, paid, rebook } = await misbooked(world);
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
  const { paid, rebook, cashier } = await misbooked(world);
  await rebook();
  const asked = { paymentId: paid.id, kind: 'electronic', buyer: { name: '张三' } };
  expect(await codeOf(world.send('POST', 'invoices', asked, cashier))).toBe('billing.payment-rebooked');
});

test('nothing is moved in a month that is closed', async () => {
  const { place, rebook, wrong } = await misbooked(world);
  const [id, month] = [`closed-${place.propertyId}`, monthOf(today())];
  await world.asOwner(`SELECT set_config('goldkey.scope', '*', false);
    INSERT INTO period (id, property_id, month, state, version) VALUES ('${id}', '${place.propertyId}', '${month}', '{}', 1)`);
  expect(await codeOf(rebook())).toBe('billing.month-closed');
  expect(await account(place, wrong)).toEqual(['150.00', '0.00']);
});
