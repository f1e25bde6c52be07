import { head, type Property, StaffingWorld } from './staffing-world.js';

let world: StaffingWorld;
let here: Property;
let there: Property;
beforeAll(async () => {
  world = await StaffingWorld.open();
  here = await world.property();
  there = await world.property();
});
afterAll(() => world?.close());

const put = (items: object[], as = here.manager) =>
  world.service.request({ method: 'PUT', url: '/api/staffing/roster', as, body: { items } });
const month = (of: string, as = here.manager, propertyId = here.propertyId) =>
  world.get(`roster/months/${of}?propertyId=${propertyId}`, as);

test('two people who saw the same empty day and set it: one wins, the other is told', async () => {
  const employeeId = await world.hire(here.propertyId);
  const unseen = (kind: string) => [{ employeeId, date: '2026-03-02', kind, version: 0 }];
  const answers = await Promise.all([put(unseen('leave')), put(unseen('rest'), head)]);
  expect(answers.map(({ body }) => body.accepted).sort()).toEqual([0, 1]);
  const loser = answers.find(({ body }) => body.accepted === 0);
  expect(loser?.body.items).toMatchObject([{ accepted: false, code: 'staffing.stale-version' }]);
  expect(await world.news(employeeId)).toHaveLength(1);
});

test('a month shows the people, their roles, what is set, and the public calendar below it', async () => {
  const { propertyId, departmentId, manager, managerId } = there;
  const cleaner = await world.hire(propertyId, { number: 'R-2', name: '赵敏' });
  await world.made('appointments', { employeeId: cleaner, unitId: departmentId, role: 'cleaner', from: '2026-02-10' });
  await put([{ employeeId: cleaner, date: '2026-02-16', kind: 'leave', version: 0 }], manager);
  const { status, body } = await month('2026-02', manager, propertyId);
  expect(status).toBe(200);
  expect(body.days).toHaveLength(28);
  // The make-up Saturday before the Spring Festival works; the festival rests.
  expect(body.days.find(({ date }: { date: string }) => date === '2026-02-14')).toEqual({
    date: '2026-02-14',
    kind: 'work',
  });
  expect(body.days.find(({ date }: { date: string }) => date === '2026-02-17')).toEqual({
    date: '2026-02-17',
    kind: 'rest',
  });
  const people = new Map(body.people.map((person: { employeeId: string }) => [person.employeeId, person]));
  expect([...people.keys()].sort()).toEqual([cleaner, managerId].sort());
  expect(people.get(cleaner)).toMatchObject({
    name: '赵敏',
    roles: ['cleaner'],
    cells: [{ date: '2026-02-16', kind: 'leave', version: 1 }],
  });
});

test('who came later, or left before, is not in the month unless a day is set', async () => {
  const later = await world.hire(here.propertyId);
  const post = { employeeId: later, unitId: here.departmentId, role: 'cleaner', from: '2026-05-01' };
  const { id } = await world.made('appointments', post);
  await world.made(`appointments/${id}/end`, { until: '2026-05-31', reason: 'resigned' });
  const inMonth = async (of: string) =>
    (await month(of)).body.people.some((person: { employeeId: string }) => person.employeeId === later);
  expect([await inMonth('2026-04'), await inMonth('2026-05'), await inMonth('2026-06')]).toEqual([false, true, false]);
  await put([{ employeeId: later, date: '2026-06-01', kind: 'rest', version: 0 }]);
  expect(await inMonth('2026-06')).toBe(true);
});

test("a stranger's property has no roster here, a month that is none is refused with its field", async () => {
  expect(await month('2026-03', here.manager, there.propertyId)).toMatchObject({
    status: 404,
    body: { code: 'staffing.property-not-found' },
  });
  expect(await month('2026-13')).toMatchObject({ status: 400, body: { errors: [{ field: 'month' }] } });
});
