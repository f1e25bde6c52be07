import { runAsSystem } from '@goldkey/access';
import { addDays, dayOf, halfYearOf, instant, monthOf, shiftMonth } from '@goldkey/kernel';
import { OwnersConsumer } from '../src/adapters/in/kafka/owners.consumer.js';
import { callbackCopies } from '../src/adapters/out/postgres/quality/quality.stores.js';
import { ConvenienceWorld, type Place, someoneOf } from './convenience-world.js';

let world: ConvenienceWorld;
let place: Place;
let water: { id: string };
beforeAll(async () => {
  world = await ConvenienceWorld.open();
  place = await world.place();
  water = await world.item(place);
});
afterAll(() => world?.close());

const today = dayOf(instant(Date.now()), 'Asia/Shanghai');
const lastMonth = shiftMonth(monthOf(today), -1);
/** A half-year that is over, and a month in it. */
const [longAgo, halfYear] = (() => {
  const month = shiftMonth(monthOf(today), -6);
  return [month, halfYearOf(month)];
})();
const on = (month: string, date: number) => `${month}-${String(date).padStart(2, '0')}T10:00:00+08:00`;

/** A list of two years ago, so that everything since then was sold by it. */
const publishEarlier = async (lines: readonly object[]) => {
  const { propertyId, manager, general } = place;
  const year = String(Number(longAgo.slice(0, 4)) - 1);
  const { id } = await world.done('POST', 'catalogues', { propertyId, year, lines }, manager);
  const at = (date: number) => on(`${year}-01`, date);
  await world.done('POST', `catalogues/${id}/submit`, { at: at(5) }, manager, { version: 1 });
  await world.done('POST', `catalogues/${id}/approve`, { reasons: {}, at: at(6) }, general, { version: 2 });
  await world.done('POST', `catalogues/${id}/publish`, { channels: ['notice-board'], at: at(7) }, manager, {
    version: 3,
  });
};

test('a month is judged, its loss told, a measure decided and followed up; registers and report show the same', async () => {
  const { propertyId, manager, general, desk, homes } = place;
  await publishEarlier([world.line(water.id)]);
  await world.done(
    'POST',
    'stock-moves',
    { itemId: water.id, kind: 'received', quantity: 50, supplier: '水站', at: on(longAgo, 1) },
    desk,
  );
  const placed = {
    itemId: water.id,
    mode: 'standing',
    householdId: homes[0],
    ownerName: '陈女士',
    phone: '13812345678',
  };
  const signature = { on: 'screen', name: '陈女士', lines: [[[10, 20]]] };
  const body = { ...placed, details: { barrels: '1' }, signature, at: on(longAgo, 2) };
  const order = await world.done('POST', 'orders', body, desk);
  const perform = (at: string, quantity: number) =>
    world.done('POST', `orders/${order.id}/services`, { at, quantity }, desk);
  await perform(on(longAgo, 3), 1);
  const service = await perform(on(lastMonth, 4), 5);
  await world.done('POST', `services/${service.id}/fees`, { amount: '60', at: on(lastMonth, 4) }, desk);

  const judge = (month: string, costs: object = {}) =>
    world.done('POST', 'reckonings', { propertyId, month, costs }, manager);
  // 5 × 20.00 − 800.00 − 5 × 10.00 = −750.00
  const { judged } = await judge(lastMonth);
  expect(judged).toMatchObject([{ itemId: water.id, result: '-750.00', state: 'loss-making' }]);
  expect((await judge(lastMonth)).judged).toEqual([]);
  expect((await judge(longAgo, { [water.id]: { fixedCost: '0', variableCost: '10' } })).judged).toMatchObject([
    { result: '10.00', state: 'sound' },
  ]);
  expect(await world.send('POST', 'reckonings', { propertyId, month: monthOf(today) }, manager)).toMatchObject({
    status: 409,
    body: { code: 'convenience.month-not-over' },
  });
  expect(await world.news(propertyId, 'item.loss-making')).toEqual([
    { itemId: water.id, propertyId, month: lastMonth, loss: '750.00' },
  ]);
  const id = judged[0].id;
  const followUpOn = addDays(today, 30);
  const end = (as = general) =>
    world.send('POST', `reckonings/${id}/end`, { words: '停办', followUpOn }, as, { version: 1 });
  expect((await end(manager)).status).toBe(403);
  const measure = { kind: 'more-users', words: '上门介绍', followUpOn };
  await world.done('POST', `reckonings/${id}/measure`, measure, manager, { version: 1 });
  expect(
    (await world.send('POST', `reckonings/${id}/end`, { words: '停办', followUpOn }, general, { version: 2 })).body
      .code,
  ).toBe('convenience.reckoning-state');
  await world.done('POST', `reckonings/${id}/follow-up`, { improved: true, words: '多了十户' }, manager, {
    version: 2,
  });
  expect(await world.news(propertyId, 'item.measure-decided')).toMatchObject([
    { itemId: water.id, measure: 'more-users' },
  ]);
  const { body: other } = await world.get('what-if?price=25&units=60&fixedCost=800&variableCost=10', manager);
  expect(other).toEqual({
    revenue: '1500.00',
    cost: '1400.00',
    result: '100.00',
    margin: '0.0667',
    smallMargin: true,
    breakEvenUnits: 54,
  });

  const { body: revenue } = await world.get(`revenue?propertyId=${propertyId}&month=${lastMonth}`, manager);
  expect(revenue).toMatchObject({
    lines: [
      { itemId: water.id, users: 1, services: 1, units: 5, revenue: '100.00', received: '60.00', handedOver: '0.00' },
    ],
    total: { services: 1, revenue: '100.00', received: '60.00', held: '60.00' },
  });
  const read = async (register: string, as = desk) =>
    (await world.get(`registers?register=${register}&propertyId=${propertyId}&from=${longAgo}-01&until=${today}`, as))
      .body;
  expect(await read('water-store')).toMatchObject({
    place: '5.10',
    rows: [
      [on(longAgo, 1), '桶装水', 'received', 50, null, 50, '水站', '王e-desk'],
      expect.anything(),
      expect.anything(),
    ],
  });
  const whole = `registers?register=water-sales&propertyId=${propertyId}`;
  expect((await world.get(`${whole}&from=2025-01-01&until=2026-01-01`, desk)).status).toBe(200);
  expect((await world.get(`${whole}&from=2025-01-01&until=2026-01-02`, desk)).body).toMatchObject({
    status: 422,
    code: 'convenience.register-span-too-long-invalid',
  });
  expect((await read('water-sales')).rows).toHaveLength(2);
  for (const register of ['agency-rental', 'display-place', 'telephone'])
    expect((await read(register)).rows).toEqual([]);
});

test('a complaint about an order is told by the reception log and stands at the order, at the item and before who rates', async () => {
  const { propertyId, general, manager } = place;
  const [order] = (await world.get(`orders?propertyId=${propertyId}`, manager)).body.items;
  expect(order.complaints).toBeUndefined();
  const consumer = world.service.app.get(OwnersConsumer);
  const heard = (name: string, data: Readonly<Record<string, unknown>>) =>
    ({
      specversion: '1.0',
      id: `news-${name}`,
      source: '/goldkey/complaints',
      type: `goldkey.complaints.complaint.${name}.v1`,
      subject: data['complaintId'] ?? 'c-1',
      time: on(longAgo, 9),
      propertyid: propertyId,
      data,
    }) as never;
  const of = { complaintId: 'c-1', propertyId };
  const words = { departmentId: 'd-1', category: '服务态度', major: false, inScope: true, receivedAt: on(longAgo, 9) };
  const received = { ...of, ...words, orderId: order.id, itemId: water.id };
  const other = { complaintId: 'c-2' };
  await runAsSystem('test', async () => {
    await consumer.complaint([
      heard('received', received),
      heard('received', received),
      // About no order: it is nobody's here, and nor is what becomes of it.
      heard('received', { ...received, ...other, orderId: undefined, itemId: undefined }),
      heard('decided', { ...of, ...other, established: true, decidedAt: on(longAgo, 10) }),
      heard('decided', { ...of, established: true, decidedAt: on(longAgo, 10) }),
    ]);
    await consumer.complaint([
      heard('closed', { ...of, closedAt: on(longAgo, 11) }),
      // What comes late changes nothing that is newer.
      heard('reopened', { ...of, reopenedAt: on(longAgo, 10) }),
    ]);
  });
  const told = (await world.get(`orders/${order.id}`, manager)).body.complaints;
  expect(told).toMatchObject([{ complaintId: 'c-1', category: '服务态度', established: true, open: false }]);
  expect(told[0].receivedAt).toBe(on(longAgo, 9));
  const items = (await world.get(`items?propertyId=${propertyId}`, manager)).body.items;
  expect(items.find(({ id }: { id: string }) => id === water.id)).toMatchObject({ complaints: 1 });
  const { body } = await world.get(`quality-ratings/basis?itemId=${water.id}&halfYear=${halfYear}`, general);
  expect(body.complaints).toEqual({ received: 1, established: 1 });
  // Taken back it stands nowhere; told anew, as its intake is right, it stands with what became of it.
  const back = heard('received.withdrawn', { eventId: 'news-received' });
  await runAsSystem('test', () => consumer.complaint([back]));
  expect((await world.get(`orders/${order.id}`, manager)).body.complaints).toBeUndefined();
  const without = await world.get(`quality-ratings/basis?itemId=${water.id}&halfYear=${halfYear}`, general);
  expect(without.body.complaints).toEqual({ received: 0, established: 0 });
  await runAsSystem('test', () => consumer.complaint([back, heard('received', { ...received, category: '迟到' })]));
  expect((await world.get(`orders/${order.id}`, manager)).body.complaints).toMatchObject([
    { complaintId: 'c-1', category: '迟到', established: true, open: false },
  ]);
  const stranger = someoneOf('p-elsewhere', 'e-9', ['convenience:read']);
  expect((await world.get(`orders/${order.id}`, stranger)).status).toBe(404);
});

test('the general manager rates what is in view, and the rating is told with the orders of each', async () => {
  const { propertyId, general, manager } = place;
  const { body: orders } = await world.get(`orders?propertyId=${propertyId}`, manager);
  const said = { callbackId: 'cb-1', propertyId, aboutId: orders.items[0].id, level: 'satisfied' };
  await runAsSystem('test', async () => {
    for (const _twice of [1, 2])
      await callbackCopies(world.database).keepCallback(said, instant(Date.parse(on(longAgo, 9))));
  });
  const { body: basis } = await world.get(`quality-ratings/basis?itemId=${water.id}&halfYear=${halfYear}`, general);
  expect(basis).toMatchObject({ unconfirmed: expect.any(Number), callbacks: { satisfied: 1, dissatisfied: 0 } });
  expect(basis.orders).toBe(1);
  expect(basis.monthsWithoutCallback).not.toContain(longAgo);
  const rate = (score: number, as = general) =>
    world.send('PUT', 'quality-ratings', { itemId: water.id, halfYear, score, words: '准时' }, as);
  expect((await rate(90, manager)).status).toBe(403);
  expect((await rate(100.1)).status).toBe(400);
  expect(await rate(90)).toMatchObject({ status: 200, body: { score: 90, version: 1 } });
  expect(await rate(92.5)).toMatchObject({ status: 200, body: { score: 92.5, version: 2 } });
  expect(await world.news(propertyId, 'quality.rated')).toMatchObject([
    { score: 90 },
    { itemId: water.id, halfYear, score: 92.5, orders: 1, staffOrders: [{ employeeId: 'e-desk', orders: 1 }] },
  ]);
});

test('who acts for another property sees none of it', async () => {
  const elsewhere = await world.place();
  const stranger = someoneOf(
    elsewhere.propertyId,
    'e-x',
    ['read', 'define', 'approve'].map((verb) => `convenience:${verb}`),
  );
  for (const door of ['reckonings', 'quality-ratings'])
    expect((await world.get(`${door}?propertyId=${place.propertyId}`, stranger)).body.total).toBe(0);
  const { items } = (await world.get(`reckonings?propertyId=${place.propertyId}`, place.manager)).body;
  expect((await world.get(`reckonings/${items[0].id}`, stranger)).status).toBe(404);
  expect((await world.get(`quality-ratings/basis?itemId=${water.id}&halfYear=${halfYear}`, stranger)).status).toBe(404);
});
