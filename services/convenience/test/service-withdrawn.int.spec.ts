import type { Caller } from '@goldkey/access';
import { addDays, dayOf, instant } from '@goldkey/kernel';
import { commandsOf, commandsStand } from './billing-commands.js';
import { ConvenienceWorld, type Place, someoneOf } from './convenience-world.js';

let world: ConvenienceWorld;
let place: Place;
let plain: { id: string };
let prepaid: { id: string };
let water: { id: string };
beforeAll(async () => {
  world = await ConvenienceWorld.open();
  place = await world.place();
  plain = await world.item(place, { kind: 'housekeeping', unit: '小时', name: '家政' });
  prepaid = await world.item(place, { kind: 'housekeeping', unit: '小时', name: '钟点工' });
  water = await world.item(place);
  await world.publish(place, [
    world.line(plain.id),
    world.line(prepaid.id, { prepaid: true, deposit: '50' }),
    world.line(water.id),
  ]);
});
afterAll(() => world?.close());

type Answer = Awaited<ReturnType<ConvenienceWorld['done']>>;
const signature = { on: 'screen', name: '陈女士', lines: [[[10, 20]]] };
const placed = (itemId: string, changes: object = {}): Promise<Answer> => {
  const of = { itemId, householdId: place.homes[0], details: { work: '擦窗' }, mode: 'one-off', quantity: 1 };
  const body = { ...of, ownerName: '陈女士', phone: '13812345678', signature, ...changes };
  return world.done('POST', 'orders', body, place.desk);
};
const perform = (orderId: string, body: object = {}): Promise<Answer> =>
  world.done('POST', `orders/${orderId}/services`, body, place.desk);
const read = async (url: string): Promise<Answer> => (await world.get(url, place.desk)).body;
const withdraw = async (id: string, as: Caller = place.manager) => {
  const { version } = await read(`services/${id}`);
  return world.send('POST', `services/${id}/withdraw`, { reason: '记重了' }, as, { version });
};
const codeOf = async (answer: ReturnType<typeof withdraw>) => (await answer).body.code;
const cashier = () =>
  someoneOf(
    place.propertyId,
    'e-cashier',
    ['read', 'perform', 'cash'].map((verb) => `convenience:${verb}`),
  );

test('a service that was logged by mistake is taken back by another person, and its one-off order is to be done again', async () => {
  const { id: orderId } = await placed(plain.id);
  const { id, performedAt } = await perform(orderId);
  const { url } = await world.done('POST', `services/${id}/owner-link`, {}, place.manager);
  expect((await withdraw(id, place.desk)).status).toBe(403);
  const both = { ...place.desk, permissions: new Set([...place.desk.permissions, ...place.manager.permissions]) };
  expect(await codeOf(withdraw(id, both))).toBe('convenience.own-service.forbidden');
  expect((await withdraw(id, (await world.place()).manager)).status).toBe(404);
  expect(
    (await world.send('POST', `services/${id}/withdraw`, { reason: ' ' }, place.manager, { version: 1 })).body,
  ).toMatchObject({ errors: [{ field: 'reason' }] });
  expect(await withdraw(id)).toMatchObject({
    status: 200,
    body: { state: 'withdrawn', late: false, mayLink: false, withdrawn: { reason: '记重了' } },
  });
  expect(await codeOf(withdraw(id))).toBe('convenience.service-withdrawn');
  const [told] = await world.database.statement<{ id: string }>(
    `SELECT id FROM outbox WHERE type = 'goldkey.convenience.service.performed.v1' AND payload ->> 'serviceId' = $1`,
    [id],
  );
  expect(await world.news(place.propertyId, 'service.performed.withdrawn')).toEqual([{ eventId: told?.id }]);
  expect(await read(`orders/${orderId}`)).toMatchObject({ state: 'placed', performed: 0 });

  // Nothing more comes of it: no link, no fee, no charge, no turnover.
  const token = url.split('/').at(-1);
  expect((await world.send('POST', `owner/${token}/answer`, { done: true }, place.desk)).status).toBeGreaterThan(399);
  for (const [path, body] of [
    ['fees', { amount: '20' }],
    ['charge', {}],
    ['owner-link', {}],
  ] as const)
    expect([path, (await world.send('POST', `services/${id}/${path}`, body, place.manager)).body.code]).toEqual([
      path,
      'convenience.service-withdrawn',
    ]);
  const revenue = await read(`revenue?propertyId=${place.propertyId}&month=${performedAt.slice(0, 7)}`);
  expect(revenue.lines.some(({ itemId }: Answer) => itemId === plain.id)).toBe(false);
  await perform(orderId);
  expect(await read(`orders/${orderId}`)).toMatchObject({ state: 'fulfilled', performed: 1 });
});

test('what its owner confirmed, or paid for, was done', async () => {
  const { id: orderId } = await placed(plain.id);
  const { id } = await perform(orderId);
  await world.done('POST', `services/${id}/fees`, { amount: '20' }, place.desk);
  expect(await codeOf(withdraw(id))).toBe('convenience.service-paid');
  const [fee] = (await read(`fees?orderId=${orderId}`)).items;
  await world.done('POST', `fees/${fee.id}/withdraw`, { reason: '没收' }, place.cashier, { version: fee.version });
  expect((await withdraw(id)).status).toBe(200);
});

test('a day of the rhythm that it covered is due again, and another service covers it', async () => {
  const today = dayOf(instant(Date.now()), 'Asia/Shanghai');
  const rhythm = { every: 'days', count: 1, from: today };
  const { id: orderId } = await placed(plain.id, { mode: 'standing', rhythm });
  const dueOf = async () =>
    (await read(`due?orderId=${orderId}&pageSize=500&until=${addDays(today, 2)}`)).items.map(
      ({ dueOn }: Answer) => dueOn,
    );
  const days = [0, 1, 2].map((after) => addDays(today, after));
  const first = await perform(orderId);
  await perform(orderId, { dueOn: days[1] });
  expect(await dueOf()).toEqual([days[2]]);
  expect((await withdraw(first.id)).status).toBe(200);
  expect(await dueOf()).toEqual([days[0], days[2]]);
  expect((await read(`orders/${orderId}`)).recurrence.next).toBe(today);
  const second = await perform(orderId);
  expect((await withdraw(second.id)).status).toBe(200);
  await perform(orderId);
  expect(await dueOf()).toEqual([days[2]]);
});

test('bottled water that was never delivered is in the store', async () => {
  const move = { kind: 'received', quantity: 10, supplier: '水站' };
  await world.done('POST', 'stock-moves', { ...move, itemId: water.id }, place.manager);
  const elsewhere = await world.send('POST', 'stock-moves', { ...move, itemId: plain.id }, place.manager);
  expect(elsewhere.body.code).toBe('convenience.item-without-stock');
  const { id: orderId } = await placed(water.id, { details: { barrels: '3' }, quantity: 3 });
  const { id } = await perform(orderId);
  expect((await withdraw(id)).status).toBe(200);
  const moves = (await read(`stock-moves?itemId=${water.id}`)).items.map(({ kind, quantity, left }: Answer) => ({
    ...{ kind, quantity, left },
  }));
  expect(moves).toEqual(
    expect.arrayContaining([
      { kind: 'delivered', quantity: -3, left: 7 },
      { kind: 'withdrawn', quantity: 3, left: 10 },
    ]),
  );
});

test('what was charged for it is taken back once billing has it, and what is over gives the rest back', async () => {
  const { id: orderId } = await placed(prepaid.id, { mode: 'standing' });
  const advance = (body: object) => world.done('POST', `orders/${orderId}/advance`, body, cashier());
  await advance({ kind: 'deposit', amount: '50', receipt: 'R-1' });
  await advance({ kind: 'prepayment', amount: '20', means: 'card' });
  await commandsStand(world, place, orderId, ['booked']);
  const { id } = await perform(orderId);
  await commandsStand(world, place, orderId, ['booked', 'booked']);
  expect((await withdraw(id)).status).toBe(200);
  await commandsStand(world, place, orderId, ['booked', 'booked', 'booked']);
  expect((await read(`services/${id}`)).onAccount).toBe('0.00');
  const again = await perform(orderId);
  await commandsStand(world, place, orderId, Array(4).fill('booked'));
  const { version } = await read(`orders/${orderId}`);
  await world.done('POST', `orders/${orderId}/end`, { reason: '搬走' }, place.desk, { version });
  expect((await withdraw(again.id)).status).toBe(200);
  const asked = (await commandsStand(world, place, orderId, Array(6).fill('booked'))).map(
    ({ asked: { act, amount } }) => `${act} ${amount}`,
  );
  expect(asked.slice(0, 4)).toEqual(['take 20', 'charge 20.00', 'take-back 20.00', 'charge 20.00']);
  expect(asked.slice(4).sort()).toEqual(['return 20.00', 'take-back 20.00']);
});

test('a charge that billing refused is settled first', async () => {
  const { id: orderId } = await placed(plain.id);
  const { id } = await perform(orderId);
  world.billing.desk.does = { refuse: 'billing.household-not-found' };
  try {
    await world.done('POST', `services/${id}/charge`, {}, place.manager);
    await commandsStand(world, place, orderId, ['refused']);
    expect(await codeOf(withdraw(id))).toBe('convenience.charge-on-its-way');
  } finally {
    world.billing.desk.does = 'book';
  }
  const [refused] = await commandsOf(world, place, orderId);
  await world.done('POST', `billing-commands/${refused.id}/drop`, {}, cashier(), { version: refused.version });
  expect((await withdraw(id)).status).toBe(200);
});
