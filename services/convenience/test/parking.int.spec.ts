import { randomUUID } from 'node:crypto';
import { runAsSystem } from '@goldkey/access';
import { eventually } from '@goldkey/testing';
import { holdsCounted } from '../src/adapters/out/postgres/migrations/1764000000829-count-place-holds.js';
import { PORTS, type Ports } from '../src/convenience.wiring.js';
import type { PlaceHold } from '../src/domain/place-hold/place-hold.js';
import { ConvenienceWorld, type Place, someoneOf } from './convenience-world.js';

let world: ConvenienceWorld;
let place: Place;
let parking: { id: string };
beforeAll(async () => {
  world = await ConvenienceWorld.open();
  place = await world.place();
  parking = await world.item(place, { name: '车位出租', kind: 'parking-rental', unit: '月' });
  await world.publish(place, [world.line(parking.id)]);
});
afterAll(() => world?.close());
beforeEach(() => {
  world.estates.desk.does = 'answer';
});

const signature = { on: 'screen', name: '陈女士', lines: [[[10, 20]]] };
const spot = (changes: object = {}): string => {
  const placeId = randomUUID();
  const number = `B1-${placeId.slice(0, 4)}`;
  world.estates.known.set(placeId, { placeId, propertyId: place.propertyId, number, householdIds: [], ...changes });
  return placeId;
};
const body = (placeId: string, changes: object = {}) => ({
  ...{ itemId: parking.id, mode: 'standing', householdId: place.homes[0], ownerName: '陈女士', phone: '13812345678' },
  ...{ details: { plate: '浙A12345', from: '2026-04-01' }, signature, placeId, ...changes },
});
const take = (placeId: string, changes: object = {}) =>
  world.send('POST', 'orders', body(placeId, changes), place.desk);
const read = async (id: string) => (await world.get(`orders/${id}`, place.desk)).body;
const asSystem = <Row extends object>(sql: string, parameters: readonly unknown[]) =>
  runAsSystem('test', () =>
    world.database.transaction((tx) => tx.query<Row & Record<string, unknown>>(sql, [...parameters])),
  );
const stands = (id: string, state: string) =>
  eventually(async () => expect((await read(id)).place?.state).toBe(state), 15_000);

test('an order for parking has its place with it; the place says whose order has it, and the end frees it', async () => {
  const placeId = spot();
  const made = await take(placeId);
  expect(made).toMatchObject({ status: 201, body: { details: { place: expect.stringMatching(/^B1-/) } } });
  const { id } = made.body;
  await stands(id, 'held');
  expect(world.estates.heldBy.get(placeId)).toBe(id);
  expect((await take(placeId)).body.code).toBe('convenience.place-held');
  await world.done('POST', `orders/${id}/services`, {}, place.desk);
  const { version } = await read(id);
  await world.done('POST', `orders/${id}/end`, { reason: '卖车' }, place.desk, { version });
  await stands(id, 'freed');
  expect(world.estates.heldBy.has(placeId)).toBe(false);
  expect((await take(placeId)).status).toBe(201);
});

test('of two orders that want one place at once one has it, and of the other nothing is left', async () => {
  const placeId = spot();
  const before = (await world.get(`orders?propertyId=${place.propertyId}`, place.desk)).body.total;
  const answers = await Promise.all([take(placeId), take(placeId), take(placeId)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  expect((await world.get(`orders?propertyId=${place.propertyId}`, place.desk)).body.total).toBe(before + 1);
});

test('a place that is another household’s, elsewhere or nowhere is not to be chosen, nor by an order of another sort', async () => {
  const [own, other] = place.homes as [string, string];
  const tries: readonly (readonly [string, object, string])[] = [
    [spot({ householdIds: [other] }), {}, 'convenience.place-taken'],
    [spot({ propertyId: 'p-other' }), {}, 'convenience.parking-place-not-found'],
    ['nowhere', {}, 'convenience.parking-place-not-found'],
    [spot(), { mode: 'one-off' }, 'convenience.not-parking-invalid'],
  ];
  for (const [placeId, changes, code] of tries) expect((await take(placeId, changes)).body.code).toBe(code);
  expect((await take(spot({ householdIds: [own] }))).status).toBe(201);
});

test('the same key takes a place once; whoever acts elsewhere chooses none for the order', async () => {
  const [placeId, key] = [spot(), randomUUID()];
  const ask = () => world.send('POST', 'orders', body(placeId), place.desk, { key });
  const [first, second] = [await ask(), await ask()];
  expect([first.status, second.body.id]).toEqual([201, first.body.id]);
  const elsewhere = await world.place();
  const stranger = someoneOf(elsewhere.propertyId, 'e-x', ['convenience:read', 'convenience:order']);
  const theirs = await world.send('POST', `orders/${first.body.id}/place`, { placeId: spot() }, stranger, {
    version: 1,
  });
  expect(theirs).toMatchObject({ status: 404, body: { code: 'convenience.order-not-found' } });
});

test('what estates refuses is shown, is not performed, and another place is chosen; one order has one place', async () => {
  const placeId = spot();
  world.estates.desk.does = { refuse: 'estates.place-taken' };
  const { id } = (await take(placeId)).body;
  await stands(id, 'refused');
  expect((await read(id)).place).toMatchObject({ refusal: 'estates.place-taken' });
  expect((await world.send('POST', `orders/${id}/services`, {}, place.desk)).body.code).toBe(
    'convenience.place-not-held',
  );
  world.estates.desk.does = 'answer';
  const choose = async (another: string) =>
    world.send('POST', `orders/${id}/place`, { placeId: another }, place.desk, { version: (await read(id)).version });
  const better = spot();
  expect((await choose(better)).body.details.place).toBe(world.estates.known.get(better)?.number);
  await stands(id, 'held');
  expect((await choose(spot())).body.code).toBe('convenience.place-chosen');
});

test('a sender that died after the order ended, and whose question arrives late, leaves no place held', async () => {
  const placeId = spot();
  world.estates.desk.does = 'be away';
  const { id } = (await take(placeId)).body;
  const asked = await asSystem<{ state: PlaceHold }>('SELECT state FROM place_hold WHERE order_id = $1', [id]);
  expect(asked[0]?.state).toMatchObject({ number: 1 });
  const { version } = await read(id);
  await world.done('POST', `orders/${id}/withdraw`, { reason: '不租了' }, place.desk, { version });
  world.estates.desk.does = 'answer';
  await asSystem('UPDATE place_hold SET next_try_at = now()', []);
  await stands(id, 'freed');
  const { places } = world.service.app.get<Ports>(PORTS);
  const late = await runAsSystem('test', () => places.ask(asked[0]?.state as PlaceHold, 'hold'));
  expect(late).toMatchObject({ accepted: false, refusal: { code: 'estates.hold-over' } });
  expect(world.estates.heldBy.has(placeId)).toBe(false);
  const next = (await take(placeId)).body.id;
  await stands(next, 'held');
});

test('estates away, or its answer lost: it is asked again, and an order that ended meanwhile keeps no place', async () => {
  const soon = () => asSystem('UPDATE place_hold SET next_try_at = now()', []);
  const placeId = spot();
  world.estates.desk.does = 'lose the answer';
  const { id } = (await take(placeId)).body;
  await eventually(async () => expect(world.estates.heldBy.get(placeId)).toBe(id), 15_000);
  const { version } = await read(id);
  await world.done('POST', `orders/${id}/withdraw`, { reason: '不租了' }, place.desk, { version });
  expect((await read(id)).place.state).toBe('freeing');
  expect((await take(placeId)).body.code).toBe('convenience.place-held');
  world.estates.desk.does = 'answer';
  await soon();
  await stands(id, 'freed');
  expect(world.estates.heldBy.has(placeId)).toBe(false);
});

test('holds of before are counted in the order in which they were asked for, and the next one goes on from there', async () => {
  const placeId = spot();
  for (const _time of [1, 2]) {
    const { id } = (await take(placeId)).body;
    await stands(id, 'held');
    const { version } = await read(id);
    await world.done('POST', `orders/${id}/withdraw`, { reason: '不租了' }, place.desk, { version });
    await stands(id, 'freed');
  }
  const numbers = async () =>
    (
      await asSystem<{ n: string }>(
        "SELECT state ->> 'number' AS n FROM place_hold WHERE place_id = $1 ORDER BY asked_at",
        [placeId],
      )
    ).map(({ n }) => n);
  expect(await numbers()).toEqual(['1', '2']);
  await asSystem("UPDATE place_hold SET state = state - 'number'", []);
  expect(await numbers()).toEqual([null, null]);
  await asSystem(holdsCounted, []);
  await stands((await take(placeId)).body.id, 'held');
  expect(await numbers()).toEqual(['1', '2', '3']);
});
