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

const festival = (changes: object = {}) => ({
  propertyId: here.propertyId,
  name: '国庆',
  date: '2026-10-01',
  plan: '大门挂灯笼',
  scheduledAt: '2026-09-01T09:00:00+08:00',
  ...changes,
});

test('a festival is scheduled, its plan signed off by another person, and done: each is told as the rulebook reads it', async () => {
  const { id } = await world.made('festivals', festival({ plan: '' }), here.manager);
  expect((await world.post('festivals', festival(), { as: here.manager })).body.code).toBe(
    'staffing.festival-already-scheduled',
  );
  const approver = managerOf(here.propertyId, await world.hire(here.propertyId));
  const approval = { approvedAt: '2026-09-10T09:00:00+08:00' };
  expect((await world.post(`festivals/${id}/approval`, approval, { as: approver })).body.code).toBe(
    'staffing.festival-without-plan-invalid',
  );
  const url = `/api/staffing/festivals/${id}/plan`;
  await world.service.request({ method: 'PUT', url, as: here.manager, body: { plan: '大门挂灯笼' } });
  expect((await world.post(`festivals/${id}/approval`, approval, { as: here.manager })).status).toBe(403);
  await world.made(`festivals/${id}/approval`, approval, approver);
  const done = { result: '已挂', completedAt: '2026-09-29T18:00:00+08:00' };
  expect(await world.made(`festivals/${id}/completion`, done, here.manager)).toMatchObject({ state: 'completed' });
  const { propertyId } = here;
  const news = await world.news(id);
  expect(news.map(({ type, payload }) => [type, payload])).toEqual([
    ['goldkey.staffing.festival.scheduled.v1', { festivalId: id, propertyId, date: '2026-10-01' }],
    ['goldkey.staffing.festival-plan.approved.v1', { festivalId: id, propertyId, ...approval }],
    ['goldkey.staffing.festival-plan.completed.v1', { festivalId: id, propertyId, completedAt: done.completedAt }],
  ]);

  await world.made(`festivals/${id}/withdrawal`, { reason: '误录' }, here.manager);
  const taken = (await world.news(id)).slice(3);
  expect(taken.map(({ type, payload }) => [type, payload])).toEqual([
    ['goldkey.staffing.festival-plan.completed.withdrawn.v1', { eventId: news[2]?.id }],
    ['goldkey.staffing.festival-plan.approved.withdrawn.v1', { eventId: news[1]?.id }],
    ['goldkey.staffing.festival.scheduled.withdrawn.v1', { eventId: news[0]?.id }],
  ]);
});

test('a stranger neither sees nor settles it', async () => {
  const { id } = await world.made('festivals', festival({ name: '中秋', date: '2026-09-25' }), here.manager);
  expect((await world.get('festivals', there.manager)).body.total).toBe(0);
  expect((await world.post(`festivals/${id}/approval`, {}, { as: there.manager })).status).toBe(404);
  expect((await world.get('festivals?from=2026-09-01&until=2026-09-30', here.manager)).body.items).toMatchObject([
    { id, name: '中秋', state: 'scheduled' },
  ]);
});
