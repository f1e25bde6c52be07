import { randomUUID } from 'node:crypto';
import { ConvenienceWorld, type Place, someoneOf } from './convenience-world.js';

let world: ConvenienceWorld;
let place: Place;
beforeAll(async () => {
  world = await ConvenienceWorld.open();
  place = await world.place();
});
afterAll(() => world?.close());

const body = () => ({ propertyId: place.propertyId, code: randomUUID().slice(0, 8), name: '中心广场' });

test('what is registered is kept with its history and its news, under a code of its own', async () => {
  const said = { ...body(), at: '2026-03-05T10:30:00+08:00' };
  const made = await world.send('POST', 'venues', said, place.manager);
  expect(made).toMatchObject({ status: 201, headers: { etag: '"1"' }, body: { code: said.code, version: 1 } });
  const { id } = made.body;
  expect(await world.news(place.propertyId, 'venue.registered')).toContainEqual({
    venueId: id,
    propertyId: place.propertyId,
    code: said.code,
    name: said.name,
  });
  const record = await world.get(`venues/${id}`, place.desk);
  expect(record.body.history).toMatchObject([{ change: 'venue-registered', actor: { name: '王e-manager' } }]);
  const both = await Promise.all([1, 2].map(() => world.send('POST', 'venues', said, place.manager)));
  expect(both.map(({ status, body: { code } }) => [status, code])).toEqual([
    [409, 'convenience.code-taken'],
    [409, 'convenience.code-taken'],
  ]);
});

test('a correction needs the version that was seen, and is told as news', async () => {
  const { id } = await world.done('POST', 'venues', body(), place.manager);
  const correct = (name: string, version?: number) =>
    world.send('PATCH', `venues/${id}`, { name }, place.manager, version === undefined ? {} : { version });
  expect(await correct('new')).toMatchObject({ status: 428 });
  expect(await correct('new', 1)).toMatchObject({ status: 200, body: { name: 'new', version: 2 } });
  expect(await correct('old', 1)).toMatchObject({ status: 412, body: { code: 'convenience.stale-version' } });
});

test('who acts for another property neither sees nor changes it, and who only reads registers nothing', async () => {
  const { id } = await world.done('POST', 'venues', body(), place.manager);
  const stranger = someoneOf('p-elsewhere', 'e-x', [...place.manager.permissions]);
  const missing = { status: 404, body: { code: 'convenience.venue-not-found' } };
  expect((await world.get(`venues?propertyId=${place.propertyId}`, stranger)).body.total).toBe(0);
  expect(await world.get(`venues/${id}`, stranger)).toMatchObject(missing);
  expect(await world.send('PATCH', `venues/${id}`, { name: 'x' }, stranger, { version: 1 })).toMatchObject(missing);
  expect(await world.send('POST', 'venues', body(), stranger)).toMatchObject({
    status: 404,
    body: { code: 'convenience.property-not-found' },
  });
  expect((await world.send('POST', 'venues', body(), place.cashier)).status).toBe(403);
});

test('a venue is booked for an order that stands, and for no time that no calendar has', async () => {
  const { id: venueId } = await world.done('POST', 'venues', body(), place.manager);
  const hall = await world.item(place, { kind: 'venue-rental', unit: '小时', name: '会所' });
  await world.publish(place, [world.line(hall.id)]);
  const of = { itemId: hall.id, householdId: place.homes[0], details: { purpose: '生日' }, mode: 'one-off' };
  const signature = { on: 'screen', name: '陈女士', lines: [[[10, 20]]] };
  const asked = { ...of, ownerName: '陈女士', phone: '13812345678', signature };
  const { id: orderId } = await world.done('POST', 'orders', asked, place.desk);
  const book = (hours: readonly [string, string], of: object = { orderId }) => {
    const [fromAt, untilAt] = hours;
    const said = { venueId, fromAt, untilAt, purpose: '生日', exhibitor: '陈女士' };
    return world.send('POST', 'bookings', { ...said, ...of }, place.desk);
  };
  const morning = ['2026-03-05T09:00:00+08:00', '2026-03-05T12:00:00+08:00'] as const;
  expect((await book(morning)).status).toBe(201);
  expect((await book(['0000-01-01T00:00:00Z', '0000-01-02T00:00:00Z'])).status).toBe(400);
  const ahead = ['2098-03-05T09:00:00+08:00', '2098-03-05T12:00:00+08:00'] as const;
  expect((await book(ahead)).status).toBe(201);
  expect((await book(ahead, {})).body.code).toBe('convenience.venue-taken');
  await world.done('POST', `orders/${orderId}/withdraw`, { reason: '不办了' }, place.desk, { version: 1 });
  // What was booked for it is free again; what is over stays as it was.
  const { items } = (await world.get(`bookings?venueId=${venueId}`, place.desk)).body;
  expect(items.map(({ state, cancelReason }: Record<string, string>) => [state, cancelReason]).sort()).toEqual([
    ['booked', undefined],
    ['cancelled', '不办了'],
  ]);
  expect((await book(ahead, {})).status).toBe(201);
  const evening = ['2026-03-05T18:00:00+08:00', '2026-03-05T20:00:00+08:00'] as const;
  expect((await book(evening)).body.code).toBe('convenience.order-state');
  expect((await book(evening, {})).status).toBe(201);
});
