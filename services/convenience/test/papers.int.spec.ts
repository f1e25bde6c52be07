import { randomUUID } from 'node:crypto';
import type { Caller } from '@goldkey/access';
import { ConvenienceWorld, type Place } from './convenience-world.js';

let world: ConvenienceWorld;
let place: Place;
let water: { id: string };
beforeAll(async () => {
  world = await ConvenienceWorld.open();
  place = await world.place();
  water = await world.item(place);
  await world.publish(place, [world.line(water.id)]);
  const barrels = { itemId: water.id, kind: 'received', quantity: 10, supplier: '水站' };
  await world.done('POST', 'stock-moves', barrels, place.desk);
});
afterAll(() => world?.close());

const PDF = Buffer.from('%PDF-1.7\n');
const knock = async (method: 'GET' | 'POST', url: string, as: Caller, payload?: Buffer) => {
  const answer = await world.service.app.inject({
    ...{ method, url: `/api/convenience/${url}` },
    headers: {
      authorization: `Bearer ${await world.service.tokenFor(as)}`,
      ...(payload && { 'content-type': 'application/octet-stream' }),
    },
    ...(payload && { payload }),
  });
  return { status: answer.statusCode, type: answer.headers['content-type'], bytes: answer.rawPayload };
};
/** A paper that was handed in; its id. */
const paper = async ({ propertyId, desk }: Place, bytes = PDF): Promise<string> => {
  const id = randomUUID();
  const query = new URLSearchParams({ id, propertyId, kind: 'paper' });
  expect(await knock('POST', `attachments?${query}`, desk, bytes)).toMatchObject({ status: 200 });
  return id;
};
const placed = (signature: object, { homes, desk }: Place = place) =>
  world.done(
    'POST',
    'orders',
    {
      ...{ itemId: water.id, mode: 'standing', householdId: homes[0], ownerName: '陈女士', phone: '13812345678' },
      ...{ details: { barrels: '1' }, signature },
    },
    desk,
  );
const onPaper = { on: 'paper', name: '陈女士', paperNumber: 'WT-0007' };
const onScreen = { on: 'screen', name: '陈女士', lines: [[[10, 20] as const, [30, 40] as const]] };
const unscanned = async (): Promise<string[]> => {
  const { items } = (await world.get(`orders?propertyId=${place.propertyId}&unscanned=true`, place.cashier)).body;
  return items.map(({ id }: { id: string }) => id);
};

test('a paper that the owner signed is missing until its scan is handed in; a better one takes its place and both are kept (C-04)', async () => {
  const { desk, cashier } = place;
  const order = await placed(onPaper);
  const other = await placed(onScreen);
  expect(await unscanned()).toEqual([order.id]);
  expect((await world.get(`orders/${order.id}`, cashier)).body).toMatchObject({ unscanned: true });

  const perform = () => world.send('POST', `orders/${order.id}/services`, {}, desk);
  expect((await perform()).body).toMatchObject({ code: 'convenience.paper-not-scanned' });

  const [first, second] = [await paper(place), await paper(place)];
  const door = `orders/${order.id}/scan`;
  expect(await world.done('POST', door, { pages: [first] }, desk, { version: 1 })).toMatchObject({
    scans: [{ pages: [first], byName: '王e-desk' }],
  });
  expect(await unscanned()).toEqual([]);
  expect(await world.send('POST', door, { pages: [second] }, desk, { version: 1 })).toMatchObject({ status: 412 });
  const again = await world.done('POST', door, { pages: [second] }, desk, { version: 2 });
  expect(again.scans).toMatchObject([{ pages: [first] }, { pages: [second] }]);
  const record = (await world.get(`orders/${order.id}`, desk)).body;
  expect(record.history.map(({ change }: { change: string }) => change)).toEqual([
    'order-placed',
    'order-scanned',
    'order-scanned',
  ]);
  expect((await world.get(`orders/${order.id}`, cashier)).body).not.toHaveProperty('scans');
  // A better scan may still be handed in, which the page offers by this.
  expect((await world.get(`orders/${order.id}`, desk)).body).toMatchObject({ signedOn: 'paper' });

  expect(await perform()).toMatchObject({ status: 201 });

  const wrong = await world.send('POST', `orders/${other.id}/scan`, { pages: [second] }, desk, { version: 1 });
  expect(wrong.body).toMatchObject({ code: 'convenience.not-signed-on-paper' });
});

test('a scan is seen within its property only; another’s, one that is not there, and what is no paper are refused', async () => {
  const { desk } = place;
  const order = await placed(onPaper);
  const elsewhere = await world.place();
  const [own, others] = [await paper(place), await paper(elsewhere)];
  expect(await knock('GET', `attachments/${own}`, desk)).toMatchObject({
    status: 200,
    type: 'application/pdf',
    bytes: PDF,
  });
  expect(await knock('GET', `attachments/${own}`, elsewhere.desk)).toMatchObject({ status: 404 });
  for (const pages of [[others], [randomUUID()], [own, others]])
    expect((await world.send('POST', `orders/${order.id}/scan`, { pages }, desk, { version: 1 })).body).toMatchObject({
      code: 'request.attachment-not-found',
    });
  const query = new URLSearchParams({ id: randomUUID(), propertyId: place.propertyId, kind: 'paper' });
  expect(await knock('POST', `attachments?${query}`, desk, Buffer.from('<html>'))).toMatchObject({ status: 422 });
  expect(await knock('POST', `attachments?${query}`, place.cashier, PDF)).toMatchObject({ status: 403 });
});
