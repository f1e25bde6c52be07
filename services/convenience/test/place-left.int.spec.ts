import { randomUUID } from 'node:crypto';
import { runAsSystem } from '@goldkey/access';
import { addDays, dayOf, instant } from '@goldkey/kernel';
import { eventually } from '@goldkey/testing';
import { ParkingConsumer } from '../src/adapters/in/kafka/parking.consumer.js';
import { ConvenienceWorld, type Place, someoneOf } from './convenience-world.js';

const today = dayOf(instant(Date.now()), 'Asia/Shanghai');
const inDays = (n: number) => addDays(today, n);

let world: ConvenienceWorld;
let place: Place;
let parking: { id: string };
let prepaid: { id: string };
beforeAll(async () => {
  world = await ConvenienceWorld.open();
  place = await world.place();
  parking = await world.item(place, { name: '车位出租', kind: 'parking-rental', unit: '月' });
  prepaid = await world.item(place, { name: '车位包年', kind: 'parking-rental', unit: '年' });
  await world.publish(place, [world.line(parking.id), world.line(prepaid.id, { prepaid: true, deposit: '50' })]);
});
afterAll(() => world?.close());
beforeEach(() => {
  world.estates.desk.does = 'answer';
  world.billing.desk.does = 'book';
});

const signature = { on: 'screen', name: '陈女士', lines: [[[10, 20]]] };
const spot = (): string => {
  const placeId = randomUUID();
  const number = `B1-${placeId.slice(0, 4)}`;
  world.estates.known.set(placeId, { placeId, propertyId: place.propertyId, number, householdIds: [] });
  return placeId;
};
const read = async (id: string) => (await world.get(`orders/${id}`, place.desk)).body;
const stands = (id: string, state: string) =>
  eventually(async () => expect((await read(id)).place?.state).toBe(state), 15_000);
const rented = async (placeId: string, changes: object = {}): Promise<string> => {
  const details = { plate: '浙A12345', from: inDays(-20) };
  const who = { householdId: place.homes[0], ownerName: '陈女士', phone: '13812345678' };
  const body = { itemId: parking.id, mode: 'standing', ...who, details, signature, placeId, ...changes };
  const { id } = await world.done('POST', 'orders', body, place.desk);
  await stands(id, 'held');
  return id;
};
/** As estates tells it, in a transaction as of a batch of news. */
const left = (placeId: string, changes: object = {}, time = new Date().toISOString()) => {
  const number = world.estates.known.get(placeId)?.number;
  const stay = { from: inDays(-300), until: inDays(-1), assignmentId: 'a-1', householdId: place.homes[0] };
  const data = { parkingPlaceId: placeId, propertyId: place.propertyId, number, kind: 'rented', ...stay, ...changes };
  const type = 'goldkey.estates.parking-place.left.v1';
  const envelope = { id: randomUUID(), source: '/goldkey/estates', type, subject: placeId, time, data };
  const consumer = world.service.app.get(ParkingConsumer);
  return runAsSystem('convenience.know-places', () =>
    world.database.transaction(() => consumer.left({ specversion: '1.0', ...envelope } as never)),
  );
};

test('the place is left: the order ends with it, frees it, and says why; heard twice nothing more happens', async () => {
  const placeId = spot();
  const rhythm = { every: 'days', count: 1, from: inDays(-20) };
  const id = await rented(placeId, { rhythm });
  await left(placeId);
  const order = await read(id);
  expect(order).toMatchObject({
    state: 'ended',
    lettingOver: { placeId, placeNumber: world.estates.known.get(placeId)?.number, lastDay: inDays(-1) },
  });
  expect(order.endReason).toBeUndefined();
  expect(order.history.at(-1)).toMatchObject({ change: 'order-ended', data: { lastDay: inDays(-1) } });
  await stands(id, 'freed');
  expect(world.estates.heldBy.has(placeId)).toBe(false);
  const { version } = await read(id);
  await left(placeId);
  expect((await read(id)).version).toBe(version);
  expect((await world.get(`due?orderId=${id}`, place.desk)).body.total).toBe(0);
  const due = (await world.news(place.propertyId, 'register-entry.due-set')).filter(({ entryId }) => entryId === id);
  expect(due.map(({ dueOn }) => dueOn)).toEqual([today, undefined]);
});

test('news of another household, of a time before the order, or of before it was asked for end nothing', async () => {
  const placeId = spot();
  const id = await rented(placeId, { details: { plate: '浙A12345', from: inDays(-5) } });
  await left(placeId, { householdId: place.homes[1] });
  await left(placeId, { until: inDays(-6) });
  await left(placeId, {}, new Date(Date.now() - 3_600_000).toISOString());
  await left(spot());
  expect(await read(id)).toMatchObject({ state: 'placed', place: { state: 'held' } });
  await left(placeId, { until: inDays(-5) });
  expect((await read(id)).state).toBe('ended');
});

test('an order that was ended by hand keeps its reason, and what is rented anew goes on', async () => {
  const placeId = spot();
  const first = await rented(placeId);
  const { version } = await read(first);
  await world.done('POST', `orders/${first}/end`, { reason: '卖车' }, place.desk, { version });
  await stands(first, 'freed');
  const told = new Date().toISOString();
  const second = await rented(placeId);
  await left(placeId, {}, told);
  expect(await read(first)).toMatchObject({ endReason: '卖车' });
  expect((await read(first)).lettingOver).toBeUndefined();
  expect((await read(second)).state).toBe('placed');
});

test('one that nobody signed yet is taken back', async () => {
  const placeId = spot();
  const id = await rented(placeId, { signature: undefined });
  await left(placeId);
  expect(await read(id)).toMatchObject({ state: 'withdrawn', lettingOver: { placeId } });
  await stands(id, 'freed');
});

test('an advance that billing has not answered is waited for: the place is free at once, the money goes back as after any end', async () => {
  const cashier = someoneOf(
    place.propertyId,
    'e-cashier',
    ['read', 'perform', 'cash'].map((verb) => `convenience:${verb}`),
  );
  const placeId = spot();
  const id = await rented(placeId, { itemId: prepaid.id });
  const pay = (kind: string, amount: string) =>
    world.done('POST', `orders/${id}/advance`, { kind, amount, means: 'cash' }, cashier);
  const booked = (n: number) =>
    eventually(async () => {
      const { advances } = await read(id);
      expect(advances.filter(({ waiting }: { waiting?: true }) => waiting === undefined)).toHaveLength(n);
    }, 15_000);
  await pay('deposit', '50');
  await booked(1);
  world.billing.desk.does = { refuse: 'billing.no-shift' };
  await pay('prepayment', '20');
  await left(placeId);
  await left(placeId);
  expect(await read(id)).toMatchObject({ state: 'placed', lettingOver: { placeId } });
  await stands(id, 'freed');
  expect((await world.send('POST', `orders/${id}/services`, {}, place.desk)).body.code).toBe(
    'convenience.place-not-held',
  );
  const commands = async () =>
    (await world.get(`billing-commands?orderId=${id}&sort=askedAt`, place.desk)).body.items as {
      id: string;
      state: string;
      version: number;
      asked: { act: string; kind: string; amount: string };
    }[];
  await eventually(async () => expect((await commands())[1]?.state).toBe('refused'), 15_000);
  world.billing.desk.does = 'book';
  const [, refused] = await commands();
  await world.done('POST', `billing-commands/${refused?.id}/repeat`, {}, cashier, { version: refused?.version ?? 0 });
  await eventually(async () => expect((await read(id)).state).toBe('ended'), 15_000);
  await eventually(
    async () =>
      expect((await commands()).map(({ asked, state }) => [asked.act, asked.kind, state])).toEqual([
        ['take', 'deposit', 'booked'],
        ['take', 'prepayment', 'booked'],
        ['return', 'prepayment', 'booked'],
      ]),
    15_000,
  );
  const { version } = await read(id);
  await world.done('POST', `orders/${id}/deposit-return`, { amount: '50' }, cashier, { version });
});

test('an advance that is given up was not paid: then the order ends as well', async () => {
  const cashier = someoneOf(
    place.propertyId,
    'e-cashier',
    ['read', 'perform', 'cash'].map((verb) => `convenience:${verb}`),
  );
  const placeId = spot();
  const id = await rented(placeId, { itemId: prepaid.id });
  world.billing.desk.does = { refuse: 'billing.no-shift' };
  await world.done('POST', `orders/${id}/advance`, { kind: 'deposit', amount: '50', means: 'cash' }, cashier);
  await left(placeId);
  const one = async () => (await world.get(`billing-commands?orderId=${id}`, place.desk)).body.items[0];
  await eventually(async () => expect((await one()).state).toBe('refused'), 15_000);
  const { id: command, version } = await one();
  await world.done('POST', `billing-commands/${command}/drop`, {}, cashier, { version });
  expect(await read(id)).toMatchObject({ state: 'ended', advances: [] });
});
