import { randomUUID } from 'node:crypto';
import { InspectionsWorld, someoneOf } from './inspections-world.js';

let world: InspectionsWorld;
let here: string;
beforeAll(async () => {
  world = await InspectionsWorld.open();
  here = await world.property({ others: 24 });
});
afterAll(() => world?.close());

const manager = () => someoneOf(here);
const visitOf = (postId: string, at: string, result = 'in-order') => ({
  postId,
  at,
  checkListVersion: 1,
  answers: [{ itemId: 'barrier', result }],
});

test('a post is defined, corrected and told, once under its code, also before news of its property came', async () => {
  const { id, code } = await world.gate(here);
  const as = manager();
  const twice = { propertyId: here, code, name: '西门岗', kind: 'gate', place: '西门' };
  expect(await world.send('POST', 'posts', twice, as)).toMatchObject({
    status: 409,
    body: { code: 'inspections.post-code-taken' },
  });
  expect(await world.send('PATCH', `posts/${id}`, { activeUntil: '2026-02-01' }, as)).toMatchObject({ status: 428 });
  await world.done('PATCH', `posts/${id}`, { activeUntil: '2026-02-01' }, as, { version: 1 });
  expect((await world.news(id)).map(({ payload }) => payload['activeUntil'])).toEqual([undefined, '2026-02-01']);
  const list = `posts?propertyId=${here}&q=${code}&activeOn=`;
  expect((await world.get(`${list}2026-02-01`, as)).body).toMatchObject({ total: 1, items: [{ id, version: 2 }] });
  expect((await world.get(`${list}2026-02-02`, as)).body.total).toBe(0);
  const unheard = world.unheard();
  await world.gate(unheard);
  const { body } = await world.get(`check-lists?propertyId=${unheard}`, someoneOf(unheard));
  expect(body.items).toMatchObject([
    { kind: 'gate', versions: [{ version: 1, since: expect.stringMatching(/\+08:00$/) }] },
  ]);
});

test('the day says what is missing; a round handed in in parts and twice counts once and raises what failed', async () => {
  const place = await world.property({ others: 24 });
  const [post, as, roundId] = [await world.gate(place), someoneOf(place), randomUUID()];
  const due = async () => (await world.get(`rounds/due?propertyId=${place}&day=2026-03-05`, as)).body;
  expect(await due()).toMatchObject({
    heads: 25,
    inspectorId: 'e-7',
    need: { posts: 1, visits: 1 },
    missing: 1,
    morning: 0,
    noon: '2026-03-05T12:00:00+08:00',
    posts: [{ id: post.id, covered: false, checkListVersion: 1, items: [{ itemId: 'barrier' }] }],
  });
  const round = { propertyId: place, startedAt: '2026-03-05T09:00:00+08:00' };
  const visits = [visitOf(post.id, '2026-03-05T09:10:00+08:00', 'failed')];
  const first = await world.done('PUT', `rounds/${roundId}`, { ...round, visits }, as);
  expect(first).toMatchObject({ startedAt: '2026-03-05T09:00:00+08:00', raised: [expect.any(String)] });
  const rest = { ...round, visits, completedAt: '2026-03-05T09:30:00+08:00' };
  expect(await world.done('PUT', `rounds/${roundId}`, rest, as)).toMatchObject({ raised: [], version: 2 });
  expect(await world.done('PUT', `rounds/${roundId}`, rest, as)).toMatchObject({ raised: [], version: 2 });
  expect(await world.news(roundId)).toMatchObject([
    {
      type: 'goldkey.inspections.patrol.completed.v1',
      key: place,
      payload: { inspectorId: 'e-7', completedAt: '2026-03-05T09:30:00+08:00', visits: [{ postId: post.id }] },
    },
  ]);
  expect(await due()).toMatchObject({ missing: 0, morning: 1, afternoon: 0, met: false });
  expect((await world.get(`findings?roundId=${roundId}`, as)).body.items).toMatchObject([
    { id: first.raised[0], state: 'planned', source: 'patrol', dueAt: '2026-03-06T09:10:00+08:00', overdue: true },
  ]);
});

test('what was looked at without a network is taken, though its post has changed meanwhile: labels, and kind', async () => {
  const place = await world.property();
  const [post, as, roundId] = [await world.gate(place), someoneOf(place), randomUUID()];
  const labelled = { checkpoints: [{ code: 'OLD-1', name: '岗亭' }] };
  await world.done('PATCH', `posts/${post.id}`, labelled, as, { version: 1 });
  const lobby = { itemId: 'lamp', title: '灯', judge: '亮', failing: { means: 'note' } };
  await world.done('PUT', 'check-lists', { propertyId: place, kind: 'lobby', items: [lobby] }, as);
  const changed = { kind: 'lobby', checkpoints: [{ code: 'NEW-1', name: '岗亭' }] };
  await world.done('PATCH', `posts/${post.id}`, changed, as, { version: 2 });
  const seen = { ...visitOf(post.id, '2026-03-05T09:10:00+08:00', 'failed'), scanned: ['OLD-1'] };
  const round = { propertyId: place, startedAt: '2026-03-05T09:00:00+08:00' };
  const handedIn = await world.done('PUT', `rounds/${roundId}`, { ...round, visits: [seen] }, as);
  expect(handedIn.raised).toHaveLength(1);
  const now = { postId: post.id, at: '2026-03-05T09:20:00+08:00', checkListVersion: 1, scanned: ['NEW-1'] };
  const lamp = { ...now, answers: [{ itemId: 'lamp', result: 'in-order' }] };
  expect((await world.send('PUT', `rounds/${roundId}`, { ...round, visits: [lamp] }, as)).status).toBe(200);
  const never = { ...lamp, at: '2026-03-05T09:25:00+08:00', scanned: ['NEVER'] };
  expect((await world.send('PUT', `rounds/${roundId}`, { ...round, visits: [never] }, as)).body.code).toBe(
    'inspections.checkpoint-not-found',
  );
});

test('of two hand-ins at the same time each visit is kept once', async () => {
  const [post, as, roundId] = [await world.gate(here), manager(), randomUUID()];
  const visits = [visitOf(post.id, '2026-03-05T09:10:00+08:00', 'failed')];
  const body = { propertyId: here, startedAt: '2026-03-05T09:00:00+08:00', visits };
  const [one, other] = await Promise.all([1, 2].map(() => world.done('PUT', `rounds/${roundId}`, body, as)));
  expect([...one.raised, ...other.raised]).toHaveLength(1);
  expect((await world.get(`rounds/${roundId}`, as)).body).toMatchObject({ version: 1, visits: [{ postId: post.id }] });
});

test('a round of another, an unknown post and a round of nobody are refused', async () => {
  const [post, roundId] = [await world.gate(here), randomUUID()];
  const round = { propertyId: here, startedAt: '2026-03-05T09:00:00+08:00' };
  const visits = [visitOf(post.id, '2026-03-05T09:10:00+08:00')];
  await world.done('PUT', `rounds/${roundId}`, { ...round, visits }, manager());
  const refusedTo = async (body: object, as = manager(), id: string = roundId) =>
    (await world.send('PUT', `rounds/${id}`, { ...round, ...body }, as)).body.code;
  expect(await refusedTo({ visits }, someoneOf(here, 'e-8'))).toBe('inspections.round-of-another.forbidden');
  expect(await refusedTo({ visits: [visitOf('nowhere', '2026-03-05T09:11:00+08:00')] })).toBe(
    'inspections.post-not-found',
  );
  expect(await refusedTo({ visits }, manager(), 'not-a-uuid')).toBe('request.invalid');
});
