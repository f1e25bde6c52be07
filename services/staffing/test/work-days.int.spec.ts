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

test("a person's day is told from its own events, by the clock, with the report once it is in", async () => {
  const { propertyId, managerId } = here;
  const task = { propertyId, employeeId: managerId, assignedBy: managerId, title: '查电梯' };
  const at = (clock: string) => `2026-03-05T${clock}:00+08:00`;
  await world.made('tasks', { ...task, assignedAt: at('09:00') });
  await world.made('tasks', { ...task, title: '昨天的', assignedAt: '2026-03-04T23:59:00+08:00' });
  const meeting = { propertyId, kind: 'daily-wrap-up', attendees: [managerId], heldAt: at('08:30') };
  await world.made('meetings', meeting);
  const plan = await world.made('work-plans', {
    propertyId,
    employeeId: managerId,
    planKind: 'month',
    period: '2026-03',
    items: [{ what: '换灯' }],
  });
  await world.made(`work-plans/${plan.id}/submission`, { submittedAt: '2026-02-27T10:00:00+08:00' });
  await world.made(`work-plans/${plan.id}/progress`, {
    week: '2026-W10',
    outcomes: [{ itemId: plan.items[0].id, done: true, note: '' }],
    reportedAt: at('16:00'),
  });
  const day = `work-days/2026-03-05?propertyId=${propertyId}`;
  const before = await world.get(day, here.manager);
  expect(
    before.body.lines.map(({ kind, title, deed }: never) => title ?? (deed as { kind: string }).kind ?? kind),
  ).toEqual(['meeting-held', '查电梯', 'plan-progress-reported', '换灯']);
  expect(before.body).toMatchObject({ timeZone: 'Asia/Shanghai' });
  expect(before.body.report).toBeUndefined();
  await world.made(
    'daily-reports',
    { propertyId, date: '2026-03-05', text: '都好', submittedAt: at('16:20') },
    here.manager,
  );
  const after = await world.get(day, here.manager);
  expect(after.body.report).toMatchObject({ text: '都好' });
  expect(after.body.lines).toHaveLength(4);
});

test("a stranger's property has no days and is no place", async () => {
  const day = `work-days/2026-03-05?propertyId=${there.propertyId}&employeeId=${there.managerId}`;
  expect(await world.get(day, here.manager)).toMatchObject({ status: 404 });
  const places = await world.get('places', here.manager);
  expect(places.body.items.map(({ propertyId }: { propertyId: string }) => propertyId)).toEqual([here.propertyId]);
});
