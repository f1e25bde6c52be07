import { dayOf, instant, weekOf } from '@goldkey/kernel';
import { BillingWorld, someoneOf } from './billing-world.js';
import { misbooked } from './misbooked.js';

let world: BillingWorld;
beforeAll(async () => {
  world = await BillingWorld.open();
});
afterAll(() => world?.close());

const day = dayOf(instant(Date.now()), 'Asia/Shanghai');

/** A payment of 250.00 that was put down as cash, and the ways to say that it was not. */
const putDownAsCash = async () => {
  const taken = await misbooked(world);
  const { place, paid } = taken;
  const correct = (body: object = {}, as = place.manager, version = 1, id: string = paid.id) =>
    world.send('POST', `payments/${id}/means`, { means: 'wechat', reason: '默认没改', ...body }, as, { version });
  const told = async (path: string) => (await world.get(`${path}propertyId=${place.propertyId}`, place.manager)).body;
  return { ...taken, correct, told };
};
const codeOf = async (answer: ReturnType<BillingWorld['send']>): Promise<string> => (await answer).body.code;

test('what came by WeChat leaves the till, the takings, the report, the safe and both statements as if it had been put down so', async () => {
  const { place, shift, cashier, wrong, paid, correct, told } = await putDownAsCash();
  const { cash, ...rest } = await world.balances(place.propertyId);
  const answer = await correct({ reference: 'WX-77' });
  expect(answer).toMatchObject({
    status: 200,
    body: {
      ...{ receipt: paid.receipt, takenAt: paid.takenAt, means: 'wechat', reference: 'WX-77', standing: 'booked' },
      corrected: { from: 'cash', reason: '默认没改', byName: '王e-7' },
    },
  });
  expect(answer.body.tendered).toBeUndefined();
  expect(await world.balances(place.propertyId)).toEqual({ ...rest, wechat: cash });
  expect((await world.get(`households/${wrong}`, place.manager)).body.owed).toBe('150.00');
  const counted = await world.done('POST', `shifts/${shift.id}/count`, { counted: '0' }, cashier, { version: 1 });
  expect(counted.count).toMatchObject({ expected: '0.00', difference: '0.00' });
  expect((await told('takings?')).items).toMatchObject([{ means: 'wechat', payments: 1, amount: '250.00' }]);
  const figures = await told(`reports/figures?period=${weekOf(day)}&`);
  expect(figures).toMatchObject({ collected: '250.00', takings: { wechat: '250.00' }, payments: 1 });
  expect(figures.takings.cash).toBeUndefined();
  expect((await told('safes?')).items).toMatchObject([{ taken: '0.00', refunded: '0.00', inSafe: '0.00' }]);
  const ledgerOf = async (account: string) =>
    (await told(`reconciliations/comparison?account=${account}&span=${day}&`)).onlyLedger;
  expect(await ledgerOf('wechat')).toMatchObject([{ id: `payment:${paid.id}`, amount: '250.00' }]);
  expect(await ledgerOf('card')).toEqual([]);
});

test('a payment of another home is put right too, and back again; who took it and who may not are refused', async () => {
  const { place, cashier, rebook, correct, told } = await putDownAsCash();
  expect(await codeOf(correct({}, cashier))).toBe('billing.rebooked-by-taker.forbidden');
  const collector = someoneOf(place.propertyId, 'e-3', ['billing:read', 'billing:collect']);
  expect((await correct({}, collector)).status).toBe(403);
  const elsewhere = await world.place(['10']);
  expect(await codeOf(correct({}, elsewhere.manager))).toBe('billing.payment-not-found');
  const { body: anew } = await rebook();
  expect(await codeOf(correct({}, place.manager, 2))).toBe('billing.payment-rebooked');
  expect((await correct({ means: 'card' }, place.manager, 1, anew.id)).status).toBe(200);
  expect(await told(`reports/figures?period=${weekOf(day)}&`)).toMatchObject({
    takings: { card: '250.00' },
    payments: 1,
  });
  expect((await correct({ means: 'cash' }, place.manager, 2, anew.id)).status).toBe(200);
  expect((await told('takings?')).items).toMatchObject([{ means: 'cash', payments: 1, amount: '250.00' }]);
  expect((await correct({ means: 'cash' }, place.manager, 3, anew.id)).body.code).toBe('billing.same-means-invalid');
});

test('a statement that comes later finds it by its true means, and then it stays', async () => {
  const { place, paid, correct } = await putDownAsCash();
  const { propertyId, manager } = place;
  const columns = { day: '日期', credit: '收入', remark: '摘要', reference: '流水号' };
  const format = { propertyId, name: '微信', account: 'wechat', columns };
  expect((await correct({ reference: 'WX-78' })).status).toBe(200);
  const { id } = await world.done('POST', 'bank-formats', format, manager);
  const answer = await world.service.request({
    method: 'POST',
    url: `/api/billing/bank-files?formatId=${id}&name=x.csv`,
    headers: { 'content-type': 'application/octet-stream' },
    body: Buffer.from(`日期,摘要,收入,流水号\n${day},收款,250.00,WX-78`),
    as: manager,
  });
  expect(answer.status).toBe(201);
  const { items } = (await world.get(`bank-lines?propertyId=${propertyId}`, manager)).body;
  expect(items).toMatchObject([{ proposal: { booking: { kind: 'payment', id: paid.id } } }]);
  await world.done('POST', 'bank-lines/accept', { ids: [items[0].id] }, manager);
  expect(await codeOf(correct({ means: 'card' }, manager, 2))).toBe('billing.means-proved');
});
