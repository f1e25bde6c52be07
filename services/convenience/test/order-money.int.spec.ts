import { commandsOf, commandsStand } from './billing-commands.js';
import { ConvenienceWorld, type Place, someoneOf } from './convenience-world.js';

let world: ConvenienceWorld;
let place: Place;
let cleaning: { id: string };
beforeAll(async () => {
  world = await ConvenienceWorld.open();
  place = await world.place();
  cleaning = await world.item(place, { kind: 'housekeeping', unit: '小时', name: '家政' });
  await world.publish(place, [world.line(cleaning.id, { prepaid: true, deposit: '50' })]);
});
afterAll(() => world?.close());

type Answer = Awaited<ReturnType<ConvenienceWorld['done']>>;
const asManager = () =>
  someoneOf(
    place.propertyId,
    'e-cashier',
    ['read', 'perform', 'cash'].map((verb) => `convenience:${verb}`),
  );
const placed = (changes: object = {}): Promise<Answer> =>
  world.done(
    'POST',
    'orders',
    {
      ...{ itemId: cleaning.id, householdId: place.homes[0], details: { work: '擦窗' }, quantity: 2, mode: 'one-off' },
      ...{
        ownerName: '陈女士',
        phone: '13812345678',
        signature: { on: 'screen', name: '陈女士', lines: [[[10, 20]]] },
      },
      ...changes,
    },
    place.desk,
  );
const until = (orderId: string, states: readonly string[]) => commandsStand(world, place, orderId, states);
const askedOf = (orderId: string) =>
  world.billing.asked.filter(
    (request) => (request as unknown as { order: { orderId: string } }).order.orderId === orderId,
  );

test('an order waits while billing is away or its answer is lost, is booked once, and its money is charged and goes back', async () => {
  const cashier = asManager();
  world.billing.desk.does = 'lose the answer';
  const { id } = await placed();
  const ahead = { kind: 'prepayment', amount: '40', means: 'wechat', reference: 'wx-1' };
  const waiting = await world.done('POST', `orders/${id}/advance`, ahead, cashier);
  expect(waiting.advances).toMatchObject([{ amount: '40.00', waiting: true }]);
  expect((await world.send('POST', `orders/${id}/advance`, { ...ahead, amount: '0.01' }, cashier)).body.code).toBe(
    'convenience.more-than-due-invalid',
  );
  expect((await world.send('POST', `orders/${id}/services`, {}, place.desk)).body.code).toBe(
    'convenience.prepayment-due',
  );
  expect(
    (await world.send('POST', `orders/${id}/withdraw`, { reason: '不要了' }, place.desk, { version: 2 })).body.code,
  ).toBe('convenience.advance-waiting');
  for (const end = Date.now() + 10_000; askedOf(id).length < 2 && Date.now() < end; )
    await commandsOf(world, place, id);
  world.billing.desk.does = 'book';
  const [booked] = await until(id, ['booked']);
  const keys = askedOf(id).map(({ idempotencyKey }) => idempotencyKey);
  expect(keys.length).toBeGreaterThan(1);
  expect(new Set(keys)).toEqual(new Set([booked.id]));
  expect(booked).toMatchObject({
    tries: expect.any(Number),
    booked: { receipt: world.billing.receipts.get(booked.id) },
  });
  const { body: order } = await world.get(`orders/${id}`, place.desk);
  expect(order.advances).toEqual([
    expect.objectContaining({ amount: '40.00', commandId: booked.id, receipt: booked.booked.receipt }),
  ]);
  expect(order.advances[0].waiting).toBeUndefined();

  // The deposit is with staff: the charge for the service waits until it lies with the cashier.
  await world.done('POST', `orders/${id}/advance`, { kind: 'deposit', amount: '50' }, place.desk);
  await world.done('POST', `orders/${id}/services`, {}, place.desk);
  expect((await commandsOf(world, place, id)).map(({ asked, state }) => [asked.act, state])).toEqual([
    ['take', 'booked'],
    ['charge', 'waiting'],
  ]);
  const { body: held } = await world.get(`fees?orderId=${id}&state=held`, cashier);
  await world.done('POST', 'fees/hand-over', { feeIds: [held.items[0].id], counted: '50' }, cashier);
  await until(id, ['booked', 'booked', 'booked']);
  const { body: over } = await world.get(`orders/${id}`, place.desk);
  const back = { amount: '30', withheldReason: '破损' };
  await world.done('POST', `orders/${id}/deposit-return`, back, cashier, { version: over.version });
  await until(id, ['booked', 'booked', 'booked', 'booked']);
  const once = [...new Map(askedOf(id).map((request) => [request.idempotencyKey, request])).values()];
  expect(once).toMatchObject([
    { method: 'TakeOrderMoney', kind: 'prepayment', amount: '40', by: { accountId: 'account-e-cashier' } },
    {
      method: 'TakeOrderMoney',
      kind: 'deposit',
      amount: '50.00',
      means: 'cash',
      by: { accountId: 'account-e-cashier' },
    },
    { method: 'ChargeService', amount: '40.00' },
    { method: 'ReturnOrderMoney', kind: 'deposit', amount: '30.00', kept: '20.00' },
  ]);
});

test('what billing refuses is told, asked again once its cause is gone, or given up, and then was never paid', async () => {
  const cashier = asManager();
  world.billing.desk.does = { refuse: 'billing.no-open-shift' };
  const { id } = await placed();
  await world.done('POST', `orders/${id}/advance`, { kind: 'prepayment', amount: '40', means: 'cash' }, cashier);
  const [refused] = await until(id, ['refused']);
  expect(refused).toMatchObject({ refusal: 'billing.no-open-shift' });
  const act = (name: string, version: number, as = cashier) =>
    world.send('POST', `billing-commands/${refused.id}/${name}`, {}, as, { version });
  expect((await act('repeat', refused.version, place.desk)).status).toBe(403);
  expect(await act('repeat', refused.version)).toMatchObject({ status: 200, body: { state: 'waiting' } });
  const [again] = await until(id, ['refused']);
  expect(await act('drop', again.version)).toMatchObject({ status: 200, body: { state: 'dropped' } });
  expect((await act('repeat', again.version + 1)).body.code).toBe('convenience.billing-command-state');
  expect((await world.get(`orders/${id}`, place.desk)).body.advances).toEqual([]);
  world.billing.desk.does = 'book';
  const { version } = (await world.get(`orders/${id}`, place.desk)).body;
  await world.done('POST', `orders/${id}/withdraw`, { reason: '不要了' }, place.desk, { version });
  expect(await commandsOf(world, place, id)).toHaveLength(1);
});

test('a prepayment goes back with an order that ends; a service that was not paid ahead goes with the bill of the month, once', async () => {
  const cashier = asManager();
  const { id } = await placed();
  await world.done('POST', `orders/${id}/advance`, { kind: 'prepayment', amount: '40', means: 'card' }, cashier);
  await until(id, ['booked']);
  const { version } = (await world.get(`orders/${id}`, place.desk)).body;
  await world.done('POST', `orders/${id}/withdraw`, { reason: '搬家' }, place.desk, { version });
  await until(id, ['booked', 'booked']);
  expect(askedOf(id).at(-1)).toMatchObject({ method: 'ReturnOrderMoney', kind: 'prepayment', amount: '40.00' });

  const other = await world.place();
  const sharpening = await world.item(other, { kind: 'housekeeping', unit: '次', name: '家政' });
  await world.publish(other, [world.line(sharpening.id)]);
  const order = await world.done(
    'POST',
    'orders',
    {
      ...{
        itemId: sharpening.id,
        householdId: other.homes[0],
        details: { work: '擦窗' },
        quantity: 1,
        mode: 'one-off',
      },
      ...{ ownerName: '李先生', phone: '13812345679', signature: { on: 'screen', name: '李', lines: [[[10, 20]]] } },
    },
    other.desk,
  );
  const service = await world.done('POST', `orders/${order.id}/services`, {}, other.desk);
  await world.done('POST', `services/${service.id}/fees`, { amount: '5' }, other.desk);
  const charge = () => world.send('POST', `services/${service.id}/charge`, {}, other.desk);
  expect(await charge()).toMatchObject({ status: 201, body: { asked: { act: 'charge', amount: '15.00' } } });
  expect((await charge()).body.code).toBe('convenience.nothing-open');
  expect((await world.send('POST', `services/${service.id}/fees`, { amount: '1' }, other.desk)).body.code).toBe(
    'convenience.more-than-due-invalid',
  );
  const stranger = someoneOf(other.propertyId, 'e-x', ['convenience:read', 'convenience:order']);
  expect((await world.get(`billing-commands?orderId=${id}`, stranger)).body.total).toBe(0);
});
