import { centre, manager, type ReadingWorld, readingWorld } from './reading-world.js';

let world: ReadingWorld;
beforeAll(async () => {
  world = await readingWorld();
  await world.park('p-1', 'broken-1');
  await world.park('p-3', 'broken-3');
});
afterAll(() => world?.close());

const idsSeen = async (as = centre): Promise<string[]> =>
  (await world.get('parked-events', as)).body.items.map(({ id }: { id: string }) => id);
const waiting = async (): Promise<string[]> =>
  (await world.get('parked-events', centre)).body.items
    .filter(({ waitsForReplay }: { waitsForReplay: boolean }) => waitsForReplay)
    .map(({ id }: { id: string }) => id);
const replay = (body: object, as = centre) =>
  world.service.request({ method: 'POST', url: '/api/evaluation/parked-events/replay', as, body });

test('events that could not be handled are listed with their reason, in the scope of who asks', async () => {
  expect(await idsSeen()).toEqual(['broken-1', 'broken-3']);
  expect(await idsSeen(manager)).toEqual(['broken-1']);
  expect((await world.get('parked-events', manager)).body.items[0]).toMatchObject({
    type: 'goldkey.staffing.task.filed.v1',
    propertyId: 'p-1',
    origin: 'goldkey.staffing.events.v1/0/7',
    error: 'data.filedAt is missing',
    attempts: 1,
    waitsForReplay: false,
  });
});

test('a replay is asked for one’s own events only, then for all', async () => {
  expect(await replay({ ids: ['broken-3'] }, manager)).toMatchObject({ status: 200, body: { asked: 0 } });
  expect(await replay({}, manager)).toMatchObject({ status: 200, body: { asked: 1 } });
  expect(await waiting()).toEqual(['broken-1']);
  expect(await replay({ ids: ['broken-3'] })).toMatchObject({ status: 200, body: { asked: 1 } });
  expect(await waiting()).toEqual(['broken-1', 'broken-3']);
});

test('an event of no property is seen and replayed by who sees the whole group only', async () => {
  const own = await readingWorld();
  await own.world.database.statement(
    `INSERT INTO parked (consumer, source, event_id, topic, partition, "offset", type, property_id, headers, payload, error, attempts)
     SELECT 'evaluation.collect-facts', '/goldkey/test', id, 't', 0, 7, 't', property_id, '{}', '{', 'x', 1
     FROM (SELECT 'nobody''s' AS id, NULL AS property_id
           UNION ALL SELECT 'other ' || n, 'p-3' FROM generate_series(1, 500) AS n
           UNION ALL SELECT 'the last', 'p-1') AS t`,
  );
  const { body } = await own.get('parked-events', manager);
  // Those of others neither show nor take the place of one's own.
  expect(body.items.map(({ id }: { id: string }) => id)).toEqual(['the last']);
  const ask = (ids: readonly string[], as: typeof manager) =>
    own.service.request({ method: 'POST', url: '/api/evaluation/parked-events/replay', as, body: { ids } });
  expect(await ask(["nobody's"], manager)).toMatchObject({ body: { asked: 0 } });
  expect(await ask(["nobody's"], centre)).toMatchObject({ body: { asked: 1 } });
  await own.close();
});

test('a wrong body names the field', async () => {
  expect(await replay({ ids: [] })).toMatchObject({ status: 400, body: { errors: [{ field: 'ids' }] } });
});
