import { aCaller } from '@goldkey/testing';
import { type Property, StaffingWorld } from './staffing-world.js';

let world: StaffingWorld;
let here: Property;
let there: Property;
beforeAll(async () => {
  world = await StaffingWorld.open();
  here = await world.property();
  there = await world.property();
}, 180_000);
afterAll(() => world?.close());

test('answers of sheets are entered many at once, each is told as the rulebook reads it, and taken back', async () => {
  const { propertyId, departmentId, manager } = here;
  const answeredAt = '2026-03-05T10:30:00+08:00';
  const sheet = { propertyId, departmentId, topic: 'workplace', answeredAt };
  const outside = { ...sheet, departmentId: there.departmentId, score: 10 };
  const items = [{ ...sheet, score: 86.5 }, { ...sheet, score: 60.1 }, outside];
  const { body } = await world.post('staff-survey-answers/bulk', { items }, { as: manager });
  expect(body).toMatchObject({ accepted: 2, refused: 1, items: [{}, {}, { code: 'staffing.department-not-found' }] });
  const tooMuch = { items: [{ ...sheet, score: 100.1 }] };
  expect((await world.post('staff-survey-answers/bulk', tooMuch, { as: manager })).status).toBe(400);
  const id = body.items[0].id;
  const [told] = await world.news(id);
  expect([told?.type, told?.payload]).toEqual([
    'goldkey.staffing.staff-survey.answered.v1',
    { propertyId, departmentId, topic: 'workplace', score: 86.5, at: answeredAt },
  ]);

  const month = `staff-survey-months/2026-03?propertyId=${propertyId}`;
  const mean = { departmentId, departmentName: '客服部', topic: 'workplace' };
  expect((await world.get(month, manager)).body.means).toEqual([{ ...mean, mean: '73.30', answers: 2 }]);
  expect((await world.get(month, there.manager)).status).toBe(404);
  expect((await world.get('staff-survey-answers', there.manager)).body.total).toBe(0);
  const away = await world.post(`staff-survey-answers/${id}/withdrawal`, { reason: '误录' }, { as: there.manager });
  expect(away.status).toBe(404);

  await world.made(`staff-survey-answers/${id}/withdrawal`, { reason: '误录' }, manager);
  const [, back] = await world.news(id);
  expect([back?.type, back?.payload]).toEqual([
    'goldkey.staffing.staff-survey.answered.withdrawn.v1',
    { eventId: told?.id },
  ]);
  expect((await world.get(month, manager)).body.means).toEqual([{ ...mean, mean: '60.10', answers: 1 }]);
});

test('everybody answers a topic once a month without any permission, for where they work, and nobody reads who it was', async () => {
  const { propertyId, departmentId, manager } = here;
  const employeeId = await world.hire(propertyId);
  const post = { employeeId, unitId: departmentId, role: 'window-staff', from: '2026-01-01' };
  await world.made('appointments', post);
  const scope = { all: false as const, properties: [propertyId] };
  const self = aCaller({ subject: 'account-self', name: '窗口', employeeId, permissions: [], scope });
  const answer = { propertyId, topic: 'superior', score: 90 };
  const { id } = await world.made('my-survey-answers', answer, self);
  const again = await world.post('my-survey-answers', { ...answer, score: 10 }, { as: self });
  expect([again.status, again.body.code]).toEqual([409, 'staffing.survey-already-answered']);
  expect((await world.get(`my-survey-answers?propertyId=${propertyId}`, self)).body.answered).toEqual(['superior']);
  expect((await world.get('staff-survey-answers', self)).status).toBe(403);
  // The manager works in no department.
  expect((await world.post('my-survey-answers', answer, { as: manager })).status).toBe(403);

  const { body } = await world.get('staff-survey-answers?topic=superior', manager);
  expect(body.items).toMatchObject([{ id, departmentId, score: 90, source: 'own' }]);
  expect(JSON.stringify(body)).not.toContain(employeeId);
  expect((await world.news(id))[0]?.payload).toMatchObject({ departmentId, topic: 'superior', score: 90 });
  expect(body.items[0].mayWithdraw).toBe(false);
  const withdrawal = `survey-answers/${id}/withdrawal`;
  for (const door of [`staff-${withdrawal}`, `my-${withdrawal}`])
    expect(await world.post(door, { reason: '分数太低' }, { as: manager })).toMatchObject({
      status: 403,
      body: { code: 'staffing.survey-answer-of-another.forbidden' },
    });
  const taken = await world.made(`my-${withdrawal}`, { reason: '打错' }, self);
  expect(JSON.stringify(taken)).not.toContain(employeeId);
  const second = await world.made('my-survey-answers', answer, self);
  // Whoever runs the survey of the group takes it back with a reason, and who gave it reads that.
  expect((await world.get('staff-survey-answers?topic=superior&state=standing')).body.items).toMatchObject([
    { id: second.id, mayWithdraw: true },
  ]);
  await world.made(`staff-survey-answers/${second.id}/withdrawal`, { reason: '代答' });
  expect((await world.get(`my-survey-answers?propertyId=${propertyId}`, self)).body).toMatchObject({
    answered: [],
    answers: [
      { id, state: 'withdrawn', withdrawnBy: 'giver' },
      { id: second.id, state: 'withdrawn', withdrawnBy: 'survey', why: '代答' },
    ],
  });
  await world.made('my-survey-answers', answer, self);
});

test('who moved to another property in the month has answered, and is told so', async () => {
  const employeeId = await world.hire(here.propertyId);
  const self = ({ propertyId }: Property) =>
    aCaller({
      subject: 'account-mover',
      ...{ name: '窗口', employeeId, permissions: [], scope: { all: false as const, properties: [propertyId] } },
    });
  for (const { departmentId: unitId } of [here, there])
    await world.made('appointments', { employeeId, unitId, role: 'window-staff', from: '2026-01-01' });
  const answer = { topic: 'workplace', score: 90 };
  await world.made('my-survey-answers', { ...answer, propertyId: here.propertyId }, self(here));
  const again = await world.post('my-survey-answers', { ...answer, propertyId: there.propertyId }, { as: self(there) });
  expect(again).toMatchObject({ status: 409, body: { code: 'staffing.survey-already-answered' } });
});
