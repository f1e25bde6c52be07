import { runAsSystem } from '@goldkey/access';
import { aDeputyOf } from '@goldkey/testing';
import { type Property, StaffingWorld } from './staffing-world.js';

let world: StaffingWorld;
let here: Property;
let there: Property;
let guard: string;
beforeAll(async () => {
  world = await StaffingWorld.open();
  here = await world.property();
  there = await world.property();
  guard = await world.hire(here.propertyId, { name: '保安' });
  const post = { unitId: here.departmentId, role: 'security-guard', from: '2026-01-01' };
  await world.made('appointments', { ...post, employeeId: guard });
});
afterAll(() => world?.close());

/** Objections are taken while the points hang out, so these days are told from the present one. */
const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

let number = 0;
const rule = async (changes: object = {}) => {
  number += 1;
  const body = { propertyId: here.propertyId, name: `规则 ${number}`, direction: 'earns', least: 1, most: 5 };
  return (await world.made('points-rules', { ...body, ...changes })).id as string;
};
const entered = (ruleId: string, on: string, changes: object = {}) =>
  world.made(
    'points-entries',
    { propertyId: here.propertyId, employeeId: guard, ruleId, points: 3, on, reason: '帮助业主', ...changes },
    here.manager,
  );
const sheet = async (month: string) => (await world.get(`points-months/${month}?propertyId=${here.propertyId}`)).body;
const ofGuard = async (month: string) =>
  (await sheet(month)).people.find(({ employeeId }: { employeeId: string }) => employeeId === guard);
const summarised = (month: string) =>
  world.made('points-summaries', { propertyId: here.propertyId, month }, here.manager);

test('a month is people by days; a wrong entry stays, and is undone by its counter entry', async () => {
  const [earns, costs] = [await rule(), await rule({ direction: 'costs' })];
  await entered(earns, '2026-07-02');
  await entered(costs, '2026-07-02', { points: 1 });
  const wrong = await entered(earns, '2026-07-09', { points: 5 });
  const counter = await world.made(`points-entries/${wrong.id}/counter`, { reason: '记错人' }, here.manager);
  expect(counter).toMatchObject({ points: -5, on: '2026-07-09', counters: wrong.id });
  expect(await world.post(`points-entries/${wrong.id}/counter`, { reason: 'x' })).toMatchObject({
    status: 409,
    body: { code: 'staffing.points-already-countered' },
  });
  expect(await ofGuard('2026-07')).toMatchObject({
    days: [
      { on: '2026-07-02', points: 2 },
      { on: '2026-07-09', points: 0 },
    ],
    earned: 3,
    lost: 1,
    total: 2,
  });
  const own = { ...here.manager, employeeId: guard, permissions: new Set<string>() };
  expect((await world.get('my-points?period=2026-Q3', own)).body).toMatchObject({
    totals: { earned: 3, lost: 1, total: 2 },
    entries: [{ id: counter.id }, { id: wrong.id }, {}, {}],
  });
  const write = (sql: string) => runAsSystem('test', () => world.database.transaction((tx) => tx.query(sql)));
  for (const sql of ['DELETE FROM points_entry', 'UPDATE points_entry SET points = 9', 'TRUNCATE points_entry'])
    await expect(write(sql)).rejects.toThrow(/append-only|permission/);
});

test('points of one’s own are entered and taken back by another person, a deputy’s too', async () => {
  const ruleId = await rule({ direction: 'costs' });
  const as = { ...here.manager, employeeId: guard };
  const own = { propertyId: here.propertyId, employeeId: guard, ruleId, points: 3, reason: 'x' };
  const forbidden = { code: 'staffing.points-by-concerned.forbidden' };
  for (const who of [as, aDeputyOf(as)])
    expect(await world.post('points-entries', own, { as: who })).toMatchObject({ status: 403, body: forbidden });
  const { body } = await world.post('points-entries/bulk', { items: [own] }, { as });
  expect(body.items).toMatchObject([forbidden]);
  const { id } = await entered(ruleId, '2026-01-05');
  expect(await world.post(`points-entries/${id}/counter`, { reason: 'x' }, { as })).toMatchObject({ body: forbidden });
  for (const [who, mayCounter] of [
    [as, false],
    [here.manager, true],
  ] as const)
    expect((await world.get(`points-entries/${id}`, who)).body).toMatchObject({ mayCounter });
});

test('a rule of the group counts everywhere and bounds what a month gives', async () => {
  const ruleId = (
    await world.made('points-rules', { name: '全勤', direction: 'earns', least: 2, most: 4, mostInMonth: 5 })
  ).id;
  await entered(ruleId, '2026-08-03', { points: 4 });
  const refused = (points: number) =>
    world.post('points-entries', {
      propertyId: here.propertyId,
      employeeId: guard,
      ruleId,
      points,
      on: '2026-08-04',
      reason: 'x',
    });
  expect(await refused(2)).toMatchObject({ status: 409, body: { code: 'staffing.points-month-full' } });
  expect(await refused(5)).toMatchObject({ body: { code: 'staffing.points-out-of-bounds-invalid' } });
  const own = { name: '自定', direction: 'earns', least: 1, most: 2 };
  expect(await world.post('points-rules', own, { as: here.manager })).toMatchObject({ status: 403 });
  await world.made(`points-rules/${ruleId}/retirement`, {});
  expect(await refused(2)).toMatchObject({ body: { code: 'staffing.points-rule-retired' } });
});

test('what takes back an entry of another month leaves the room that the rule has in this one', async () => {
  const ruleId = await rule({ mostInMonth: 5 });
  const wrong = await entered(ruleId, '2026-02-10', { points: 5 });
  await summarised('2026-02');
  const { on } = await world.made(`points-entries/${wrong.id}/counter`, { reason: '记错人' }, here.manager);
  expect(on > '2026-02-28').toBe(true);
  await entered(ruleId, on, { points: 5 });
  const body = { propertyId: here.propertyId, employeeId: guard, ruleId, points: 1, on, reason: 'x' };
  expect(await world.post('points-entries', body)).toMatchObject({
    status: 409,
    body: { code: 'staffing.points-month-full' },
  });
});

describe('the quarter', () => {
  test('is not said afterwards to have hung out in time (ADR 0056)', async () => {
    const as = { ...here.manager, permissions: new Set(['staffing:points']) };
    const body = { propertyId: here.propertyId, quarter: '2026-Q1', from: '2026-04-10', until: '2026-04-16' };
    for (const door of ['points-publications', 'points/publications'])
      expect(await world.post(door, body, { as })).toMatchObject({
        status: 400,
        body: { errors: [{ field: 'from' }] },
      });
  });

  test('is summed up month by month, published, objected to and answered', async () => {
    const ruleId = await rule();
    const wrong = await entered(ruleId, '2026-04-02');
    const [from, until] = [dayFromNow(-1), dayFromNow(8)];
    const publication = { propertyId: here.propertyId, quarter: '2026-Q2', from, until };
    expect(await world.post('points-publications', publication)).toMatchObject({
      status: 409,
      body: { code: 'staffing.points-months-unsummarised' },
    });
    const april = await summarised('2026-04');
    expect(april.totals).toEqual([{ employeeId: guard, earned: 3, lost: 0, total: 3 }]);
    const [told] = await world.news(april.actId);
    expect(told).toMatchObject({
      type: 'goldkey.staffing.points.summarised.v1',
      payload: { propertyId: here.propertyId, month: '2026-04' },
    });
    const late = { propertyId: here.propertyId, employeeId: guard, ruleId, points: 1, on: '2026-04-30', reason: 'x' };
    expect(await world.post('points-entries', late)).toMatchObject({
      body: { code: 'staffing.points-month-summarised' },
    });
    await summarised('2026-05');
    await summarised('2026-06');
    const published = await world.made('points-publications', publication, here.manager);
    expect(published.totals).toEqual([{ employeeId: guard, earned: 3, lost: 0, total: 3 }]);
    expect((await world.news(published.actId))[0]).toMatchObject({
      type: 'goldkey.staffing.points.published.v1',
      payload: { quarter: '2026-Q2', from, until },
    });
    const door = `points-publications/${published.id}`;
    const person = { ...here.manager, employeeId: guard, permissions: new Set<string>() };
    const objected = await world.made(`${door}/objections`, { text: '少记一次' }, person);
    const answer = { text: '补记', isUpheld: true };
    const answerDoor = `${door}/objections/${objected.objections[0].id}/answer`;
    expect(await world.post(answerDoor, answer, { as: { ...here.manager, employeeId: guard } })).toMatchObject({
      status: 403,
    });
    const answered = await world.made(answerDoor, answer, here.manager);
    expect(answered.objections).toMatchObject([{ answer: { isUpheld: true, by: here.managerId } }]);
    const { on, points } = await world.made(`points-entries/${wrong.id}/counter`, { reason: '异议成立' }, here.manager);
    expect(points).toBe(-3);
    expect(on > '2026-06-30').toBe(true);
    expect(await world.post(`points-summaries/${april.id}/withdrawal`, { reason: 'x' })).toMatchObject({
      body: { code: 'staffing.points-summary-published' },
    });
    await world.made(`${door}/withdrawal`, { reason: '误发' });
    await world.made(`points-summaries/${april.id}/withdrawal`, { reason: '漏记' });
    expect((await world.news(april.actId)).map(({ type }) => type)).toEqual([
      'goldkey.staffing.points.summarised.v1',
      'goldkey.staffing.points.summarised.withdrawn.v1',
    ]);
    expect((await sheet('2026-04')).summary).toBeUndefined();
    const { history } = (await world.get(door)).body;
    expect(history.map(({ change }: { change: string }) => change)).toEqual([
      'points-published',
      'points-objection-raised',
      'points-objection-answered',
      'points-publication-withdrawn',
    ]);
  });
});

test("of another property's points nothing is seen or entered", async () => {
  const ruleId = await rule();
  const entry = await entered(ruleId, '2026-09-01');
  const as = there.manager;
  expect(await world.get(`points-months/2026-09?propertyId=${here.propertyId}`, as)).toMatchObject({ status: 404 });
  expect(await world.get(`points-entries/${entry.id}`, as)).toMatchObject({ status: 404 });
  expect((await world.get(`points-entries?propertyId=${here.propertyId}`, as)).body.total).toBe(0);
  expect((await world.get(`employees/${guard}/points?period=2026-09`, as)).body.entries).toEqual([]);
  expect(await world.post(`points-entries/${entry.id}/counter`, { reason: 'x' }, { as })).toMatchObject({
    status: 404,
  });
  const body = { propertyId: there.propertyId, employeeId: there.managerId, ruleId, points: 1, reason: 'x' };
  expect(await world.post('points-entries', body, { as })).toMatchObject({ status: 404 });
});
