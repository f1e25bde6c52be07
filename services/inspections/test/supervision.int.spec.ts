import { InspectionsWorld, someoneOf } from './inspections-world.js';

const VERBS = ['read', 'define', 'patrol', 'handle', 'verify', 'supervise'].map((verb) => `inspections:${verb}`);

let world: InspectionsWorld;
let here: string;
beforeAll(async () => {
  world = await InspectionsWorld.open();
  here = await world.property({ others: 1 });
  world.employee('e-7', '王经理');
  world.employee('e-8', '李主管');
});
afterAll(() => world?.close());

const manager = () => someoneOf(here, 'e-7', VERBS);
const supervisor = () => someoneOf(here, 'e-8', VERBS);
const quality = () => someoneOf(here, 'e-9', [...VERBS, 'inspections:quality']);

const DAY_MS = 86_400_000;
/** A night hour by the property's clock, so many days away. */
const night = (days: number, clock: string): string =>
  `${new Date(Date.now() + days * DAY_MS + 8 * 3_600_000).toISOString().slice(0, 10)}T${clock}:00+08:00`;

const both = [
  { register: 'security-log', entry: '第 12 页' },
  { register: 'centre-record', entry: '第 3 页' },
];
const recordOn = (startedAt: string, endedAt: string, rest: object = {}) => ({
  startedAt,
  endedAt,
  entries: both,
  signed: true,
  ...rest,
});

test('a plan is there for who made it, who checks and the quality centre, and for nobody else', async () => {
  const plan = { propertyId: here, inspectorId: 'e-8', plannedAt: night(2, '02:30') };
  const { id } = await world.done('POST', 'night-checks/plans', plan, manager());
  const seenBy = async (who: ReturnType<typeof manager>) => [
    (await world.get('night-checks/plans', who)).body.items.some((line: { id: string }) => line.id === id),
    (await world.get(`night-checks/${id}`, who)).status,
  ];
  expect(await seenBy(manager())).toEqual([true, 200]);
  expect(await seenBy(supervisor())).toEqual([true, 200]);
  expect(await seenBy(quality())).toEqual([true, 200]);
  expect(await seenBy(someoneOf(here, 'e-77', VERBS))).toEqual([false, 404]);
  expect((await world.get(`night-checks?propertyId=${here}`, quality())).body.total).toBe(0);
  const offered = async (who: ReturnType<typeof manager>) => {
    const { items } = (await world.get('night-checks/plans', who)).body;
    const { mayRecord, mayCallOff } = items.find((line: { id: string }) => line.id === id);
    return [mayRecord, mayCallOff];
  };
  // Who checks writes it down; whoever is let into the secret calls it off.
  expect([await offered(manager()), await offered(supervisor())]).toEqual([
    [false, true],
    [true, true],
  ]);
  const record = recordOn(night(-1, '02:00'), night(-1, '03:00'));
  const other = someoneOf(here, 'e-77', VERBS);
  expect(await world.send('POST', `night-checks/${id}/record`, record, other, { version: 1 })).toMatchObject({
    status: 404,
  });
  expect(await world.send('POST', `night-checks/${id}/record`, record, manager(), { version: 1 })).toMatchObject({
    status: 403,
    body: { code: 'inspections.not-the-inspector.forbidden' },
  });
  await world.done('POST', `night-checks/${id}/record`, record, supervisor(), { version: 1 });
  expect(await seenBy(other)).toEqual([false, 200]);
  const told = async (as: ReturnType<typeof manager>) => {
    const { mayCorrect, mayWithdraw } = (await world.get(`night-checks/${id}`, as)).body;
    return [mayCorrect, mayWithdraw];
  };
  expect([await told(supervisor()), await told(manager())]).toEqual([
    [true, true],
    [false, true],
  ]);
  expect(await world.newsTypes(id)).toEqual(['night-check.completed']);
});

test('a check is corrected by taking its telling back, and its findings come to be', async () => {
  const half = recordOn(night(-2, '23:30'), night(-1, '00:10'), { entries: both.slice(0, 1), signed: false });
  const found = {
    category: '门岗脱岗',
    place: '西门',
    description: '岗亭无人',
    measure: '补岗',
    dueAt: night(1, '23:59'),
  };
  const body = { propertyId: here, ...half, findings: [found] };
  const { id, findings } = await world.done('POST', 'night-checks', body, manager());
  expect((await world.get(`findings/${findings[0]}`, manager())).body).toMatchObject({
    source: 'patrol',
    state: 'planned',
  });
  const whole = recordOn(night(-2, '23:30'), night(-1, '00:10'));
  await world.done('POST', `night-checks/${id}/correction`, whole, manager(), { version: 1 });
  const news = await world.news(id);
  expect(news.map(({ type, payload }) => [type.split('.').slice(2, -1).join('.'), payload['signed']])).toEqual([
    ['night-check.completed', false],
    ['night-check.completed.withdrawn', undefined],
    ['night-check.completed', true],
  ]);
  const { history } = (await world.get(`night-checks/${id}`, manager())).body;
  expect(history.map(({ change }: { change: string }) => change)).toEqual([
    'night-check-completed',
    'night-check-corrected',
  ]);
  const asQuality = { propertyId: here, kind: 'quality', ...whole };
  expect(await world.send('POST', 'night-checks', asQuality, manager())).toMatchObject({ status: 403 });
  const asleep = { category: '睡岗', place: '东门', description: '两人睡岗', sleepingGuards: 2 };
  const ofQuality = await world.done('POST', 'night-checks', { ...asQuality, findings: [asleep] }, quality());
  expect((await world.news(ofQuality.findings[0]))[0]?.payload).toMatchObject({
    source: 'qm-night-check',
    sleepingGuards: 2,
  });
});

test('the month tells who owes and made what, the sleepy share with its source, and changing hours', async () => {
  const month = night(-1, '02:00').slice(0, 7);
  const shown = (await world.get(`supervision-months?propertyId=${here}&month=${month}`, manager())).body;
  expect(shown).toMatchObject({ limits: { sleepyHours: { from: '02:00', source: 'ICAO Doc 9966' } }, month });
  const mine = shown.people.find(({ employeeId }: { employeeId: string }) => employeeId === 'e-7');
  expect(mine).toMatchObject({ clause: 'M-16', needed: 2, name: '王经理' });
  const set = {
    night: { from: '22:00', until: '06:00' },
    sleepyHours: { from: '01:00', until: '05:00', source: '集团规定' },
    sameHourMinutes: 40,
    graceHours: { supervisor: 12, 'property-manager': 24, 'leader-in-charge': 48, 'quality-centre': 72 },
  };
  await world.done('PUT', `supervision-limits/${here}`, set, manager());
  const stale = await world.send('PUT', `supervision-limits/${here}`, set, manager(), { version: 7 });
  expect(stale).toMatchObject({ status: 412 });
  const wide = { ...set, sameHourMinutes: 500 };
  expect((await world.send('PUT', `supervision-limits/${here}`, wide, manager())).status).toBe(400);
  const again = (await world.get(`supervision-months?propertyId=${here}&month=${month}`, manager())).body;
  expect(again.limits).toMatchObject({ sameHourMinutes: 40, sleepyHours: { source: '集团规定' } });
});

test('everything is looked at, then the month is summed up and told', async () => {
  const gate = await world.gate(here);
  const body = { propertyId: here, participantIds: ['e-7', 'e-8'] };
  const { id, posts } = await world.done('POST', 'full-coverages', body, manager());
  expect(posts.map(({ postId }: { postId: string }) => postId)).toEqual([gate.id]);
  expect(await world.send('POST', 'full-coverages', body, manager())).toMatchObject({
    status: 409,
    body: { code: 'inspections.full-coverage-open' },
  });
  const summary = { summary: '本月总体良好，东门道闸待修。' };
  expect(await world.send('POST', `full-coverages/${id}/completion`, summary, manager(), { version: 1 })).toMatchObject(
    {
      body: { code: 'inspections.posts-unseen' },
    },
  );
  const seen = [{ postId: gate.id, result: 'wrong', note: '道闸不落' }];
  const finding = { category: '设施损坏', place: '东门', description: '道闸不落', postId: gate.id };
  const walked = { seen, findings: [finding] };
  await world.done('POST', `full-coverages/${id}/walk`, walked, manager(), { version: 1 });
  await world.done('POST', `full-coverages/${id}/completion`, summary, manager(), { version: 2 });
  const [told] = await world.news(id);
  expect(told).toMatchObject({
    type: 'goldkey.inspections.full-coverage.completed.v1',
    payload: { participants: ['e-7', 'e-8'], summaryWritten: true },
  });
  const month = (await world.get(`supervision-months?propertyId=${here}`, manager())).body;
  expect(month).toMatchObject({ isCovered: true, kinds: [{ category: '设施损坏', raised: 1, open: 1 }] });
});

test('who acts for another property sees, plans and walks nothing here', async () => {
  const stranger = someoneOf('p-elsewhere', 'e-7', VERBS);
  for (const list of ['night-checks', 'night-checks/plans', 'full-coverages'])
    expect((await world.get(list, stranger)).body.total).toBe(0);
  expect((await world.get(`supervision-months?propertyId=${here}`, stranger)).status).toBe(404);
  const plan = { propertyId: here, inspectorId: 'e-8', plannedAt: night(2, '02:30') };
  expect((await world.send('POST', 'night-checks/plans', plan, stranger)).status).toBe(404);
  const [one] = (await world.get('full-coverages', manager())).body.items;
  const reason = { reason: 'x' };
  expect(
    (await world.send('POST', `full-coverages/${one.id}/withdrawal`, reason, stranger, { version: one.version }))
      .status,
  ).toBe(404);
  const reader = someoneOf(here, 'e-7', ['inspections:read']);
  expect((await world.send('POST', 'night-checks/plans', plan, reader)).status).toBe(403);
});
