import { managerOf, type Property, StaffingWorld } from './staffing-world.js';

let world: StaffingWorld;
let here: Property;
let there: Property;
beforeAll(async () => {
  world = await StaffingWorld.open();
  here = await world.property();
  there = await world.property();
}, 180_000);
afterAll(() => world?.close());

const put = (url: string, body: object, as = here.manager) =>
  world.service.request({ method: 'PUT', url: `/api/staffing/${url}`, as, body });

/** One of the department's staff since January. */
const colleague = async (name: string): Promise<string> => {
  const employeeId = await world.hire(here.propertyId, { name });
  const post = { employeeId, unitId: here.departmentId, role: 'customer-service', from: '2026-01-01' };
  await world.made('appointments', post);
  return employeeId;
};

test('a year is planned within its budget, approved by another person, held, rated, judged, and told against the plan', async () => {
  const fire = { name: '消防', month: '2026-03', audience: '全员', cost: '600' };
  const plan = { propertyId: here.propertyId, year: '2026', budget: '1000.00', courses: [fire] };
  const over = await world.post('training-plans', { ...plan, budget: '599.99' }, { as: here.manager });
  expect(over.body.code).toBe('staffing.training-over-budget-invalid');
  const { id, courses } = await world.made('training-plans', plan, here.manager);
  expect((await world.post('training-plans', plan, { as: here.manager })).status).toBe(409);
  expect((await world.post(`training-plans/${id}/approval`, {}, { as: here.manager })).status).toBe(403);
  const approver = managerOf(here.propertyId, await world.hire(here.propertyId));
  await world.made(`training-plans/${id}/approval`, {}, approver);

  const [a, b] = [await colleague('甲'), await colleague('乙')];
  const session = await world.made(
    'training-sessions',
    {
      propertyId: here.propertyId,
      courseId: courses[0].courseId,
      name: '消防',
      trainer: '消防队',
      cost: '550.25',
      attendees: [a, b],
      heldAt: '2026-03-10T14:00:00+08:00',
    },
    here.manager,
  );
  expect((await put(`training-sessions/${session.id}/satisfaction`, { satisfaction: 100.5 })).status).toBe(400);
  expect((await put(`training-sessions/${session.id}/satisfaction`, { satisfaction: 86.5 })).status).toBe(200);
  const effect = { verdict: 'effective', remark: '会用灭火器' };
  expect((await put(`training-sessions/${session.id}/effect`, effect)).status).toBe(200);
  const { body: list } = await world.get('training-sessions?judged=true&q=消防', here.manager);
  expect(list.items).toMatchObject([
    { id: session.id, satisfaction: 86.5, effect: { ...effect, judgedBy: here.managerId }, names: { [a]: '甲' } },
  ]);
  const year = `training-years/2026?propertyId=${here.propertyId}`;
  expect((await world.get(year, here.manager)).body).toMatchObject({
    plan: { id, state: 'approved' },
    courses: [{ name: '消防', sessions: 1, attended: 2, spent: '550.25', late: false }],
    spent: '550.25',
    left: '449.75',
  });
  const contents = { budget: '2000', courses: [{ ...fire, courseId: courses[0].courseId }] };
  expect((await put(`training-plans/${id}/contents`, contents)).body).toMatchObject({ state: 'draft' });
  await world.made(`training-sessions/${session.id}/withdrawal`, { reason: '误录' }, here.manager);
  expect((await world.get(year, here.manager)).body).toMatchObject({ spent: '0.00', left: '2000.00' });

  expect((await world.get(year, there.manager)).status).toBe(404);
  expect((await world.get('training-plans', there.manager)).body.total).toBe(0);
  expect((await world.get('training-sessions', there.manager)).body.total).toBe(0);
  expect((await put(`training-sessions/${session.id}/satisfaction`, { satisfaction: 1 }, there.manager)).status).toBe(
    404,
  );
});

test('a training that is one of the month’s activities is told as such (M-33), and taken back with the session', async () => {
  const { propertyId, manager, managerId } = here;
  const attendees = [await colleague('戊')];
  const heldAt = '2026-04-10T14:00:00+08:00';
  const body = { propertyId, name: '弟子规', trainer: '经理', attendees, activityKind: 'character-training', heldAt };
  const session = await world.made('training-sessions', body, manager);
  const { actId } = session.activity;
  const [held] = await world.news(actId);
  expect(held).toMatchObject({
    type: 'goldkey.staffing.activity.held.v1',
    payload: { propertyId, kind: 'character-training', organizerId: managerId, heldAt, participants: attendees },
  });
  await world.made(`training-sessions/${session.id}/withdrawal`, { reason: '误录' }, manager);
  expect((await world.news(actId)).at(-1)).toMatchObject({
    type: 'goldkey.staffing.activity.held.withdrawn.v1',
    payload: { eventId: held?.id },
  });
  const before = await world.outboxSize();
  await world.made('training-sessions', { ...body, activityKind: undefined }, manager);
  expect(await world.outboxSize()).toBe(before);
});

test('each person’s result is told as the rulebook reads it, with the department where they work, and taken back', async () => {
  const { propertyId, departmentId, manager } = here;
  const [a, b] = [await colleague('丙'), await colleague('丁')];
  const takenAt = '2026-03-20T10:00:00+08:00';
  const examination = { propertyId, name: '消防知识', passMark: 60, takenAt };
  const nowhere = await world.hire(propertyId);
  const placeless = { ...examination, results: [{ employeeId: nowhere, score: 90 }] };
  expect((await world.post('examinations', placeless, { as: manager })).body.code).toBe(
    'staffing.department-unknown-invalid',
  );
  const { id } = await world.made('examinations', { ...examination, results: [{ employeeId: a, score: 60 }] }, manager);
  const more = [
    { employeeId: b, score: 59.5 },
    { employeeId: nowhere, departmentId, score: 88 },
  ];
  await world.made(`examinations/${id}/results`, { results: more }, manager);
  expect((await world.post(`examinations/${id}/results`, { results: more }, { as: manager })).status).toBe(409);
  const told = (employeeId: string, passed: boolean) => [
    'goldkey.staffing.examination.taken.v1',
    { propertyId, departmentId, employeeId, passed, at: takenAt },
  ];
  const news = await world.news(id);
  expect(news.map(({ type, payload }) => [type, payload])).toEqual([
    told(a, true),
    told(b, false),
    told(nowhere, true),
  ]);

  expect((await world.post(`examinations/${id}/withdrawal`, { reason: '误录' }, { as: there.manager })).status).toBe(
    404,
  );
  expect((await world.get('examinations', there.manager)).body.total).toBe(0);
  await world.made(`examinations/${id}/results/${b}/withdrawal`, { reason: '误录' }, manager);
  expect((await world.get(`examinations/${id}`, manager)).body).toMatchObject({
    names: { [a]: '丙' },
    results: [{ employeeId: a }, { employeeId: nowhere }],
  });
  await world.made(`examinations/${id}/withdrawal`, { reason: '误录' }, manager);
  const taken = (await world.news(id)).slice(3);
  expect(taken.map(({ type, payload }) => [type, payload])).toEqual(
    [news[1], news[0], news[2]].map((event) => [
      'goldkey.staffing.examination.taken.withdrawn.v1',
      { eventId: event?.id },
    ]),
  );
});

test('a year that no calendar has is refused as none', async () => {
  const { propertyId } = here;
  for (const year of ['0000', '9999', '20260']) {
    expect((await world.get(`training-years/${year}?propertyId=${propertyId}`, here.manager)).status).toBe(400);
    const plan = { propertyId, year, budget: '1', courses: [] };
    expect(await world.post('training-plans', plan, { as: here.manager })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'year' }] },
    });
  }
});

test('a course stands in the plan once, whatever it is called when the plan is written anew', async () => {
  const { propertyId } = there;
  const course = { name: '急救', month: '2026-05' };
  const plan = { propertyId, year: '2026', budget: '100', courses: [course] };
  const { id, courses } = await world.made('training-plans', plan, there.manager);
  const { courseId } = courses[0];
  const twice = [
    { ...course, courseId },
    { ...course, name: '急救二', courseId },
  ];
  expect(await put(`training-plans/${id}/contents`, { budget: '100', courses: twice }, there.manager)).toMatchObject({
    status: 422,
    body: { code: 'staffing.training-course-twice-invalid' },
  });
});
