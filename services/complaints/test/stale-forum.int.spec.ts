import { ComplaintsWorld } from './complaints-world.js';

let world: ComplaintsWorld;
beforeAll(async () => {
  world = await ComplaintsWorld.open();
});
afterAll(() => world?.close());

test('a forum is answered as the list shows it, also to who saw an older version', async () => {
  const here = await world.place();
  const body = { propertyId: here.propertyId, heldAt: '2026-08-01T10:00:00+08:00', households: ['h-1'] };
  const made = await world.post('forums', body, here.desk);
  expect(made).toMatchObject({ status: 201, body: { heldAt: body.heldAt, state: 'held', version: 1 } });
  const filed = { actions: '换灯', filedAt: '2026-08-01T12:00:00+08:00' };
  const url = `forums/${made.body.forumId}/actions`;
  expect(await world.post(url, filed, here.desk, { version: 1 })).toMatchObject({ status: 200, body: filed });
  const stale = await world.post(url, filed, here.desk, { version: 1 });
  expect(stale).toMatchObject({ status: 412, body: { code: 'complaints.stale-version' } });
  const [line] = (await world.get('forums', here.desk)).body.items;
  expect(stale.body.current).toEqual(line);
  expect(line).toMatchObject({ ...filed, heldAt: body.heldAt, version: 2 });
});
