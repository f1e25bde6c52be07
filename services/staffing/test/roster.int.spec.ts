import { addDays, type Day, dayOf, instant, isWorkingDay } from '@goldkey/kernel';
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

describe('one’s own days up to today', () => {
  const concerned = 'staffing.roster-by-concerned.forbidden';
  const todayIn = (zone: string) => dayOf(instant(Date.now()), zone);
  const today = todayIn('Asia/Shanghai');
  /** Another kind than the public calendar has. */
  const changed = (employeeId: string, date: Day) => ({
    employeeId,
    date,
    kind: isWorkingDay(date) ? 'leave' : 'work',
    version: 0,
  });

  /** As one plans oneself: leave is asked for. */
  const planned = (employeeId: string, date: Day) => ({
    ...changed(employeeId, date),
    kind: isWorkingDay(date) ? 'rest' : 'work',
  });

  test('are changed by another; days to come are planned as work or rest, and those of the team as ever', async () => {
    const { managerId, manager, propertyId } = await world.property();
    const colleague = await world.hire(propertyId);
    const [yesterday, tomorrow] = [addDays(today, -1), addDays(today, 1)];
    const own = [yesterday, today].map((date) => changed(managerId, date));
    const off = planned(managerId, tomorrow);
    const leave = { ...off, date: addDays(tomorrow, 1), kind: 'leave' };
    const answer = await put([...own, off, leave, changed(colleague, yesterday)], manager);
    expect(answer.body.items).toMatchObject([
      { code: concerned, detail: expect.stringContaining(yesterday) },
      { code: concerned },
      { accepted: true },
      { code: 'staffing.own-leave-unasked.forbidden' },
      { accepted: true },
    ]);
    expect((await put(own, head)).body).toMatchObject({ accepted: 2 });
    expect(
      (
        await put(
          own.map((day) => ({ ...day, version: 1 })),
          manager,
        )
      ).body,
    ).toMatchObject({ accepted: 2 });
    const dates = (await world.news(managerId)).map(({ payload }) => payload['date']);
    expect(dates).toEqual([tomorrow, yesterday, today]);
  });

  test('may be sent as they are, set or by the calendar, by who saves a whole team', async () => {
    const { managerId, manager } = await world.property();
    const set = { employeeId: managerId, date: addDays(today, -1), kind: 'leave', version: 0 };
    await put([set], head);
    const date = addDays(today, -2);
    const byCalendar = { employeeId: managerId, date, kind: isWorkingDay(date) ? 'work' : 'rest', version: 0 };
    const kept = await put([{ ...set, version: 1 }, byCalendar], manager);
    expect(kept.body).toMatchObject({ accepted: 2, refused: 0 });
    const other = await put([{ ...set, kind: 'work', version: 1 }], manager);
    expect(other.body.items).toMatchObject([{ code: concerned }]);
  });

  test('have the hours that another planned: the clock is held against them', async () => {
    const { managerId, manager, propertyId } = await world.property();
    const shift = {
      propertyId,
      name: '早班',
      sign: '早',
      colour: 'blue',
      start: '08:00',
      end: '16:00',
      breakMinutes: 30,
    };
    const { id: shiftId } = await world.made('shifts', shift, manager);
    const day = { employeeId: managerId, date: addDays(today, -1), kind: 'work' };
    await put([{ ...day, version: 0 }], head);
    expect((await put([{ ...day, shiftId, version: 1 }], manager)).body.items).toMatchObject([{ code: concerned }]);
  });

  test('are those of the property’s own calendar', async () => {
    const { managerId, manager, propertyId, unitId } = await world.property();
    await world.database.statement("INSERT INTO property_copy VALUES ($1, '远方', $2, 'Pacific/Pago_Pago', now())", [
      propertyId,
      unitId,
    ]);
    const there = todayIn('Pacific/Pago_Pago');
    const answer = await put([changed(managerId, there), planned(managerId, addDays(there, 1))], manager);
    expect(answer.body.items).toMatchObject([{ code: concerned }, { accepted: true }]);
  });
});
