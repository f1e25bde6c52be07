import { randomUUID } from 'node:crypto';
import { EstatesWorld, keeperOf } from './estates-world.js';

let world: EstatesWorld;
let here: string;
let there: string;
beforeAll(async () => {
  world = await EstatesWorld.open();
  here = (await world.property()).id;
  there = (await world.property()).id;
});
afterAll(() => world?.close());

let room = 3000;
const home = async (propertyId = here): Promise<string> => {
  room += 1;
  const body = { propertyId, building: '5', room: String(room), areaSquareMetres: '80' };
  return (await world.post('households', body)).body.id;
};
let number = 0;
const place = async (): Promise<string> => {
  number += 1;
  const made = await world.post('parking-places', { propertyId: here, number: `B1-${number}`, kind: 'rented' });
  expect(made).toMatchObject({ status: 201, headers: { etag: '"1"' }, body: { assignments: [] } });
  return made.body.id;
};

test('a place is a household’s for a time; who comes in between is refused, and the list says who has it now', async () => {
  const [id, first, second] = [await place(), await home(), await home()];
  const door = `parking-places/${id}/assignments`;
  const given = await world.post(door, { householdId: first, from: '2026-01-01' }, { version: 1 });
  expect(given).toMatchObject({ status: 200, body: { version: 2, assignments: [{ householdId: first }] } });
  const next = { householdId: second, from: '2026-03-01' };
  expect(await world.post(door, next, { version: 2, language: 'en' })).toMatchObject({
    status: 409,
    body: { code: 'estates.place-taken', detail: expect.stringContaining('2026-01-01') },
  });
  expect((await world.get(`parking-places?householdId=${first}`)).body).toMatchObject({
    total: 1,
    items: [{ id, holder: { householdId: first, building: '5', since: '2026-01-01' } }],
  });
  const { assignmentId } = given.body.assignments[0];
  await world.post(`${door}/${assignmentId}/end`, { until: '2026-02-28' }, { version: 2 });
  const key = randomUUID();
  const changed = await world.post(door, next, { version: 3, key });
  expect(await world.post(door, next, { version: 3, key })).toMatchObject({ status: 200, body: changed.body });
  expect(await world.post(door, next, { version: 3 })).toMatchObject({ status: 412 });
  const { history, holder } = (await world.get(`parking-places/${id}`)).body;
  expect(holder).toMatchObject({ householdId: second });
  expect(history.map(({ change }: { change: string }) => change)).toEqual([
    'parking-place-registered',
    'parking-place-assigned',
    'parking-place-vacated',
    'parking-place-assigned',
  ]);
  expect(await world.news(id)).toEqual([]);
});

test('numbers are unique in a property, and free places can be asked for', async () => {
  const id = await place();
  const same = { propertyId: here, number: `B1-${number}`, kind: 'owned' };
  expect(await world.post('parking-places', same)).toMatchObject({ status: 409 });
  expect(await world.post('parking-places', { ...same, propertyId: there })).toMatchObject({ status: 201 });
  const free = (await world.get(`parking-places?propertyId=${here}&free=true`)).body.items;
  expect(free.map((line: { id: string }) => line.id)).toContain(id);
});

test('of many who want one place at once exactly one has it', async () => {
  const id = await place();
  const homes = await Promise.all(Array.from({ length: 4 }, () => home()));
  const answers = await Promise.all(
    homes.map((householdId) =>
      world.post(`parking-places/${id}/assignments`, { householdId, from: '2026-01-01' }, { version: 1 }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
});

test('a vehicle is written down once for any day, and ends', async () => {
  const [mine, yours] = [await home(), await home()];
  const made = await world.post('vehicles', { householdId: mine, plate: '京a·67890', from: '2026-01-01' });
  expect(made).toMatchObject({ status: 201, body: { plate: '京A67890', propertyId: here } });
  const other = { householdId: yours, plate: '京A67890', from: '2026-02-01' };
  expect(await world.post('vehicles', other)).toMatchObject({ status: 409 });
  const { id } = made.body;
  expect(await world.post(`vehicles/${id}/end`, { until: '2026-01-31' }, { version: 1 })).toMatchObject({
    status: 200,
  });
  expect(await world.post('vehicles', other)).toMatchObject({ status: 201 });
  expect((await world.get('vehicles?q=a67890')).body.items).toMatchObject([
    { householdId: yours, building: '5' },
    { householdId: mine, until: '2026-01-31' },
  ]);
});

test('places and vehicles of another property are neither seen nor given', async () => {
  const [id, strange] = [await place(), await home(there)];
  const stranger = keeperOf(there);
  expect((await world.get(`parking-places/${id}`, stranger)).status).toBe(404);
  expect((await world.get(`parking-places?propertyId=${here}`, stranger)).body.total).toBe(0);
  expect((await world.get(`vehicles?propertyId=${here}`, stranger)).body.total).toBe(0);
  const wish = { householdId: strange, from: '2026-01-01' };
  expect((await world.post(`parking-places/${id}/assignments`, wish, { as: stranger, version: 1 })).status).toBe(404);
  expect(await world.post(`parking-places/${id}/assignments`, wish, { version: 1 })).toMatchObject({
    body: { code: 'estates.household-not-found' },
  });
  expect((await world.post('vehicles', { ...wish, plate: '京A00001' }, { as: keeperOf(here) })).status).toBe(404);
});
