import { runAsSystem } from '@goldkey/access';
import { placeCopies } from '../src/adapters/out/postgres/places.js';
import { ComplaintsWorld, type Place } from './complaints-world.js';

let world: ComplaintsWorld;
let here: Place;
let there: Place;
beforeAll(async () => {
  world = await ComplaintsWorld.open();
  here = await world.place();
  there = await world.place();
});
afterEach(() => {
  world.places.known.away = false;
});
afterAll(() => world?.close());

const intake = (householdId: string, place = here) =>
  world.post('complaints', world.matter(place, { householdId }), place.desk);
const told = (householdId: string, { propertyId }: Place, at = 1) =>
  runAsSystem('test', () => placeCopies(world.database).keepHome({ householdId, propertyId }, at));
const elsewhere = {
  status: 422,
  body: { code: 'complaints.household-elsewhere-invalid', errors: [{ field: 'householdId' }] },
};

test('a matter of a home that is another property’s, or nobody’s, is refused by its field and takes no number', async () => {
  world.places.known.homes.set('h-there', there.propertyId).set('h-nowhere', undefined);
  const before = await world.received(here);
  for (const householdId of ['h-there', 'h-nowhere']) {
    const refused = await intake(householdId);
    expect({ status: refused.status, body: refused.body }).toMatchObject(elsewhere);
    expect(refused.body.errors[0].reason).toContain('房屋登记');
  }
  const running = ({ number }: { number: string }) => Number(number.split('-').at(-1));
  expect(running(await world.received(here))).toBe(running(before) + 1);
});

test('a home of which estates has told is taken in while estates is away; another one waits until it can be asked', async () => {
  await told('h-told', here);
  world.places.known.away = true;
  expect(await intake('h-told')).toMatchObject({ status: 201, body: { householdId: 'h-told' } });
  expect(await intake('h-unheard')).toMatchObject({ status: 503, body: { code: 'request.unavailable' } });
  world.places.known.away = false;
  expect((await intake('h-unheard')).status).toBe(201);
  // It is asked about once.
  world.places.known.away = true;
  expect((await intake('h-unheard')).status).toBe(201);
});

test('later news says whose a home is, older news does not', async () => {
  await told('h-moved', here, 5);
  await told('h-moved', there, 9);
  await told('h-moved', here, 5);
  world.places.known.homes.set('h-moved', there.propertyId);
  expect(await intake('h-moved')).toMatchObject(elsewhere);
  await world.received(there);
  world.places.known.away = true;
  expect((await intake('h-moved', there)).status).toBe(201);
});

test('a row of another system with a home of another property is rejected, and holds the others not up', async () => {
  world.places.known.homes.set('h-there', there.propertyId);
  const row = (key: string, householdId: string) => ({
    ...{ key, propertyId: here.propertyId, departmentId: here.departmentId, householdId, acts: [] },
    ...{ category: '噪声', description: '楼上装修', receivedAt: '2026-08-03T09:00:00+08:00' },
  });
  const rows = [row('h-1', 'h-told'), row('h-2', 'h-there')];
  const answer = await world.post('complaints/bulk', { source: 'old homes', rows }, here.desk, { key: null });
  expect(answer.body).toMatchObject({
    ...{ added: 1, rejected: 1 },
    rows: [{ status: 'added' }, { status: 'rejected', code: elsewhere.body.code, field: 'householdId' }],
  });
});
