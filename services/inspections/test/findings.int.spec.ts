import { aDeputyOf } from '@goldkey/testing';
import { InspectionsWorld, qualityOf, someoneOf } from './inspections-world.js';

let world: InspectionsWorld;
let here: string;
beforeAll(async () => {
  world = await InspectionsWorld.open();
  here = await world.property();
  world.employee('e-8', '李工');
});
afterAll(() => world?.close());

const raise = (changes: object = {}) =>
  world.done(
    'POST',
    'findings',
    {
      propertyId: here,
      source: 'patrol',
      category: '消防通道',
      place: '3 栋 1 单元',
      description: '楼道堆放纸箱',
      at: '2026-03-05T09:00:00+08:00',
      ...changes,
    },
    someoneOf(here),
  );

test('a finding goes its whole way: planned, rectified, sent back, rectified again, verified by another person', async () => {
  const { id, state } = await raise();
  expect(state).toBe('raised');
  const [worker, other] = [someoneOf(here, 'e-8'), someoneOf(here, 'e-9')];
  const act = (door: string, body: object, version: number, as = worker) =>
    world.send('POST', `findings/${id}/${door}`, body, as, { version });
  const plan = { measure: '清走', dueAt: '2026-03-06T09:00:00+08:00', at: '2026-03-05T10:00:00+08:00' };
  expect(await act('plan', { ...plan, responsibleId: 'e-77' }, 1)).toMatchObject({ status: 404 });
  expect(await act('plan', { ...plan, responsibleId: 'e-8' }, 1)).toMatchObject({
    status: 200,
    headers: { etag: '"2"' },
    body: { state: 'planned', responsibleName: '李工', overdue: true },
  });
  expect(await act('verification', {}, 2, other)).toMatchObject({
    status: 409,
    body: { code: 'inspections.finding-state' },
  });
  expect(await act('rectification', { proof: '照片 12' }, 2)).toMatchObject({ body: { state: 'rectified' } });
  expect(await act('verification', {}, 3)).toMatchObject({
    status: 403,
    body: { code: 'inspections.same-person.forbidden' },
  });
  expect(await act('verification', {}, 3, aDeputyOf(worker))).toMatchObject({
    status: 403,
    body: { code: 'inspections.same-person.forbidden' },
  });
  expect(await act('return', { reason: '还有两箱' }, 3, other)).toMatchObject({ body: { state: 'planned' } });
  await act('rectification', { proof: '照片 13' }, 4);
  expect(await act('verification', {}, 4, other)).toMatchObject({ status: 412 });
  expect(await act('verification', {}, 5, other)).toMatchObject({ body: { state: 'closed', overdue: false } });
  expect(await world.newsTypes(id)).toEqual([
    'finding.raised',
    'finding.raised',
    'finding.rectified',
    'finding.rectified.withdrawn',
    'finding.rectified',
    'finding.verified',
  ]);
  expect((await world.news(id))[1]?.payload).toMatchObject({ measure: 'stated', responsibleId: 'e-8' });
  const { history } = (await world.get(`findings/${id}`, other)).body;
  expect(history.map(({ change }: { change: string }) => change)).toEqual([
    'finding-raised',
    'finding-planned',
    'finding-rectified',
    'finding-returned',
    'finding-rectified',
    'finding-verified',
  ]);
  expect(JSON.stringify(history)).toContain('还有两箱');
});

test('what charges a manager is found by the quality centre alone', async () => {
  const body = {
    propertyId: here,
    source: 'third-party',
    category: 'x',
    place: 'x',
    description: 'x',
    bottomLine: true,
  };
  expect(await world.send('POST', 'findings', body, someoneOf(here))).toMatchObject({
    status: 403,
    body: { code: 'inspections.quality-only.forbidden' },
  });
});

test('a withdrawn finding takes back everything that was told of it, and is overdue no more', async () => {
  const { id } = await raise();
  const plan = { measure: '清走', dueAt: '2026-03-06T09:00:00+08:00', at: '2026-03-05T10:00:00+08:00' };
  await world.done('POST', `findings/${id}/plan`, plan, someoneOf(here), { version: 1 });
  const overdue = async () => (await world.get(`findings?overdue=true&propertyId=${here}`, someoneOf(here))).body;
  const isThere = ({ items }: { items: { id: string }[] }) => items.some((line) => line.id === id);
  expect(isThere(await overdue())).toBe(true);
  const withdraw = (as: ReturnType<typeof someoneOf>) =>
    world.send('POST', `findings/${id}/withdrawal`, { reason: '记错楼栋' }, as, { version: 2 });
  expect(await withdraw(someoneOf(here))).toMatchObject({
    status: 403,
    body: { code: 'inspections.missed-quality-only.forbidden' },
  });
  const told = async (as: ReturnType<typeof someoneOf>) => (await world.get(`findings/${id}`, as)).body.mayWithdraw;
  expect([await told(someoneOf(here)), await told(qualityOf(here))]).toEqual([false, true]);
  expect((await withdraw(qualityOf(here))).status).toBe(200);
  expect(isThere(await overdue())).toBe(false);
  const news = await world.news(id);
  expect(news.at(-1)).toMatchObject({ type: 'goldkey.inspections.finding.raised.withdrawn.v1' });
  expect(news.at(-1)?.payload['eventIds']).toHaveLength(2);
});

test('nobody takes back what charges them: not what the quality centre found, nor what they answer for', async () => {
  const withdraw = (id: string, as: ReturnType<typeof someoneOf>, version = 1) =>
    world.send('POST', `findings/${id}/withdrawal`, { reason: 'x' }, as, { version });
  const found = { propertyId: here, source: 'qm-night-check', category: 'x', place: 'x', description: 'x' };
  const { id: ofCentre } = await world.done('POST', 'findings', { ...found, sleepingGuards: 3 }, qualityOf(here));
  expect(await withdraw(ofCentre, someoneOf(here))).toMatchObject({
    status: 403,
    body: { code: 'inspections.quality-only.forbidden' },
  });
  const [now, tomorrow] = [0, 86_400_000].map((ahead) => new Date(Date.now() + ahead).toISOString());
  const { id: mine } = await raise({ at: now });
  const plan = { measure: '清走', dueAt: tomorrow, responsibleId: 'e-8' };
  await world.done('POST', `findings/${mine}/plan`, plan, someoneOf(here), { version: 1 });
  expect(await withdraw(mine, someoneOf(here, 'e-8'), 2)).toMatchObject({
    status: 403,
    body: { code: 'inspections.same-person.forbidden' },
  });
  expect((await withdraw(mine, someoneOf(here), 2)).status).toBe(200);
  expect((await withdraw(ofCentre, qualityOf(here))).status).toBe(200);
});

test('a department is charged by who asks owners, and by findings of its own property alone (S-08)', async () => {
  const departmentId = world.department(here);
  const asking = someoneOf(here, 'e-7', ['inspections:patrol', 'complaints:survey']);
  const raised = async (changes: object, as = asking) => {
    const body = { propertyId: here, source: 'survey', category: 'x', place: 'x', description: 'x', departmentId };
    return world.send('POST', 'findings', { ...body, ...changes }, as);
  };
  expect(await raised({}, someoneOf(here))).toMatchObject({
    status: 403,
    body: { code: 'inspections.survey-only.forbidden' },
  });
  for (const lost of [world.department('p-elsewhere'), 'no-such-unit'])
    expect(await raised({ departmentId: lost })).toMatchObject({
      status: 404,
      body: { code: 'inspections.department-not-found' },
    });
  expect((await raised({})).status).toBe(201);
});

test('whoever raises or plans a finding names a colleague and a department, though staffing tells them nothing else', async () => {
  const { known } = world.others;
  const departmentId = world.department(here);
  known.workplaces.set('e-8', [here]).set('e-elsewhere', ['p-elsewhere']);
  world.employee('e-elsewhere', '外人');
  known.staffing = 'readers';
  try {
    const body = { propertyId: here, source: 'patrol', category: 'x', place: 'x', description: 'x' };
    const guard = someoneOf(here, 'e-3', ['inspections:read', 'inspections:patrol']);
    const named = { ...body, departmentId, responsibleId: 'e-8' };
    expect(await world.send('POST', 'findings', named, guard)).toMatchObject({
      status: 201,
      body: { responsibleName: '李工', departmentId },
    });
    expect(await world.send('POST', 'findings', { ...body, responsibleId: 'e-elsewhere' }, guard)).toMatchObject({
      status: 404,
      body: { code: 'inspections.employee-not-found' },
    });
  } finally {
    known.staffing = 'everybody';
  }
});

test('who acts for another property neither sees, raises nor moves a finding', async () => {
  const { id } = await raise();
  const stranger = someoneOf('p-elsewhere');
  const missing = { status: 404, body: { code: 'inspections.finding-not-found' } };
  expect((await world.get(`findings?propertyId=${here}`, stranger)).body.total).toBe(0);
  const { description } = (await world.get(`findings/${id}`, someoneOf(here))).body;
  const byWords = (as: typeof stranger) => world.get(`findings?q=${encodeURIComponent(description)}`, as);
  expect([(await byWords(stranger)).body.total, (await byWords(someoneOf(here))).body.total > 0]).toEqual([0, true]);
  expect(await world.get(`findings/${id}`, stranger)).toMatchObject(missing);
  const moved = await world.send('POST', `findings/${id}/rectification`, { proof: 'x' }, stranger, { version: 1 });
  expect(moved).toMatchObject(missing);
  const body = { propertyId: here, source: 'patrol', category: 'x', place: 'x', description: 'x' };
  expect(await world.send('POST', 'findings', body, stranger)).toMatchObject({
    status: 404,
    body: { code: 'inspections.property-not-found' },
  });
  expect((await world.get('findings', someoneOf(here, 'e-7', []))).status).toBe(403);
});
