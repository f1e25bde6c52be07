import { aCaller, aDeputyOf } from '@goldkey/testing';
import { EvaluationWorld, event } from './evaluation-world.js';
import { doorsOf } from './world-doors.js';

/** Two properties: at the first window staff, one of them circulated by the province, and a manager; a stranger at the second. */
const TIME = '2026-02-01T08:00:00+08:00';
const place = (id: string) => [
  event('estates.property.registered', TIME, {
    propertyId: id,
    name: id,
    unitId: `${id}-unit`,
    serviceStart: '2026-02-01',
    households: 100,
  }),
  event('staffing.unit.defined', TIME, { unitId: `${id}-desk`, kind: 'department', name: 'desk', propertyId: id }),
];
const post = (employeeId: string, unitId: string, role: string, propertyId = unitId.slice(0, 3)) =>
  event('staffing.appointment.started', TIME, {
    appointmentId: `a-${employeeId}`,
    employeeId,
    unitId,
    propertyId,
    role,
    from: '2026-02-01',
  });
const events = [
  ...place('y-1'),
  ...place('y-2'),
  post('e-w', 'y-1-desk', 'window-staff'),
  post('e-v', 'y-1-desk', 'window-staff'),
  post('e-m', 'y-1-unit', 'property-manager'),
  post('e-far', 'y-2-desk', 'window-staff'),
  event('complaints.survey.answered', '2026-03-03T09:00:00+08:00', {
    answerId: 'an-1',
    propertyId: 'y-1',
    departmentId: 'y-1-desk',
    method: 'phone',
    level: 'satisfied',
    at: '2026-03-03T09:00:00+08:00',
    by: 'centre',
  }),
  event('inspections.conduct-violation.confirmed', '2026-03-05T09:00:00+08:00', {
    caseId: 'c-1',
    propertyId: 'y-1',
    employeeId: 'e-w',
    article: 3,
    level: 'province',
    occurredOn: '2026-03-04',
    circulated: true,
  }),
];

let world: EvaluationWorld;
let doors: Awaited<ReturnType<typeof doorsOf>>;
beforeAll(async () => {
  world = await EvaluationWorld.open('2026-03-31T09:00:00+08:00');
  await world.tell(...events);
  await world.judge();
  doors = await doorsOf(world);
});
afterAll(async () => {
  await doors?.close();
  await world?.close();
});

const as = (employeeId: string, permissions: readonly string[], properties?: readonly string[]) =>
  aCaller({
    subject: employeeId,
    employeeId,
    permissions: [...permissions],
    scope: properties === undefined ? { all: true } : { all: false, properties: [...properties] },
  });
const READ = ['evaluation:read'];
const centre = as('e-centre', [...READ, 'evaluation:read-people', 'evaluation:close']);
const manager = as('e-m', [...READ, 'evaluation:read-people'], ['y-1']);
const member = as('e-v', READ, ['y-1']);
const flagged = as('e-w', READ, ['y-1']);
const stranger = as('e-s', [...READ, 'evaluation:read-people', 'evaluation:close'], ['y-2']);
const codeOf = async (answer: Promise<{ body: { code?: string } }>) => (await answer).body.code;

const group = { leaderId: 'e-m', deputyIds: [], memberIds: ['e-v'] };
const appoint = (by = centre, differences: object = {}) =>
  doors.post('year-reviews', { propertyId: 'y-1', year: '2026', ...group, ...differences }, by);
const theReview = async () => (await doors.get('year-reviews?year=2026', centre)).body.items[0].reviewId as string;
const grade = async (employeeId: string, given: string, by: ReturnType<typeof as>) =>
  doors.post(
    `year-reviews/${await theReview()}/grades`,
    { employeeId, grade: given, reasons: 'As the group found.' },
    by,
  );

test('a group is appointed once, by who may and within the scope', async () => {
  expect((await appoint(manager)).status).toBe(403);
  expect(await codeOf(appoint(stranger))).toBe('evaluation.property-not-found');
  expect(await codeOf(appoint(centre, { memberIds: [] }))).toBe('evaluation.year-review-group-too-small-invalid');
  expect((await appoint()).body).toMatchObject({ state: 'open', graded: 0, people: 3, leads: false });
  expect(await codeOf(appoint())).toBe('evaluation.year-review-appointed-already');
});

test('nobody appoints themselves, nor who reviews them; and whom nobody knows is not appointed', async () => {
  const appoints = [...READ, 'evaluation:close'];
  const far = as('e-far', appoints);
  const window = as('e-w', appoints);
  let puts = 0;
  const put = async (path: string, method: 'POST' | 'PUT', by: typeof far, body: object) => {
    puts += 1;
    const headers = { 'idempotency-key': `put-${puts}` };
    return codeOf(doors.service.request({ method, url: `/api/evaluation/${path}`, as: by, body, headers }));
  };
  const named = { leaderId: 'e-far', deputyIds: [], memberIds: ['e-m'] };
  for (const [by, group, code] of [
    [far, named, 'evaluation.year-review-group-own-not-permitted'],
    [aDeputyOf(far), named, 'evaluation.year-review-group-own-not-permitted'],
    [window, named, 'evaluation.year-review-own-case-not-permitted'],
    [aDeputyOf(window), named, 'evaluation.year-review-own-case-not-permitted'],
    [centre, { ...named, memberIds: ['e-nobody'] }, 'evaluation.year-review-group-unknown-invalid'],
  ] as const) {
    expect(await put('year-reviews', 'POST', by, { propertyId: 'y-1', year: '2026', ...group })).toBe(code);
    expect(await put(`year-reviews/${await theReview()}/group`, 'PUT', by, group)).toBe(code);
  }
});

test('who is neither in the group nor appoints it sees nothing of a review', async () => {
  const path = `year-reviews/${await theReview()}`;
  expect((await doors.get('year-reviews?year=2026', stranger)).body.items).toEqual([]);
  expect(await codeOf(doors.get(path, stranger))).toBe('evaluation.year-review-not-found');
  expect(await codeOf(doors.get(path, flagged))).toBe('evaluation.year-review-not-found');
  expect((await doors.get(path, member)).body.persons).toMatchObject([
    { employeeId: 'e-m', mayGrade: true },
    { employeeId: 'e-v', mayGrade: false },
    { employeeId: 'e-w', belowCompetent: true, grades: ['basically-competent', 'not-competent'] },
  ]);
});

test('who grades sees what the year came to for each, as that person sees it', async () => {
  const [{ figures }] = (await doors.get(`year-reviews/${await theReview()}`, member)).body.persons;
  const { points, fine, months } = (await doors.get('me/year?year=2026', manager)).body;
  const due = months.reduce((sum: number, { duties }: { duties: { due: number } }) => sum + duties.due, 0);
  expect(figures).toMatchObject({ points, fine, duties: { due } });
  expect([due, Number(fine)].every((figure) => figure > 0)).toBe(true);
});

test('an open review waits for its group, for each while somebody whom they may grade has no grade', async () => {
  const waits = async (by: ReturnType<typeof as>) => (await doors.get('decisions/reviews/count', by)).body.count;
  expect([await waits(manager), await waits(member), await waits(centre), await waits(flagged)]).toEqual([1, 1, 0, 0]);
  expect(await waits(as('e-m', READ, ['y-2']))).toBe(0);
});

test('nobody grades themselves, and a violation that the province circulated bounds the grade', async () => {
  expect(await codeOf(grade('e-m', 'excellent', manager))).toBe('evaluation.year-review-own-grade-not-permitted');
  expect(await codeOf(grade('e-m', 'excellent', centre))).toBe('evaluation.year-review-not-in-group-not-permitted');
  expect(await codeOf(grade('e-far', 'competent', manager))).toBe('evaluation.year-review-person-not-found');
  expect(await codeOf(grade('e-w', 'competent', manager))).toBe('evaluation.year-review-grade-bounded-invalid');
  expect((await grade('e-w', 'not-competent', manager)).body.graded).toBe(1);
  expect((await grade('e-w', 'basically-competent', member)).body).toMatchObject({ graded: 1 });
});

test('the leader completes it once everybody has a grade, and the world is told as D-06 waits for it', async () => {
  const complete = async (by = manager) => doors.post(`year-reviews/${await theReview()}/completion`, {}, by);
  expect(await codeOf(complete())).toBe('evaluation.year-review-grades-missing');
  await grade('e-v', 'competent', manager);
  await grade('e-m', 'excellent', member);
  expect(await codeOf(complete(member))).toBe('evaluation.year-review-leader-not-permitted');
  // All are graded: it is left to the leader alone.
  expect((await doors.get('decisions/reviews/count', manager)).body.count).toBe(1);
  expect((await doors.get('decisions/reviews/count', member)).body.count).toBe(0);
  const { body } = await complete();
  expect(body).toMatchObject({ state: 'completed', graded: 3, people: 3 });
  const told = await world.query<{ payload: object; key: string }>(
    `SELECT payload, key FROM outbox WHERE type LIKE '%year-review%'`,
  );
  expect(told).toEqual([{ key: 'y-1', payload: { propertyId: 'y-1', year: '2026', completedAt: body.completedAt } }]);
  expect(await codeOf(grade('e-v', 'excellent', manager))).toBe('evaluation.year-review-completed');
  const history = await world.query<{ change: string; data: object }>(
    `SELECT change, data FROM history WHERE record_kind = 'year-review' ORDER BY seq`,
  );
  expect(history.map(({ change }) => change)).toEqual([
    'year-review-appointed',
    ...Array(4).fill('year-review-graded'),
    'year-review-completed',
  ]);
  // Grades are personal: who was graded is remembered, not how.
  expect(JSON.stringify(history)).not.toContain('competent');
});

test('my year has a line for each month with the stipend, and the grade; strangers are not found', async () => {
  const { body } = await doors.get('me/year?year=2026', flagged);
  expect(body).toMatchObject({ employeeId: 'e-w', grades: [{ grade: 'basically-competent', propertyName: 'y-1' }] });
  expect(body.months.slice(0, 3)).toMatchObject([
    { month: '2026-01', points: 0 },
    { month: '2026-02', stipend: { payable: '300.00', deducted: '0.00' } },
    { month: '2026-03', stipend: { payable: '0.00', deducted: '300.00' } },
  ]);
  expect(body.stipend).toEqual({ payable: '300.00', deducted: '300.00' });
  expect((await doors.get('people/e-w/year?year=2026', manager)).body.months[2].stipend.deducted).toBe('300.00');
  expect(await codeOf(doors.get('people/e-w/year?year=2026', stranger))).toBe('evaluation.person-not-found');
  expect(await codeOf(doors.get('people/e-w/year?year=2026', member))).toBe('evaluation.person-not-found');
});

test('who was moved sees their own grade of the former property, and nothing else of its review', async () => {
  const moved = as('e-w', READ, ['y-2']);
  const { body } = await doors.get('me/year?year=2026', moved);
  expect(body.grades).toMatchObject([{ grade: 'basically-competent', propertyName: 'y-1' }]);
  expect((await doors.get('year-reviews?year=2026', moved)).body.items).toEqual([]);
  expect(await codeOf(doors.get(`year-reviews/${await theReview()}`, moved))).toBe('evaluation.year-review-not-found');
  expect(await codeOf(doors.get('people/e-w/year?year=2026', as('e-x', READ, ['y-2'])))).toBe(
    'evaluation.person-not-found',
  );
});

test('another person reopens it with why: grades count no more, its news is taken back, and it is completed again', async () => {
  const path = `year-reviews/${await theReview()}`;
  const reopen = (by: ReturnType<typeof as>, reason = 'e-v was mistaken for another.') =>
    doors.post(`${path}/reopening`, { reason }, by);
  expect((await reopen(manager)).status).toBe(403);
  expect(await codeOf(reopen(stranger))).toBe('evaluation.year-review-not-found');
  const graded = as('e-w', ['evaluation:read', 'evaluation:close']);
  expect(await codeOf(reopen(graded))).toBe('evaluation.year-review-reopen-own-not-permitted');
  expect(await codeOf(reopen(aDeputyOf(graded)))).toBe('evaluation.year-review-reopen-own-not-permitted');
  expect((await reopen(centre, ' ')).body).toMatchObject({ status: 400, errors: [{ field: 'reason' }] });
  expect((await doors.get(path, centre)).body.mayReopen).toBe(true);
  const { body } = await reopen(centre);
  expect(body).toMatchObject({ state: 'open', graded: 3, mayReopen: false });
  expect(body.reopened).toMatchObject({ byName: 'e-centre', reason: 'e-v was mistaken for another.' });
  expect(await codeOf(reopen(centre))).toBe('evaluation.year-review-not-completed');
  expect((await doors.get('me/year?year=2026', flagged)).body.grades).toEqual([]);

  await grade('e-v', 'excellent', manager);
  expect((await doors.post(`${path}/completion`, {}, manager)).body.state).toBe('completed');
  const told = await world.query<{ id: string; type: string; payload: { eventId?: string } }>(
    `SELECT id, type, payload FROM outbox WHERE type LIKE '%year-review%' ORDER BY seq`,
  );
  expect(told.map(({ type }) => type.slice('goldkey.evaluation.year-review.'.length))).toEqual([
    ...['completed.v1', 'completed.withdrawn.v1', 'completed.v1'],
  ]);
  expect(told[1]?.payload).toEqual({ eventId: told[0]?.id });
});

test('one that was completed before reviews kept the id of their news takes back what was collected of it', async () => {
  const TOLD = '2026-02-20T09:00:00+08:00';
  const completed = { propertyId: 'y-1', year: '2026', completedAt: TOLD };
  await world.tell(
    event('evaluation.year-review.completed', TOLD, completed, { id: 'old', source: '/goldkey/evaluation' }),
  );
  await world.tell(event('evaluation.year-review.completed', TOLD, completed, { id: 'theirs', source: '/elsewhere' }));
  await world.query(`UPDATE year_review SET state = state #- '{completed,eventId}'`);
  expect((await doors.post(`year-reviews/${await theReview()}/reopening`, { reason: 'Again.' }, centre)).status).toBe(
    200,
  );
  const [last] = await world.query<{ payload: object }>(
    `SELECT payload FROM outbox WHERE type LIKE '%year-review.completed.withdrawn%' ORDER BY seq DESC LIMIT 1`,
  );
  expect(last?.payload).toEqual({ eventId: 'old' });
});

test('stipends of a month and half-year say their working; who reads nobody else sees their own', async () => {
  const stipends = async (period: string, by = manager) =>
    (await doors.get(`stipends?property=y-1&period=${period}`, by)).body;
  const march = await stipends('2026-03');
  expect(march).toMatchObject({ total: { standard: '600.00', deducted: '300.00', payable: '300.00' } });
  const paid = march.items.find(({ employeeId }: { employeeId: string }) => employeeId === 'e-w');
  expect(paid).toMatchObject({ months: 1, payable: '0.00', explanation: { clause: 'W-05', value: '0.00' } });
  expect(paid.explanation.working).toContain('W-04');
  expect((await stipends('2026-03', member)).items.map(({ employeeId }: { employeeId: string }) => employeeId)).toEqual(
    ['e-v'],
  );
  expect(await codeOf(doors.get('stipends?property=y-1&period=2026-03', stranger))).toBe(
    'evaluation.property-not-found',
  );
  expect((await doors.get('stipends?property=y-1&period=2026', manager)).status).toBe(400);
});

test('a scorecard says its weights, what has left it, and how each figure is made', async () => {
  const { body } = await doors.get('scorecards?property=y-1&period=2026-03', member);
  expect(body).toMatchObject({ declaredWeight: '100.00' });
  const [card] = body.items;
  expect(card).toMatchObject({ departmentId: 'y-1-desk', score: '100.00', measuredWeight: '15.00' });
  const measured = card.indicators.filter((one: { measured?: object }) => one.measured !== undefined);
  expect(measured).toMatchObject([
    { clause: 'J-03', declaredWeight: '15.00', measured: { weight: '100.00', score: '100.00', value: '1.0000' } },
  ]);
  expect(measured[0].measured.explanation.working).toContain('100.00');
  expect(card.indicators).toHaveLength(11);
});

test('a clause says its numbers in the month and whom it charged, within the scope', async () => {
  const { body } = await doors.get('clauses', member);
  expect(body.items.map(({ clause }: { clause: string }) => clause)).toEqual(
    expect.arrayContaining(['M-01', 'W-04', 'J-03']),
  );
  const of = async (by: ReturnType<typeof as>) => (await doors.get('clauses/M-04?month=2026-03', by)).body;
  const seen = await of(manager);
  expect(seen.parameters).toContainEqual(expect.objectContaining({ name: 'fine', value: '2.00', readingId: 'R-01' }));
  expect(seen.charged).toBeGreaterThan(0);
  expect(seen.entries[0]).toMatchObject({ clause: 'M-04', propertyId: 'y-1', subjectId: 'e-m' });
  expect(new Set(seen.entries.map(({ propertyId }: { propertyId: string }) => propertyId))).toEqual(new Set(['y-1']));
  expect((await of(stranger)).entries.map(({ subjectId }: { subjectId: string }) => subjectId)).not.toContain('e-m');
  expect((await of(member)).entries).toEqual([]);
  expect(await codeOf(doors.get('clauses/X-99', member))).toBe('evaluation.clause-not-found');
});
