import { randomUUID } from 'node:crypto';
import { type Property, StaffingWorld } from './staffing-world.js';

let world: StaffingWorld;
let here: Property;
let there: Property;
beforeAll(async () => {
  world = await StaffingWorld.open();
  here = await world.property();
  there = await world.property();
});
afterAll(() => world?.close());

const taskOf = (place: Property, changes: object = {}) => ({
  propertyId: place.propertyId,
  employeeId: place.managerId,
  assignedBy: place.managerId,
  title: '检查消防通道',
  ...changes,
});
const changesOf = (record: { body: { history: { change: string }[] } }): string[] =>
  record.body.history.map(({ change }) => change);

describe('a task', () => {
  test('and its event are kept together, by who acted and when it became true', async () => {
    const made = await world.post('tasks', taskOf(here, { assignedAt: '2026-03-03T09:00:00+08:00' }));
    expect(made).toMatchObject({ status: 201, body: { state: 'open', version: 1 } });
    const filed = await world.post(
      `tasks/${made.body.id}/filing`,
      { filedAt: '2026-03-04T09:00:00+08:00' },
      { as: here.manager, version: 1 },
    );
    expect(filed).toMatchObject({ status: 200, headers: { etag: '"2"' }, body: { state: 'filed' } });
    const [assigned, put] = await world.news(made.body.id);
    expect(assigned).toMatchObject({
      type: 'goldkey.staffing.task.assigned.v1',
      key: here.propertyId,
      headers: { ce_time: '2026-03-03T09:00:00+08:00', ce_source: '/goldkey/staffing' },
      payload: { taskId: made.body.id, employeeId: here.managerId, assignedAt: '2026-03-03T09:00:00+08:00' },
    });
    expect(put).toMatchObject({
      type: 'goldkey.staffing.task.filed.v1',
      headers: { ce_actorid: here.managerId },
      payload: { filedAt: '2026-03-04T09:00:00+08:00' },
    });
    const record = await world.get(`tasks/${made.body.id}`, here.manager);
    expect(changesOf(record)).toEqual(['task-assigned', 'task-filed']);
    expect(record.body.history[1].actor).toMatchObject({ name: '王经理' });
  });

  test('that is refused leaves neither a row nor an event', async () => {
    const [tasks, events] = [await world.get('tasks'), await world.outboxSize()];
    const refusals = [
      [taskOf(here, { employeeId: 'e-unknown' }), 404, 'staffing.employee-not-found'],
      [taskOf(here, { propertyId: 'p-unknown' }), 404, 'staffing.property-not-found'],
      [taskOf(here, { assignedAt: '2126-03-03T09:00:00+08:00' }), 422, 'staffing.future-instant-invalid'],
    ] as const;
    for (const [body, status, code] of refusals)
      expect(await world.post('tasks', body)).toMatchObject({ status, body: { code } });
    expect((await world.get('tasks')).body.total).toBe(tasks.body.total);
    expect(await world.outboxSize()).toBe(events);
  });

  test('is not filed in time by saying so days later; whoever brings in history may', async () => {
    const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
    const { id } = await world.made('tasks', taskOf(here, { assignedAt: hoursAgo(100) }));
    const asked = { filedAt: hoursAgo(73) };
    const manager = { ...here.manager, permissions: new Set(here.manager.permissions) };
    manager.permissions.delete('history:record');
    const refused = await world.post(`tasks/${id}/filing`, asked, { as: manager, version: 1 });
    expect(refused).toMatchObject({
      status: 400,
      body: { code: 'request.invalid', errors: [{ field: 'filedAt', reason: expect.stringContaining('72') }] },
    });
    expect((await world.get(`tasks/${id}`)).body).toMatchObject({ state: 'open', version: 1 });
    expect(await world.post(`tasks/${id}/filing`, asked, { version: 1 })).toMatchObject({ status: 200 });
  });

  test('is taken back with its filing', async () => {
    const { id } = await world.made('tasks', taskOf(here));
    await world.made(`tasks/${id}/filing`, {});
    expect(await world.post(`tasks/${id}/filing/withdrawal`, { reason: '报错了' })).toMatchObject({
      body: { state: 'open' },
    });
    await world.made(`tasks/${id}/filing`, {});
    expect(await world.post(`tasks/${id}/withdrawal`, { reason: '误录' })).toMatchObject({
      body: { state: 'withdrawn' },
    });
    const news = await world.news(id);
    expect(news.map(({ type }) => type.replace('goldkey.staffing.task.', ''))).toEqual([
      'assigned.v1',
      'filed.v1',
      'filed.withdrawn.v1',
      'filed.v1',
      'filed.withdrawn.v1',
      'assigned.withdrawn.v1',
    ]);
    expect(news[4]?.payload).toEqual({ eventId: news[3]?.id });
    expect(news[5]?.payload).toEqual({ eventId: news[0]?.id });
    expect(await world.post(`tasks/${id}/filing`, {})).toMatchObject({
      status: 409,
      body: { code: 'staffing.task-withdrawn' },
    });
  });

  test('of another property is neither seen nor filed', async () => {
    const { id } = await world.made('tasks', taskOf(there));
    expect(await world.get(`tasks/${id}`, here.manager)).toMatchObject({
      status: 404,
      body: { code: 'staffing.task-not-found' },
    });
    expect(await world.post(`tasks/${id}/filing`, {}, { as: here.manager })).toMatchObject({ status: 404 });
    const list = await world.get(`tasks?propertyId=${there.propertyId}`, here.manager);
    expect(list.body).toMatchObject({ total: 0, items: [] });
    expect(await world.post('tasks', taskOf(there), { as: here.manager })).toMatchObject({ status: 404 });
  });

  test('of many each is judged for itself', async () => {
    const answer = await world.post('tasks/bulk', { items: [taskOf(here), taskOf(here, { employeeId: 'nobody' })] });
    expect(answer.body).toMatchObject({ accepted: 1, refused: 1 });
    const [{ id }] = answer.body.items;
    const filings = await world.post('tasks/filings/bulk', {
      items: [{ taskId: id }, { taskId: id }, { taskId: 'none' }],
    });
    expect(filings.body.items).toMatchObject([
      { accepted: true },
      { code: 'staffing.task-already-filed' },
      { code: 'staffing.task-not-found' },
    ]);
  });
});

describe('a command', () => {
  test('repeated with its key has the same answer and is done once', async () => {
    const key = randomUUID();
    const body = taskOf(here, { title: '只做一次' });
    const first = await world.post('tasks', body, { key });
    const again = await world.post('tasks', body, { key });
    expect(again).toMatchObject({
      status: 201,
      body: first.body,
      headers: { etag: '"1"', 'idempotency-replayed': 'true' },
    });
    expect(await world.news(first.body.id)).toHaveLength(1);
    const other = await world.post('tasks', taskOf(here, { title: '别的事' }), { key });
    expect(other).toMatchObject({ status: 422, body: { code: 'request.idempotency-key-reused' } });
    expect(await world.post('tasks', body, { key: null })).toMatchObject({
      status: 400,
      body: { code: 'request.idempotency-key-missing' },
    });
  });

  test('from who saw an older version is refused with what the record is now', async () => {
    const { id } = await world.made('tasks', taskOf(here));
    await world.made(`tasks/${id}/filing`, {});
    expect(await world.post(`tasks/${id}/filing`, {}, { version: 1 })).toMatchObject({
      status: 412,
      body: { code: 'staffing.stale-version', current: { id, version: 2, state: 'filed' } },
    });
  });

  test('of a wrong shape names each field and the reason in the language of the caller', async () => {
    const body = { propertyId: here.propertyId, employeeId: here.managerId, title: '', assignedAt: 'gestern' };
    const inEnglish = await world.post('tasks', body, { language: 'en' });
    expect(inEnglish).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
    expect(inEnglish.body.errors.map(({ field }: { field: string }) => field).sort()).toEqual(['assignedAt', 'title']);
    const inChinese = await world.post('tasks', body, { language: 'zh-CN' });
    const reason = (answer: typeof inEnglish) =>
      answer.body.errors.find(({ field }: { field: string }) => field === 'title').reason;
    expect(reason(inEnglish)).toBe('Fill this in.');
    expect(reason(inChinese)).toBe('请填写。');
    expect(inChinese.body.detail).toMatch(/[\u4e00-\u9fff]/);
    const strange = await world.post('tasks', { ...taskOf(here), colour: 'red' });
    expect(strange).toMatchObject({ status: 400 });
  });
});

describe('acts of duty', () => {
  test('are published under the name of their contract, once, by the person who acts', async () => {
    const plan = { propertyId: here.propertyId, planKind: 'month', period: '2026-04', items: ['巡查'] };
    const made = await world.post('plans', plan, { as: here.manager });
    expect(made).toMatchObject({ status: 201, body: { state: 'standing', deed: { employeeId: here.managerId } } });
    const [news] = await world.news(made.body.id);
    expect(news).toMatchObject({
      type: 'goldkey.staffing.plan.submitted.v1',
      payload: { propertyId: here.propertyId, employeeId: here.managerId, planKind: 'month', period: '2026-04' },
    });
    expect(await world.post('plans', plan, { as: here.manager })).toMatchObject({
      status: 409,
      body: { code: 'staffing.plan-already-submitted' },
    });
    expect((await world.post('plans', plan, { as: { ...here.manager, employeeId: undefined } })).status).toBe(422);
  });

  test('may be done anew once they are taken back', async () => {
    const summary = { propertyId: here.propertyId, month: '2026-02' };
    const { id } = await world.made('points/summaries', summary, here.manager);
    expect((await world.post('points/summaries', summary, { as: here.manager })).status).toBe(409);
    expect(await world.post(`acts/${id}/withdrawal`, { reason: '算错了' }, { as: here.manager })).toMatchObject({
      body: { state: 'withdrawn' },
    });
    expect((await world.post('points/summaries', summary, { as: here.manager })).status).toBe(201);
    expect(changesOf(await world.get(`acts/${id}`))).toEqual(['act-recorded', 'act-withdrawn']);
  });

  test('of many may come in one request; what two of them say twice is refused once', async () => {
    const { propertyId } = here;
    const progress = { act: 'progress', propertyId, planKind: 'company', week: '2026-W05' };
    const items = [
      progress,
      progress,
      { act: 'talk', propertyId, employeeId: here.managerId },
      {
        act: 'meeting',
        propertyId,
        kind: 'all-staff',
        attendees: [here.managerId],
        heldAt: '2026-02-02T09:00:00+08:00',
      },
      { act: 'points-publication', propertyId, quarter: '2025-Q4', from: '2026-01-10', until: '2026-01-14' },
    ];
    const answer = await world.post('acts/bulk', { items }, { as: here.manager });
    expect(answer.body.items).toMatchObject([
      { accepted: true },
      { code: 'staffing.progress-already-reported' },
      { code: 'staffing.talk-with-oneself-invalid' },
      { accepted: true },
      { accepted: true },
    ]);
    const [meeting] = await world.news(answer.body.items[3].id);
    expect(meeting?.payload).toMatchObject({ meetingId: answer.body.items[3].id, attendees: [here.managerId] });
  });

  test('need the permission of each', async () => {
    const planner = { ...here.manager, permissions: new Set(['staffing:plan']) };
    const items = [{ act: 'talk', propertyId: here.propertyId, employeeId: here.managerId }];
    expect(await world.post('acts/bulk', { items }, { as: planner })).toMatchObject({ status: 403 });
  });

  test('are taken back by who may do them, whatever other acts that person may do', async () => {
    const talk = { propertyId: here.propertyId, employeeId: await world.hire(here.propertyId) };
    const { id } = await world.made('talks', talk, here.manager);
    const withdraw = (permission: string) =>
      world.post(
        `acts/${id}/withdrawal`,
        { reason: '误录' },
        {
          as: { ...here.manager, permissions: new Set([permission]) },
        },
      );
    expect(await withdraw('staffing:plan')).toMatchObject({ status: 403 });
    expect(await withdraw('staffing:talk')).toMatchObject({ status: 200 });
  });
});

test('an opinion is raised, answered once, and taken back with its answer', async () => {
  const opinion = { propertyId: here.propertyId, replyDue: '2126-01-01T00:00:00+08:00', text: '食堂太远' };
  const { id } = await world.made('opinions', opinion, here.manager);
  expect(await world.post(`opinions/${id}/close`, { reply: '已安排' })).toMatchObject({ body: { state: 'closed' } });
  expect(await world.post(`opinions/${id}/close`, { reply: '再答' })).toMatchObject({
    status: 409,
    body: { code: 'staffing.opinion-already-closed' },
  });
  await world.made(`opinions/${id}/withdrawal`, { reason: '误录' });
  const news = await world.news(id);
  expect(news.map(({ type }) => type.replace('goldkey.staffing.opinion.', ''))).toEqual([
    'raised.v1',
    'closed.v1',
    'closed.withdrawn.v1',
    'raised.withdrawn.v1',
  ]);
  expect(JSON.stringify(news)).not.toContain('食堂');
  expect(await world.get(`opinions/${id}`, there.manager)).toMatchObject({ status: 404 });
});
