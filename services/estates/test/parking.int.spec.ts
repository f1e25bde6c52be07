import { randomUUID } from 'node:crypto';
import type { Caller } from '@goldkey/access';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { grpcClient } from '@goldkey/service-kit';
import { aCaller } from '@goldkey/testing';
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
    'parking-place-left',
    'parking-place-assigned',
  ]);
});

test('a number that was written wrongly is put right, and is never another place’s', async () => {
  const [id, other] = [await place(), await place()];
  const theirs = (await world.get(`parking-places/${other}`)).body.number;
  const correct = (body: object, version: number, as?: Caller) =>
    world.patch(`parking-places/${id}`, body, { version, ...(as && { as }) });
  expect(await correct({ number: theirs }, 1)).toMatchObject({
    status: 409,
    body: { code: 'estates.place-number-taken' },
  });
  expect(await correct({ number: 'B1-right' }, 1, keeperOf(there))).toMatchObject({ status: 404 });
  expect(await correct({ number: 'B1-right', kind: 'owned' }, 1)).toMatchObject({
    status: 200,
    body: { number: 'B1-right', kind: 'owned', version: 2 },
  });
  expect(await correct({ kind: 'owned' }, 2)).toMatchObject({ status: 200, body: { version: 2 } });
  expect(await correct({ kind: 'shared' }, 1)).toMatchObject({ status: 412 });
  const { history } = (await world.get(`parking-places/${id}`)).body;
  expect(history.at(-1)).toMatchObject({ change: 'parking-place-corrected', data: { kind: 'owned' } });
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

describe('a standing order of another service', () => {
  const convenience = aCaller({ kind: 'client', permissions: ['estates:read', 'estates:hold-places'] });
  let client: ReturnType<typeof grpcClient>;
  beforeAll(async () => {
    const { grpcPort } = await world.service.listen();
    const contract = { package: protoPackage('estates'), service: 'Estates', protoPath: protoPath('estates') };
    client = grpcClient({ ...contract, includeDirs: [protoRoot], address: `127.0.0.1:${grpcPort}` });
  });
  afterAll(() => client?.close());
  const ask = async <Answer>(method: string, request: object, as: Caller = convenience) =>
    client.call<Answer>(method, request, await world.service.tokenFor(as));
  const holding = (placeId: string, householdId: string, orderId = randomUUID()) => ({
    ...{ placeId, orderId, orderNumber: '2026-00007', householdId, since: '2026-03-05' },
  });
  type Held = ReturnType<typeof holding> & { readonly holdNumber: number };
  const codeOf = (asked: Promise<unknown>) =>
    asked.then(
      () => undefined,
      ({ code }: { code?: string }) => code,
    );

  test('has a place for itself, once however often it is asked; its end frees it, and the list says so', async () => {
    const [id, mine, yours] = [await place(), await home(), await home()];
    const hold = holding(id, mine);
    const number = (await world.get(`parking-places/${id}`)).body.number;
    for (const _again of [1, 2]) expect(await ask('HoldParkingPlace', hold)).toEqual({ number });
    expect((await world.get(`parking-places/${id}`)).body).toMatchObject({
      version: 2,
      hold: { orderId: hold.orderId },
    });
    const free = async () =>
      (await world.get(`parking-places?propertyId=${here}&free=true&pageSize=500`)).body.items.map(
        (line: { id: string }) => line.id,
      );
    expect(await free()).not.toContain(id);
    expect(await ask('GetParkingPlaces', { ids: [id] })).toMatchObject({
      places: [{ placeId: id, propertyId: here, number, orderId: hold.orderId }],
    });
    expect(await codeOf(ask('HoldParkingPlace', holding(id, mine)))).toBe('estates.place-held');
    const given = await world.post(
      `parking-places/${id}/assignments`,
      { householdId: yours, from: '2026-04-01' },
      { version: 2 },
    );
    expect(given).toMatchObject({ status: 409, body: { code: 'estates.place-held' } });
    await ask('FreeParkingPlace', { placeId: id, orderId: randomUUID() });
    expect(await free()).not.toContain(id);
    for (const _again of [1, 2]) await ask('FreeParkingPlace', { placeId: id, orderId: hold.orderId });
    expect(await free()).toContain(id);
    const { history } = (await world.get(`parking-places/${id}`)).body;
    expect(history.map(({ change }: { change: string }) => change)).toEqual([
      'parking-place-registered',
      'parking-place-held',
      'parking-place-freed',
    ]);
  });

  test('does not have what is another household’s; of many that want one place at once exactly one has it', async () => {
    const [sold, wanted, mine, yours] = [await place(), await place(), await home(), await home()];
    await world.post(`parking-places/${sold}/assignments`, { householdId: yours, from: '2026-01-01' }, { version: 1 });
    expect(await codeOf(ask('HoldParkingPlace', holding(sold, mine)))).toBe('estates.place-taken');
    expect(await ask('GetParkingPlaces', { ids: [sold] })).toMatchObject({ places: [{ householdIds: [yours] }] });
    const all = await Promise.all(
      Array.from({ length: 4 }, () => codeOf(ask('HoldParkingPlace', holding(wanted, mine)))),
    );
    expect(all.sort()).toEqual([...Array(3).fill('estates.place-held'), undefined]);
  });

  test('that ended before a late question for its place arrives has none; nor has one that was refused, once the place is free', async () => {
    const [id, mine] = [await place(), await home()];
    const late = { ...holding(id, mine), holdNumber: 1 };
    const { placeId, orderId, holdNumber } = late;
    await ask('FreeParkingPlace', { placeId, orderId, holdNumber });
    expect(await codeOf(ask('HoldParkingPlace', late))).toBe('estates.hold-over');
    const [first, second] = [2, 3].map((number) => ({ ...holding(id, mine), holdNumber: number })) as [Held, Held];
    await ask('HoldParkingPlace', first);
    expect(await codeOf(ask('HoldParkingPlace', second))).toBe('estates.place-held');
    await ask('FreeParkingPlace', { placeId, orderId: first.orderId, holdNumber: 2 });
    expect(await codeOf(ask('HoldParkingPlace', second))).toBe('estates.hold-over');
    const { body } = await world.get(`parking-places/${id}`);
    expect(body.hold).toBeUndefined();
    expect(body.history.map(({ change }: { change: string }) => change)).toEqual([
      'parking-place-registered',
      'parking-place-hold-closed',
      'parking-place-held',
      'parking-place-hold-closed',
      'parking-place-freed',
    ]);
    expect(await ask('HoldParkingPlace', { ...holding(id, mine), holdNumber: 4 })).toBeDefined();
  });

  test('is asked by services alone, about what there is, in whole', async () => {
    const [id, mine] = [await place(), await home()];
    const desk = keeperOf(here, ['estates:read', 'estates:register']);
    expect(await codeOf(ask('HoldParkingPlace', holding(id, mine), desk))).toBeDefined();
    expect(await codeOf(ask('FreeParkingPlace', { placeId: id, orderId: 'o-1' }, desk))).toBeDefined();
    expect(await codeOf(ask('HoldParkingPlace', { ...holding(id, mine), since: '5 March' }))).toBeDefined();
    expect(await codeOf(ask('HoldParkingPlace', holding('p-none', mine)))).toBe('estates.parking-place-not-found');
    expect(await ask('GetParkingPlaces', { ids: [id] }, keeperOf(there, ['estates:read']))).toEqual({ places: [] });
    expect((await world.get(`parking-places/${id}`)).body).toMatchObject({ version: 1 });
  });
});
