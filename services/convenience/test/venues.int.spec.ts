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
