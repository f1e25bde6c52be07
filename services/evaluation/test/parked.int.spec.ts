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

test('a wrong body names the field', async () => {
  expect(await replay({ ids: [] })).toMatchObject({ status: 400, body: { errors: [{ field: 'ids' }] } });
});
