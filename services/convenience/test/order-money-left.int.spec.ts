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
const cashier = (employeeId = 'e-cashier') =>
  someoneOf(
    place.propertyId,
    employeeId,
    ['read', 'perform', 'cash'].map((verb) => `convenience:${verb}`),
  );
/** Signed, for two hours at 20.00, with its deposit noted by a receipt from elsewhere. */
const placed = async (changes: object = {}): Promise<Answer> => {
  const of = { itemId: cleaning.id, householdId: place.homes[0], details: { work: '擦窗' }, mode: 'one-off' };
  const signature = { on: 'screen', name: '陈女士', lines: [[[10, 20]]] };
  const body = { ...of, quantity: 2, ownerName: '陈女士', phone: '13812345678', signature, ...changes };
  const { id } = await world.done('POST', 'orders', body, place.desk);
  return advance(id, { kind: 'deposit', amount: '50', receipt: 'R-1' });
};
const advance = (id: string, body: object, as = cashier()): Promise<Answer> =>
  world.done('POST', `orders/${id}/advance`, body, as);
const perform = (id: string, body: object = {}): Promise<Answer> =>
  world.done('POST', `orders/${id}/services`, body, place.desk);
const until = (orderId: string, states: readonly string[]) => commandsStand(world, place, orderId, states);
/** What billing was asked; what is asked in one moment has no order. */
const askedOf = (commands: readonly Answer[]): readonly string[] =>
  commands.map(({ asked }) => `${asked.act} ${asked.kind ?? 'service'} ${asked.amount}`).sort();

test('what a one-off order was paid ahead and did not cost goes back with its one service', async () => {
  const { id } = await placed();
  await advance(id, { kind: 'prepayment', amount: '40', means: 'card' });
  await until(id, ['booked']);
  await perform(id, { quantity: 1 });
  expect(askedOf(await until(id, ['booked', 'booked', 'booked']))).toEqual([
    'charge service 20.00',
    'return prepayment 20.00',
    'take prepayment 40',
  ]);

  const { id: whole } = await placed();
  await advance(whole, { kind: 'prepayment', amount: '40', means: 'card' });
  await until(whole, ['booked']);
  await perform(whole);
  expect(askedOf(await until(whole, ['booked', 'booked']))).toHaveLength(2);
});

test('a standing order that was paid ahead by a receipt is charged from its second service on', async () => {
  const { id } = await placed({ mode: 'standing' });
  await advance(id, { kind: 'prepayment', amount: '40', receipt: 'R-2' });
  await perform(id);
  expect(await commandsOf(world, place, id)).toEqual([]);
  await perform(id);
  await perform(id, { quantity: 3 });
  expect(askedOf(await until(id, ['booked', 'booked']))).toEqual(['charge service 40.00', 'charge service 60.00']);
});

const act = (name: 'repeat' | 'drop', { id, version }: Answer, as = cashier()) =>
  world.send('POST', `billing-commands/${id}/${name}`, {}, as, { version });
const handOver = async (orderId: string): Promise<void> => {
  const { body: held } = await world.get(`fees?orderId=${orderId}&state=held`, place.desk);
  await world.done('POST', 'fees/hand-over', { feeIds: [held.items[0].id], counted: held.items[0].amount }, cashier());
};

test('what a cashier took over from staff is not given up; who repeats it puts it into their own till', async () => {
  const { id } = await placed();
  await advance(id, { kind: 'prepayment', amount: '40' }, place.desk);
  world.billing.desk.does = { refuse: 'billing.no-open-shift' };
  await handOver(id);
  const [refused] = await until(id, ['refused']);
  world.billing.desk.does = 'book';
  expect((await act('drop', refused)).body.code).toBe('convenience.fee-taken-over');
  expect((await act('repeat', refused, cashier('e-relief'))).status).toBe(200);
  const [booked] = await until(id, ['booked']);
  expect(booked).toMatchObject({ by: 'account-e-relief', byName: '王e-relief' });
  const last = world.billing.asked.filter(({ idempotencyKey }) => idempotencyKey === booked.id).at(-1);
  expect(last?.by).toMatchObject({ accountId: 'account-e-relief' });
});

test('a deposit whose return was given up is there to be returned', async () => {
  const of = { itemId: cleaning.id, householdId: place.homes[0], details: { work: '擦窗' }, mode: 'one-off' };
  const signature = { on: 'screen', name: '陈女士', lines: [[[10, 20]]] };
  const body = { ...of, quantity: 2, ownerName: '陈女士', phone: '13812345678', signature };
  const { id } = await world.done('POST', 'orders', body, place.desk);
  await advance(id, { kind: 'deposit', amount: '50', means: 'card' });
  await until(id, ['booked']);
  const versionOf = async () => (await world.get(`orders/${id}`, place.desk)).body.version;
  await world.done('POST', `orders/${id}/withdraw`, { reason: '搬家' }, place.desk, { version: await versionOf() });
  const back = async (changes: object) =>
    world.send('POST', `orders/${id}/deposit-return`, changes, cashier(), { version: await versionOf() });
  world.billing.desk.does = { refuse: 'billing.month-closed' };
  await back({ amount: '30', withheldReason: '破损' });
  const [, refused] = await until(id, ['booked', 'refused']);
  world.billing.desk.does = 'book';
  expect((await back({ amount: '50' })).body.code).toBe('convenience.no-deposit-to-return');
  expect((await act('drop', refused)).status).toBe(200);
  expect((await world.get(`orders/${id}`, place.desk)).body.depositReturned).toBeUndefined();
  expect((await back({ amount: '50' })).status).toBe(200);
  expect(askedOf(await until(id, ['booked', 'dropped', 'booked']))).toContain('return deposit 50.00');
});

test('who only handles money sees of an order that it answers neither the telephone nor anybody’s hand', async () => {
  const { id } = await placed();
  const { version } = (await world.get(`orders/${id}`, place.desk)).body;
  await world.done('POST', `orders/${id}/withdraw`, { reason: '搬家' }, place.desk, { version });
  const till = someoneOf(place.propertyId, 'e-till', ['convenience:cash']);
  const back = { amount: '50' };
  const answer = await world.done('POST', `orders/${id}/deposit-return`, back, till, { version: version + 1 });
  expect(answer).toMatchObject({ phone: '138****5678', signed: true, depositReturned: { amount: '50.00' } });
  expect(JSON.stringify(answer)).not.toMatch(/13812345678|"lines"/);
});

test('a charge that is given up after its order is over gives the prepayment back that it was to take', async () => {
  const { id } = await placed();
  await advance(id, { kind: 'prepayment', amount: '40', means: 'card' });
  await until(id, ['booked']);
  world.billing.desk.does = { refuse: 'billing.month-closed' };
  await perform(id);
  const [, refused] = await until(id, ['booked', 'refused']);
  world.billing.desk.does = 'book';
  expect((await act('drop', refused)).status).toBe(200);
  expect(askedOf(await until(id, ['booked', 'dropped', 'booked']))).toContain('return prepayment 40.00');
});

test('a prepayment whose return was given up is there to be returned, once, all of it or what billing holds', async () => {
  const { id } = await placed({ mode: 'standing' });
  await advance(id, { kind: 'prepayment', amount: '40', means: 'card' });
  await until(id, ['booked']);
  const read = async () => (await world.get(`orders/${id}`, place.desk)).body;
  const back = async (body: object, as = cashier()) =>
    world.send('POST', `orders/${id}/prepayment-return`, body, as, { version: (await read()).version });
  expect((await back({})).body.code).toBe('convenience.no-prepayment-to-return');
  world.billing.desk.does = { refuse: 'billing.more-than-held' };
  const { version } = await read();
  await world.done('POST', `orders/${id}/end`, { reason: '搬家' }, place.desk, { version });
  const [, refused] = await until(id, ['booked', 'refused']);
  world.billing.desk.does = 'book';
  expect(await read()).toMatchObject({ returnGivenUp: false });
  // It is on its way until it is given up.
  expect((await back({})).body.code).toBe('convenience.no-prepayment-to-return');
  expect((await act('drop', refused)).status).toBe(200);
  expect(await read()).toMatchObject({ returnGivenUp: true });
  expect((await back({}, place.desk)).status).toBe(403);
  expect((await back({ amount: '40.01' })).body.code).toBe('convenience.more-than-due-invalid');
  expect((await back({ amount: '30' })).status).toBe(200);
  expect((await back({})).status).toBe(200);
  expect((await back({})).body.code).toBe('convenience.no-prepayment-to-return');
  expect(askedOf(await until(id, ['booked', 'dropped', 'booked', 'booked']))).toEqual([
    ...['return prepayment 10.00', 'return prepayment 30.00', 'return prepayment 40.00', 'take prepayment 40'],
  ]);
  expect(await read()).toMatchObject({ returnGivenUp: false });
});

test('how it was paid a cashier writes down; what others take is theirs to hand over', async () => {
  const { id } = await placed();
  const ahead = { kind: 'prepayment', amount: '40' };
  expect(await world.send('POST', `orders/${id}/advance`, { ...ahead, means: 'wechat' }, place.desk)).toMatchObject({
    status: 403,
    body: { code: 'convenience.means-of-cashier.forbidden' },
  });
  expect(await world.send('POST', `orders/${id}/advance`, { ...ahead, receipt: 'R-9' }, place.desk)).toMatchObject({
    status: 403,
    body: { code: 'convenience.receipt-of-cashier.forbidden' },
  });
  await advance(id, ahead, place.desk);
  expect((await world.get(`fees?orderId=${id}&state=held`, place.desk)).body.total).toBe(1);
});
