import type { Caller } from '@goldkey/access';
import { aCaller } from '@goldkey/testing';
import { head, managerOf, type Property, StaffingWorld } from './staffing-world.js';

/** Every day of it lies ahead, whenever this runs. */
const NEXT = new Date().getFullYear() + 1;

let world: StaffingWorld;
let here: Property;
let there: Property;
let guard: { id: string; as: Caller };
let other: { id: string; as: Caller };

/** An ordinary employee: no permission, the scope of their post. */
const employee = async (property: Property, name: string): Promise<{ id: string; as: Caller }> => {
  const id = await world.hire(property.propertyId, { name });
  const post = { employeeId: id, unitId: property.departmentId, role: 'security-guard', from: '2026-01-01' };
  await world.made('appointments', post);
  const { permissions: _none, ...caller } = managerOf(property.propertyId, id);
  return { id, as: { ...caller, permissions: new Set<string>() } };
};

beforeAll(async () => {
  world = await StaffingWorld.open();
  here = await world.property();
  there = await world.property();
  guard = await employee(here, '赵强');
  other = await employee(here, '孙立');
});
afterAll(() => world?.close());

const shiftOf = (property: Property, changes: object = {}) => ({
  propertyId: property.propertyId,
  name: '早班',
  sign: '早',
  colour: 'blue',
  start: '08:00',
  end: '16:00',
  breakMinutes: 30,
  ...changes,
});
const put = (items: object[], as = here.manager) =>
  world.service.request({ method: 'PUT', url: '/api/staffing/roster', as, body: { items } });
const month = async (of: string, property = here, as = property.manager) =>
  (await world.get(`roster/months/${of}?propertyId=${property.propertyId}`, as)).body;
const publish = (of: string, passed: object[] = []) =>
  world.post(`roster/months/${of}/publication`, { propertyId: here.propertyId, passed }, { as: here.manager });

test('a day gets the hours of a template; its kind is told once, another shift is no news; a stranger’s template plans nothing', async () => {
  const morning = await world.made('shifts', shiftOf(here), here.manager);
  const night = await world.made('shifts', shiftOf(here, { name: '夜班', sign: '夜', start: '22:00', end: '06:00' }));
  const theirs = await world.made('shifts', shiftOf(there), there.manager);
  const day = { employeeId: guard.id, date: `${NEXT}-03-02`, kind: 'work' };
  expect((await put([{ ...day, shiftId: morning.id, version: 0 }])).body.accepted).toBe(1);
  expect((await put([{ ...day, shiftId: night.id, version: 1 }])).body.accepted).toBe(1);
  expect((await world.news(guard.id)).map(({ payload }) => payload)).toEqual([
    { employeeId: guard.id, date: `${NEXT}-03-02`, kind: 'work' },
  ]);
  const person = (await month(`${NEXT}-03`)).people.find((one: { employeeId: string }) => one.employeeId === guard.id);
  expect(person.cells).toEqual([
    {
      date: `${NEXT}-03-02`,
      kind: 'work',
      version: 2,
      shift: { shiftId: night.id, start: '22:00', end: '06:00', breakMinutes: 30 },
    },
  ]);
  const strange = await put([{ ...day, date: `${NEXT}-03-03`, shiftId: theirs.id }]);
  expect(strange.body.items).toMatchObject([{ accepted: false, code: 'staffing.shift-not-found' }]);
  // A template that is changed leaves days as they were planned.
  const corrected = await world.patch(
    `shifts/${night.id}`,
    { end: '07:00' },
    { as: here.manager, headers: { 'if-match': '"1"' } },
  );
  expect(corrected.body).toMatchObject({ end: '07:00', version: 2 });
  expect(JSON.stringify(await month(`${NEXT}-03`))).toContain('"end":"06:00"');
});

test('a month with a hard conflict is not published, a soft one needs its reason; changes afterwards are marked until noticed', async () => {
  const { shifts } = await month(`${NEXT}-04`);
  const [morning, night] = ['早班', '夜班'].map((name) => shifts.find((one: { name: string }) => one.name === name).id);
  await put([
    { employeeId: guard.id, date: `${NEXT}-04-05`, kind: 'work', shiftId: night },
    { employeeId: guard.id, date: `${NEXT}-04-06`, kind: 'work', shiftId: morning },
  ]);
  // The night now ends at seven; an hour later the morning begins.
  expect((await month(`${NEXT}-04`)).conflicts).toMatchObject([
    { rule: 'short-rest', severity: 'soft', date: `${NEXT}-04-06`, employeeId: guard.id, facts: { minutes: 60 } },
  ]);
  expect((await publish(`${NEXT}-04`)).body).toMatchObject({ status: 409, code: 'staffing.roster-reason-missing' });
  const late = await world.made('shifts', shiftOf(here, { name: '早早', sign: '凌', start: '06:00', end: '12:00' }));
  await put([{ employeeId: guard.id, date: `${NEXT}-04-06`, kind: 'work', shiftId: late.id }]);
  expect((await publish(`${NEXT}-04`)).body).toMatchObject({ status: 409, code: 'staffing.roster-conflicts-hard' });
  await put([{ employeeId: guard.id, date: `${NEXT}-04-06`, kind: 'rest' }]);

  const unseen = (await world.get(`my-shifts?month=${NEXT}-04`, guard.as)).body;
  expect(unseen.days[4]).toMatchObject({ published: false, state: 'unplanned' });
  expect(unseen.days[4].shift).toBeUndefined();
  expect((await publish(`${NEXT}-04`)).body).toMatchObject({ revision: 1, publishedBy: here.managerId });
  expect((await world.get(`my-shifts?month=${NEXT}-04`, guard.as)).body.days[4]).toMatchObject({
    published: true,
    shift: { start: '22:00' },
  });

  await put([{ employeeId: guard.id, date: `${NEXT}-04-05`, kind: 'work', shiftId: morning }]);
  const { changes } = await month(`${NEXT}-04`);
  expect(changes).toMatchObject([
    { employeeId: guard.id, date: `${NEXT}-04-05`, shift: { start: '22:00' }, noticed: false },
  ]);
  const changed = (await world.get(`my-shifts?month=${NEXT}-04`, guard.as)).body.days[4];
  expect(changed).toMatchObject({ before: { kind: 'work', shift: { start: '22:00' } }, unseenVersion: 2 });
  await world.post(
    `my-shifts/${NEXT}-04/notice`,
    { days: [{ date: `${NEXT}-04-05`, version: changed.unseenVersion }] },
    { as: guard.as },
  );
  expect((await month(`${NEXT}-04`)).changes).toMatchObject([{ noticed: true }]);
  expect((await world.get(`my-shifts?month=${NEXT}-04`, guard.as)).body.days[4].unseenVersion).toBeUndefined();
});

test('approved leave writes the days of work, half a day stays work; taken back the shifts are there again', async () => {
  const { shifts } = await month(`${NEXT}-05`);
  const shiftId = shifts.find((one: { name: string }) => one.name === '早班').id;
  await put([
    { employeeId: guard.id, date: `${NEXT}-05-10`, kind: 'work', shiftId },
    { employeeId: guard.id, date: `${NEXT}-05-11`, kind: 'rest' },
    { employeeId: guard.id, date: `${NEXT}-05-12`, kind: 'work', shiftId },
  ]);
  const wish = {
    leaveKind: 'annual',
    from: `${NEXT}-05-10`,
    until: `${NEXT}-05-12`,
    untilHalf: 'morning',
    reason: '回家',
  };
  const asked = (await world.post('leave-requests', wish, { as: guard.as })).body;
  expect(asked).toMatchObject({ state: 'asked', employeeId: guard.id });
  expect((await world.post('leave-requests', wish, { as: guard.as })).body.code).toBe('staffing.leave-overlaps');
  // An ordinary employee decides about nothing, and sees nobody's requests in the list.
  expect((await world.post(`roster-requests/${asked.id}/approval`, {}, { as: guard.as })).status).toBe(403);
  expect((await world.get('roster-requests', other.as)).status).toBe(403);
  expect((await world.get('roster-requests', there.manager)).body.total).toBe(0);
  const approved = await world.post(`roster-requests/${asked.id}/approval`, {}, { as: here.manager });
  expect(approved.body).toMatchObject({ state: 'approved', approvedBy: here.managerId });
  const cells = async () =>
    (await month(`${NEXT}-05`)).people
      .find((one: { employeeId: string }) => one.employeeId === guard.id)
      .cells.map(({ kind, shift }: { kind: string; shift?: object }) => `${kind}${shift === undefined ? '' : '*'}`);
  expect(await cells()).toEqual(['leave', 'rest', 'work*']);
  expect((await world.news(guard.id)).at(-1)?.payload).toMatchObject({ date: `${NEXT}-05-10`, kind: 'leave' });
  await world.post(`roster-requests/${asked.id}/withdrawal`, { reason: '不走了' }, { as: guard.as });
  expect(await cells()).toEqual(['work*', 'rest', 'work*']);
});

test('a swap is asked, agreed to and approved: both have each other’s day, or nothing is changed', async () => {
  const { shifts } = await month(`${NEXT}-06`);
  const shiftId = shifts.find((one: { name: string }) => one.name === '早班').id;
  const date = `${NEXT}-06-08`;
  await put([
    { employeeId: guard.id, date, kind: 'work', shiftId },
    { employeeId: other.id, date, kind: 'rest' },
  ]);
  await publish(`${NEXT}-06`);
  const late = { withId: other.id, dates: ['2026-03-02'], reason: '有事' };
  expect((await world.post('swap-requests', late, { as: guard.as })).body).toMatchObject({
    code: 'staffing.swap-day-passed',
    detail: expect.stringContaining('2026-03-02'),
  });
  const offered = (await world.get(`my-shifts/colleagues/${date}`, guard.as)).body.items;
  expect(offered).toContainEqual({ employeeId: other.id, name: '孙立', date, kind: 'rest' });
  const asked = (
    await world.post('swap-requests', { withId: other.id, dates: [date], reason: '有事' }, { as: guard.as })
  ).body;
  const early = await world.post(`roster-requests/${asked.id}/approval`, {}, { as: here.manager });
  expect(early.body.code).toBe('staffing.swap-not-accepted');
  expect((await world.get('my-shifts', other.as)).body.requests).toMatchObject([
    { id: asked.id, employeeName: '赵强' },
  ]);
  expect((await world.post(`roster-requests/${asked.id}/acceptance`, {}, { as: guard.as })).body.code).toBe(
    'staffing.swap-partner.forbidden',
  );
  await world.post(`roster-requests/${asked.id}/acceptance`, {}, { as: other.as });
  await world.post(`roster-requests/${asked.id}/approval`, {}, { as: here.manager });
  const kinds = new Map(
    (await month(`${NEXT}-06`)).people.map((one: { employeeId: string; cells: { kind: string }[] }) => [
      one.employeeId,
      one.cells[0]?.kind,
    ]),
  );
  expect([kinds.get(guard.id), kinds.get(other.id)]).toEqual(['rest', 'work']);
  // The exchange has changed what was published, for both.
  expect((await month(`${NEXT}-06`)).changes).toHaveLength(2);
});

test('clocked by the server, the device’s word beside it; a correction adds what was missing once it is approved', async () => {
  const device = '2020-01-01T08:00:00+08:00';
  const place = { latitude: 31.2304, longitude: 121.4737, accuracyMetres: 12.6 };
  const clocked = (await world.post('my-clockings', { direction: 'in', deviceAt: device, place }, { as: guard.as }))
    .body;
  expect(Date.now() - Date.parse(clocked.clockedAt)).toBeLessThan(60_000);
  expect(clocked).toMatchObject({
    deviceAt: device,
    place: { latitudeMicro: 31_230_400, longitudeMicro: 121_473_700, accuracyMetres: 13 },
  });
  const mine = (await world.get('my-shifts', guard.as)).body;
  expect(mine).toMatchObject({ next: 'out', current: { inAt: clocked.clockedAt } });

  const shiftId = (await month('2026-03')).shifts.find((one: { name: string }) => one.name === '早班').id;
  await put([{ employeeId: guard.id, date: '2026-03-03', kind: 'work', shiftId }]);
  const lineOf = async () =>
    (await world.get(`attendance/months/2026-03?propertyId=${here.propertyId}`, here.manager)).body.items.find(
      (one: { employeeId: string }) => one.employeeId === guard.id,
    );
  expect((await lineOf()).totals).toMatchObject({ dueDays: 1, absentDays: 1, presentDays: 0 });
  for (const [direction, clock] of [
    ['in', '08:12'],
    ['out', '16:00'],
  ]) {
    const wish = { direction, clockedAt: `2026-03-03T${clock}:00+08:00`, reason: '忘了打卡' };
    const asked = (await world.post('clock-corrections', wish, { as: guard.as })).body;
    await world.post(`roster-requests/${asked.id}/approval`, {}, { as: here.manager });
  }
  expect((await lineOf()).totals).toMatchObject({ absentDays: 0, presentDays: 1, lateTimes: 1, lateMinutes: 12 });
  const strange = await world.get(`attendance/months/2026-03?propertyId=${here.propertyId}`, there.manager);
  expect(strange.status).toBe(404);
  expect((await world.get('clockings', there.manager)).body.total).toBe(0);
});

test('the record of a time clock is brought in once, never for the future or for a stranger', async () => {
  const line = { employeeId: guard.id, direction: 'in', clockedAt: '2026-02-03T07:58:00+08:00', postCode: '东门' };
  const ahead = { ...line, clockedAt: new Date(Date.now() + 3_600_000).toISOString() };
  const told = async (as = here.manager) =>
    (await world.post('clockings/bulk', { items: [line, line, ahead] }, { as })).body.items;
  const [first, same, future] = await told();
  expect([first, same]).toMatchObject([{ accepted: true }, { accepted: true, id: first.id }]);
  expect(future).toMatchObject({ accepted: false, code: 'staffing.future-instant-invalid' });
  expect((await told())[0].id).toBe(first.id);
  expect((await told(there.manager)).map(({ accepted }: { accepted: boolean }) => accepted)).toEqual([
    false,
    false,
    false,
  ]);
  expect((await world.post('clockings/bulk', { items: [line] }, { as: guard.as })).status).toBe(403);
  // Who plans the roster does not write their own comings: those are asked for, and another person approves them.
  const own = { items: [line, { ...line, employeeId: here.managerId }] };
  expect((await world.post('clockings/bulk', own, { as: here.manager })).body.items).toMatchObject([
    { accepted: true },
    { code: 'staffing.clocking-by-concerned.forbidden' },
  ]);
  const kept = (await world.get(`clockings?employeeId=${guard.id}`, here.manager)).body.items;
  expect(kept.filter(({ id }: { id: string }) => id === first.id)).toHaveLength(1);
});

test('what was clocked and asked goes where the file goes: the new property’s sheet has it', async () => {
  const mover = await employee(here, '周游');
  const clocked = (await world.post('my-clockings', { direction: 'in' }, { as: mover.as })).body;
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(clocked.clockedAt));
  await world.made('appointments', {
    employeeId: mover.id,
    unitId: there.departmentId,
    role: 'security-guard',
    from: today,
  });
  const sheet = await world.get(`attendance/months/${today.slice(0, 7)}?propertyId=${there.propertyId}`, there.manager);
  const line = sheet.body.items.find((one: { employeeId: string }) => one.employeeId === mover.id);
  expect(line.days.find((day: { date: string }) => day.date === today)).toMatchObject({ inAt: clocked.clockedAt });
  expect((await world.get(`clockings?employeeId=${mover.id}`, here.manager)).body.total).toBe(0);
});

test('the group sets the limits by which rosters are judged, of two people one; the audit tells what they were', async () => {
  const limits = () => world.get('roster/limits', here.manager);
  const set = (body: object, as = head) =>
    world.service.request({ method: 'PUT', url: '/api/staffing/roster/limits', as, body });
  expect((await limits()).body).toEqual({
    restMinutes: 660,
    restDays: 1,
    weekMinutes: 2400,
    version: 0,
    settable: false,
  });
  const { shifts } = await month(`${NEXT}-07`);
  const shiftId = shifts.find((one: { name: string }) => one.name === '早班').id;
  await put([`${NEXT}-07-05`, `${NEXT}-07-06`].map((date) => ({ employeeId: guard.id, date, kind: 'work', shiftId })));
  const rules = async () => (await month(`${NEXT}-07`)).conflicts.map(({ rule }: { rule: string }) => rule);
  expect(await rules()).not.toContain('short-rest');
  const longer = { restMinutes: 17 * 60, restDays: 2, weekMinutes: 2400, version: 0 };
  expect((await set(longer, here.manager)).body).toMatchObject({ status: 403, code: 'staffing.group-wide.forbidden' });
  expect((await set({ ...longer, restDays: 0 })).status).toBe(400);
  expect((await set(longer)).body).toMatchObject({ restMinutes: 1020, version: 1, settable: true });
  expect((await set({ ...longer, restDays: 1 })).body).toMatchObject({ code: 'staffing.stale-version' });
  expect(await rules()).toContain('short-rest');
  expect((await set({ ...longer, restMinutes: 660, restDays: 1, version: 1 })).body).toMatchObject({ version: 2 });
  expect(await rules()).not.toContain('short-rest');
  const audit = await world.get('audit?recordKind=roster-limits', aCaller({ permissions: ['audit:read'] }));
  expect(audit.body.items).toMatchObject([
    { change: 'roster-limits-set', before: { rest_minutes: 1020, rest_days: 2 }, after: { rest_minutes: 660 } },
    { change: 'roster-limits-set', data: { restMinutes: 1020 } },
  ]);
});
