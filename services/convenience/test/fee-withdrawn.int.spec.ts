import type { Caller } from '@goldkey/access';
import { ConvenienceWorld, type Place, someoneOf } from './convenience-world.js';

let world: ConvenienceWorld;
let place: Place;
let plain: { id: string };
let prepaid: { id: string };
beforeAll(async () => {
  world = await ConvenienceWorld.open();
  place = await world.place();
  plain = await world.item(place, { kind: 'housekeeping', unit: '小时', name: '家政' });
  prepaid = await world.item(place, { kind: 'housekeeping', unit: '小时', name: '钟点工' });
  await world.publish(place, [world.line(plain.id), world.line(prepaid.id, { prepaid: true, deposit: '50' })]);
});
afterAll(() => world?.close());

type Answer = Awaited<ReturnType<ConvenienceWorld['done']>>;
const placed = (itemId: string): Promise<Answer> => {
  const of = { itemId, householdId: place.homes[0], details: { work: '擦窗' }, mode: 'one-off', quantity: 1 };
  const signature = { on: 'screen', name: '陈女士', lines: [[[10, 20]]] };
  return world.done('POST', 'orders', { ...of, ownerName: '陈女士', phone: '13812345678', signature }, place.desk);
};
const feeOf = async (orderId: string): Promise<Answer> =>
  (await world.get(`fees?orderId=${orderId}`, place.desk)).body.items[0];
const withdraw = ({ id, version }: Answer, as: Caller, reason = '多写了一位') =>
  world.send('POST', `fees/${id}/withdraw`, { reason }, as, { version });

test('a fee that was written down by mistake is taken back by another person, and was never received', async () => {
  const { desk, cashier, propertyId } = place;
  const { id: orderId } = await placed(plain.id);
  const service = await world.done('POST', `orders/${orderId}/services`, {}, desk);
  await world.done('POST', `services/${service.id}/fees`, { amount: '20' }, desk);
  const fee = await feeOf(orderId);
  expect((await withdraw(fee, desk)).status).toBe(403);
  const both = { ...desk, permissions: new Set([...desk.permissions, ...cashier.permissions]) };
  expect((await withdraw(fee, both)).body.code).toBe('convenience.own-fee.forbidden');
  expect((await withdraw({ ...fee, version: 7 }, cashier)).body.code).toBe('convenience.stale-version');
  expect(await withdraw(fee, cashier)).toMatchObject({
    status: 200,
    body: { state: 'withdrawn', late: false, withdrawn: { reason: '多写了一位', byName: '王e-cashier' } },
  });
  expect((await withdraw({ ...fee, version: 2 }, cashier)).body.code).toBe('convenience.fee-withdrawn');
  expect((await world.send('POST', 'fees/hand-over', { feeIds: [fee.id], counted: '20' }, cashier)).body.code).toBe(
    'convenience.fee-withdrawn',
  );
  const [told] = await world.database.statement<{ id: string }>(
    `SELECT id FROM outbox WHERE type = 'goldkey.convenience.fee.received.v1' AND payload ->> 'feeId' = $1`,
    [fee.id],
  );
  expect(await world.news(propertyId, 'fee.received.withdrawn')).toEqual([{ eventId: told?.id }]);
  expect((await world.get(`services/${service.id}`, desk)).body.received).toBe('0.00');
  const month = fee.receivedAt.slice(0, 7);
  const { body: revenue } = await world.get(`revenue?propertyId=${propertyId}&month=${month}`, desk);
  expect(revenue.total).toMatchObject({ received: '0.00', held: '0.00' });
  // Nothing was received: what is open can be taken in full.
  await world.done('POST', `services/${service.id}/fees`, { amount: '20' }, desk);
});

test('an advance that was written down by mistake leaves its order, and what lies with the cashier stays', async () => {
  const { desk, cashier } = place;
  const { id: orderId } = await placed(prepaid.id);
  await world.done('POST', `orders/${orderId}/advance`, { kind: 'prepayment', amount: '20' }, desk);
  const fee = await feeOf(orderId);
  // Who only takes money performs nothing, and takes it all the same.
  const till = someoneOf(place.propertyId, 'e-till', ['convenience:cash']);
  const deposit = { kind: 'deposit', amount: '50', receipt: 'R-1' };
  expect((await world.send('POST', `orders/${orderId}/advance-at-till`, deposit, desk)).status).toBe(403);
  expect((await world.send('POST', `orders/${orderId}/advance`, deposit, till)).status).toBe(403);
  await world.done('POST', `orders/${orderId}/advance-at-till`, deposit, till);
  expect((await withdraw(fee, cashier)).status).toBe(200);
  expect((await world.get(`orders/${orderId}`, desk)).body.advances).toMatchObject([{ kind: 'deposit' }]);
  expect((await world.send('POST', `orders/${orderId}/services`, {}, desk)).body.code).toBe(
    'convenience.prepayment-due',
  );
  await world.done('POST', `orders/${orderId}/advance`, { kind: 'prepayment', amount: '20' }, desk);
  const { body: held } = await world.get(`fees?orderId=${orderId}&state=held`, desk);
  await world.done('POST', 'fees/hand-over', { feeIds: [held.items[0].id], counted: '20' }, cashier);
  expect((await withdraw({ ...held.items[0], version: 2 }, cashier)).body.code).toBe('convenience.fee-handed-over');
});

test('an advance that is on its way back is not taken back besides', async () => {
  const { desk, cashier } = place;
  const { id: orderId } = await placed(prepaid.id);
  await world.done('POST', `orders/${orderId}/advance`, { kind: 'prepayment', amount: '20' }, desk);
  const { version } = (await world.get(`orders/${orderId}`, desk)).body;
  await world.done('POST', `orders/${orderId}/withdraw`, { reason: '不要了' }, desk, { version });
  expect((await withdraw(await feeOf(orderId), cashier)).body.code).toBe('convenience.fee-going-back');
});
