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

const drafted = (place: Property, changes: object = {}) =>
  world.made('work-plans', {
    propertyId: place.propertyId,
    employeeId: place.managerId,
    planKind: 'month',
    period: '2026-05',
    items: [{ what: '检查消防通道', responsibleId: place.managerId, dueOn: '2026-05-20' }, { what: '补种绿篱' }],
    ...changes,
  });
/** The news of a plan's acts, in order. */
const newsOf = async (plan: { acts: string[] }) => (await Promise.all(plan.acts.map((act) => world.news(act)))).flat();
const shortOf = ({ type }: { type: string }) => type.replace('goldkey.staffing.', '');

test('a month plan goes from draft to self-evaluation, and each step that is a duty is told with its instant', async () => {
  const draft = await drafted(here);
  const [first] = draft.items;
  const submittedAt = '2026-04-27T10:00:00+08:00';
  await world.made(`work-plans/${draft.id}/submission`, { submittedAt }, here.manager);
  await world.made(`work-plans/${draft.id}/progress`, {
    week: '2026-W19',
    outcomes: [{ itemId: first.id, done: true, note: '已查' }],
    summary: '过半',
    reportedAt: '2026-05-07T16:00:00+08:00',
  });
  const evaluated = await world.made(`work-plans/${draft.id}/self-evaluation`, {
    summary: '差一项',
    submittedAt: '2026-06-01T09:00:00+08:00',
  });
  expect(evaluated).toMatchObject({ state: 'self-evaluated', version: 4 });
  expect(evaluated.items[0]).toMatchObject({ done: { on: '2026-05-07', note: '已查' } });
  const news = await newsOf(evaluated);
  expect(news.map(shortOf)).toEqual(['plan.submitted.v1', 'plan.progress-reported.v1', 'plan.self-evaluated.v1']);
  expect(news[0]).toMatchObject({ key: here.propertyId, payload: { period: '2026-05', submittedAt } });
  expect(news[2]).toMatchObject({ payload: { itemsPlanned: 2, itemsDone: 1, planKind: 'month' } });
  const record = await world.get(`work-plans/${draft.id}`, here.manager);
  expect(record.body).toMatchObject({ employeeName: '员工' });
  // By when it happened: the rest is brought in from the past, the draft is of now.
  expect(record.body.history.map(({ change }: { change: string }) => change)).toEqual([
    'plan-submitted',
    'plan-progress-reported',
    'plan-self-evaluated',
    'plan-drafted',
  ]);
});

test('who evaluates says in the same step which items were done, and the counts are those', async () => {
  const draft = await drafted(here, { period: '2026-11' });
  const [first, second] = draft.items;
  await world.made(`work-plans/${draft.id}/submission`, { submittedAt: '2026-10-27T10:00:00+08:00' }, here.manager);
  const told = [
    { itemId: first.id, done: true, note: '' },
    { itemId: second.id, done: true, note: '' },
  ];
  const evaluate = (outcomes: object[], version?: number) =>
    world.post(
      `work-plans/${draft.id}/self-evaluation`,
      { outcomes, summary: '都做完了' },
      { as: here.manager, version },
    );
  expect((await evaluate([{ ...told[0], itemId: 'strange' }])).body).toMatchObject({
    code: 'staffing.plan-item-not-found',
  });
  expect((await evaluate(told, 1)).status).toBe(412);
  const { body } = await evaluate(told, 2);
  expect(body).toMatchObject({ state: 'self-evaluated', version: 4 });
  expect((await newsOf(body)).at(-1)).toMatchObject({ payload: { itemsPlanned: 2, itemsDone: 2 } });
});

test("a week's plan follows a month's item and tells nobody outside", async () => {
  const month = await drafted(here, { period: '2026-06' });
  const week = await drafted(here, {
    planKind: 'week',
    period: '2026-W23',
    items: [{ what: '查一号楼', follows: month.items[0].id }],
  });
  const before = await world.outboxSize();
  await world.made(`work-plans/${week.id}/submission`, {});
  expect(await world.outboxSize()).toBe(before);
});

test('a plan whose act is refused stays as it was', async () => {
  const body = { propertyId: here.propertyId, employeeId: here.managerId, planKind: 'month', period: '2026-07' };
  await world.made('plans', body);
  const { id } = await drafted(here, { period: '2026-07' });
  expect(await world.post(`work-plans/${id}/submission`, {})).toMatchObject({
    status: 409,
    body: { code: 'staffing.plan-already-submitted' },
  });
  expect((await world.get(`work-plans/${id}`)).body).toMatchObject({ state: 'draft', version: 1 });
});

test('a withdrawn plan takes its acts back, each by its own event, and may be made again', async () => {
  const { id } = await drafted(here, { period: '2026-08' });
  const submitted = await world.made(`work-plans/${id}/submission`, {});
  await world.made(`work-plans/${id}/withdrawal`, { reason: '误录' });
  const news = await newsOf(submitted);
  expect(news.map(shortOf)).toEqual(['plan.submitted.v1', 'plan.submitted.withdrawn.v1']);
  expect(news[1]?.payload).toEqual({ eventId: news[0]?.id });
  await drafted(here, { period: '2026-08' });
});

test('of two who change a draft one wins; a repeated key is done once', async () => {
  const { id } = await drafted(here, { period: '2026-09' });
  const items = { items: [{ what: '一项' }] };
  const put = (body: object, version: number, idempotencyKey = randomUUID()) =>
    world.post(`work-plans/${id}/items`, body, {
      method: 'PUT',
      version,
      headers: { 'idempotency-key': idempotencyKey },
    });
  const key = randomUUID();
  expect(await put(items, 1, key)).toMatchObject({ status: 200, body: { version: 2 } });
  expect(await put(items, 1, key)).toMatchObject({ status: 200, body: { version: 2 } });
  expect(await put({ items: [] }, 1)).toMatchObject({ status: 412, body: { code: 'staffing.stale-version' } });
  const again = { propertyId: here.propertyId, employeeId: here.managerId, planKind: 'month', period: '2026-09' };
  expect(await world.post('work-plans', again)).toMatchObject({ body: { code: 'staffing.plan-already-drafted' } });
});

test("another property's plans are neither seen nor changed", async () => {
  const { id } = await drafted(there);
  expect(await world.get(`work-plans/${id}`, here.manager)).toMatchObject({ status: 404 });
  const list = await world.get(`work-plans?propertyId=${there.propertyId}`, here.manager);
  expect(list.body).toMatchObject({ total: 0 });
  for (const door of ['submission', 'progress', 'self-evaluation', 'withdrawal']) {
    const body = { submission: {}, progress: { week: '2026-W19' }, 'self-evaluation': {}, withdrawal: { reason: 'x' } };
    const answer = await world.post(`work-plans/${id}/${door}`, body[door as keyof typeof body], { as: here.manager });
    expect(answer).toMatchObject({ status: 404, body: { code: 'staffing.plan-not-found' } });
  }
});

test('an item stands in a plan once: of two with one id the second is a new one', async () => {
  const { id, items } = await drafted(here, { period: '2026-10' });
  const again = { id: items[0].id, what: '再查一次' };
  const put = { items: [{ id: items[0].id, what: '检查消防通道' }, again] };
  const { body } = await world.post(`work-plans/${id}/items`, put, { method: 'PUT', version: 1 });
  expect(new Set(body.items.map((item: { id: string }) => item.id)).size).toBe(2);
  expect(body.items[0]).toMatchObject({ id: items[0].id, what: '检查消防通道' });
});
