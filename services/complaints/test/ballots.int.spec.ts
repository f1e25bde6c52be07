import { ComplaintsWorld, type Place } from './complaints-world.js';

let world: ComplaintsWorld;
let place: Place;
beforeAll(async () => {
  world = await ComplaintsWorld.open();
  place = await world.place();
}, 120_000);
afterAll(() => world?.close());

const papersTold = async (propertyId: string) =>
  (
    await world.database.statement<{ payload: Record<string, unknown> }>(
      "SELECT payload FROM outbox WHERE payload ->> 'propertyId' = $1 AND payload ->> 'method' = 'annual-ballot'",
      [propertyId],
    )
  ).map(({ payload }) => payload);

test('delegates vote once a year; how they did is added up at the end and kept apart from who they are', async () => {
  const { propertyId, departmentId } = place;
  const year = String(new Date().getFullYear());
  const ballot = await world.post('ballots', { propertyId, year, departmentIds: [departmentId] }, place.desk);
  expect(ballot.status).toBe(201);
  const { id } = ballot.body;
  const twice = await world.post('ballots', { propertyId, year, departmentIds: [departmentId] }, place.desk);
  expect(twice.body.code).toBe('complaints.ballot-exists');
  const naming = (delegates: readonly object[]) =>
    world.service.request({
      method: 'PUT',
      url: `/api/complaints/ballots/${id}/delegates`,
      as: place.desk,
      body: { delegates },
      headers: { 'if-match': '"1"' },
    });
  world.places.known.homes.set('h-elsewhere', 'p-elsewhere');
  expect(await naming([{ name: '李明' }, { name: '王芳', householdId: 'h-elsewhere' }])).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'delegates.1.householdId' }] },
  });
  const named = await naming([{ name: '李明', room: '1-101' }, { name: '王芳' }]);
  const [li, wang] = named.body.delegates;
  await world.post(`ballots/${id}/opening`, {}, place.desk);
  const vote = (delegateId: string, level: string, valid = true) =>
    world.post(`ballots/${id}/votes`, { delegateId, valid, levels: [{ departmentId, level }] }, place.desk);
  const blank = await world.post(`ballots/${id}/votes`, { delegateId: li.id, levels: [] }, place.desk);
  expect(blank).toMatchObject({ status: 422, body: { errors: [{ field: 'levels' }] } });
  expect((await vote(li.id, 'satisfied')).status).toBe(200);
  expect((await vote(li.id, 'dissatisfied')).body.code).toBe('complaints.delegate-voted');
  await vote(wang.id, 'dissatisfied', false);
  const whileOpen = (await world.get(`ballots/${id}`, place.desk)).body;
  expect(whileOpen.tally).toEqual([]);
  // Who watched could otherwise tell a paper by its instant, its place in a list, or the news of it.
  expect(whileOpen.delegates).toMatchObject([{ voted: true }, { voted: true }]);
  const listed = (await world.get(`ballots?propertyId=${propertyId}`, place.desk)).body.items;
  expect(JSON.stringify([whileOpen.delegates, listed])).not.toMatch(/votedAt/);
  expect(await papersTold(propertyId)).toEqual([]);
  await world.post(`ballots/${id}/closing`, {}, place.desk);
  const { tally, history } = (await world.get(`ballots/${id}`, place.desk)).body;
  expect(tally).toEqual([
    { departmentId, level: 'dissatisfied', valid: false, count: 1 },
    { departmentId, level: 'satisfied', valid: true, count: 1 },
  ]);
  expect(JSON.stringify(history)).not.toMatch(/satisfied/);
  const { closedAt } = (await world.get(`ballots/${id}`, place.desk)).body;
  const told = await papersTold(propertyId);
  expect(told.map(({ level, valid }) => [level, valid]).sort()).toEqual([
    ['dissatisfied', false],
    ['satisfied', true],
  ]);
  for (const paper of told) expect(paper).toMatchObject({ at: closedAt, by: 'delegate', departmentId });
  const votes = await world.get(`survey-answers?propertyId=${propertyId}&method=annual-ballot`, place.desk);
  expect(votes.body.total).toBe(0);
  expect((await world.post(`ballots/${id}/closing`, {}, place.desk)).body.code).toBe('complaints.ballot-state');
  expect(await papersTold(propertyId)).toHaveLength(2);
  const stranger = await world.place();
  expect((await world.get('ballots', stranger.desk)).body.total).toBe(0);
  expect((await world.get(`ballots/${id}`, stranger.desk)).status).toBe(404);
});
