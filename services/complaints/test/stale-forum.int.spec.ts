import { runAsSystem } from '@goldkey/access';
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

test('a forum that never was is withdrawn by somebody else, with its actions; what others were told is taken back (M-24)', async () => {
  const here = await world.place();
  const body = { propertyId: here.propertyId, heldAt: '2026-08-01T10:00:00+08:00', households: ['h-1'] };
  const { forumId } = (await world.post('forums', body, here.desk)).body;
  await world.post(`forums/${forumId}/actions`, { actions: '换灯', filedAt: '2026-08-01T12:00:00+08:00' }, here.desk);
  const withdraw = (as = world.colleagueOf(here), version = 2) =>
    world.post(`forums/${forumId}/withdrawal`, { reason: '重复登记' }, as, { version });
  expect(await withdraw(here.desk)).toMatchObject({
    status: 403,
    body: { code: 'complaints.own-forum.forbidden' },
  });
  expect((await withdraw((await world.place()).desk)).status).toBe(404);
  expect(await withdraw(undefined, 1)).toMatchObject({ status: 412 });
  expect(await withdraw()).toMatchObject({ status: 200, body: { state: 'withdrawn', withdrawnFor: '重复登记' } });
  expect(await withdraw(undefined, 3)).toMatchObject({ status: 409, body: { code: 'complaints.forum-withdrawn' } });
  const [held, filed, ...taken] = await world.news(forumId);
  expect(taken).toMatchObject([
    { type: 'goldkey.complaints.owner-forum.held.withdrawn.v1', payload: { eventId: held?.id } },
    { type: 'goldkey.complaints.owner-forum.actions-filed.withdrawn.v1', payload: { eventId: filed?.id } },
  ]);
  expect((await world.get('forums?state=held,filed', here.desk)).body.total).toBe(0);
});

test('a forum from before it was kept how it was told is not withdrawn in vain', async () => {
  const here = await world.place();
  const body = { propertyId: here.propertyId, heldAt: '2026-08-01T10:00:00+08:00', households: ['h-1'] };
  const { forumId } = (await world.post('forums', body, here.desk)).body;
  await runAsSystem('test', () =>
    world.database.transaction((tx) =>
      tx.query(`UPDATE owner_forum SET state = state - 'toldBy' - 'recordedAs' WHERE id = $1`, [forumId]),
    ),
  );
  const refused = await world.post(`forums/${forumId}/withdrawal`, { reason: '重复登记' }, world.colleagueOf(here));
  expect(refused).toMatchObject({ status: 409, body: { code: 'complaints.forum-too-old' } });
});
