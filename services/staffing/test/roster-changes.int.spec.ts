import type { Caller } from '@goldkey/access';
import { managerOf, type Property, StaffingWorld } from './staffing-world.js';

/** Every day of it lies ahead, whenever this runs. */
const NEXT = new Date().getFullYear() + 1;

let world: StaffingWorld;
let here: Property;
beforeAll(async () => {
  world = await StaffingWorld.open();
  here = await world.property();
});
afterAll(() => world?.close());

/** An ordinary employee: no permission, the scope of the post. */
const worker = async () => {
  const { employeeId: id } = await world.appointed(here, { role: 'security-guard' });
  const { permissions: _none, ...caller } = managerOf(here.propertyId, id);
  return { id, as: { ...caller, permissions: new Set<string>() } as Caller };
};
const put = (items: object[]) =>
  world.service.request({ method: 'PUT', url: '/api/staffing/roster', as: here.manager, body: { items } });
const shift = async (name: string, start: string, end: string, changes: object = {}): Promise<string> => {
  const body = { propertyId: here.propertyId, name, sign: name, colour: 'blue', start, end, ...changes };
  return (await world.made('shifts', body)).id;
};
/** A month of the year ahead, whatever another test left unmanned. */
const publish = (month: string) => {
  const passed = [{ rule: 'understaffed', reason: '另排' }];
  return world.made(
    `roster/months/${NEXT}-${month}/publication`,
    { propertyId: here.propertyId, passed },
    here.manager,
  );
};
const settle = (id: string, how: string, as: Caller) =>
  world.post(`roster-requests/${id}/${how}`, how === 'withdrawal' ? { reason: '有变' } : {}, { as });

test('a revoked licence counts until the day before, in the plan of a month', async () => {
  const { id: employeeId } = await worker();
  const shiftId = await shift('工', '08:00', '16:00', { craft: '电工' });
  const paper = { craft: '电工', number: 'T-9', validFrom: '2026-01-01', validUntil: `${NEXT}-12-31` };
  const { id } = await world.made('certificates', { employeeId, ...paper });
  await world.post(`certificates/${id}/revocation`, { on: `${NEXT}-03-10`, reason: '吊销' }, { version: 1 });
  await put(['04', '11'].map((day) => ({ employeeId, date: `${NEXT}-03-${day}`, kind: 'work', shiftId })));
  const { body } = await world.get(`roster/months/${NEXT}-03?propertyId=${here.propertyId}`, here.manager);
  expect(body.conflicts).toMatchObject([{ rule: 'certificate-missing', date: `${NEXT}-03-11` }]);
});

test('a morning and an afternoon of leave are a day away; without one of them it is work again', async () => {
  const one = await worker();
  const date = '2026-03-03';
  await put([{ employeeId: one.id, date, kind: 'work', shiftId: await shift('早', '08:00', '16:00') }]);
  const half = async (part: string, leaveKind: string) => {
    const wish = { leaveKind, from: date, fromHalf: part, until: date, untilHalf: part, reason: '看病' };
    const { id } = (await world.post('leave-requests', wish, { as: one.as })).body;
    expect((await settle(id, 'approval', here.manager)).status).toBe(200);
    return id;
  };
  const dayOf = async () => {
    const { body } = await world.get(`attendance/months/2026-03?propertyId=${here.propertyId}`, here.manager);
    const line = body.items.find(({ employeeId }: { employeeId: string }) => employeeId === one.id);
    return [line.days[2].kind, line.days[2].state, line.totals.leaveHalves, line.totals.absentDays];
  };
  const morning = await half('morning', 'personal');
  expect(await dayOf()).toEqual(['work', 'absent', 1, 1]);
  await half('afternoon', 'sick');
  expect(await dayOf()).toEqual(['leave', 'leave', 2, 0]);
  // Of what was written for the second half the first one alone is taken back.
  expect((await settle(morning, 'withdrawal', here.manager)).status).toBe(200);
  expect(await dayOf()).toEqual(['work', 'absent', 1, 1]);
  expect((await world.news(one.id)).map(({ payload }) => payload['kind'])).toEqual(['work', 'leave', 'work']);
});

test('who plans a month sees the leave in it, asked for and approved, by halves too', async () => {
  const one = await worker();
  const [date, next] = [`${NEXT}-06-08`, `${NEXT}-06-09`];
  const ask = async (wish: object) =>
    (await world.post('leave-requests', { leaveKind: 'personal', reason: '回家', ...wish }, { as: one.as })).body;
  const half = await ask({ from: date, fromHalf: 'afternoon', until: date });
  await ask({ from: next, until: next });
  const leaves = async () =>
    (await world.get(`roster/months/${NEXT}-06?propertyId=${here.propertyId}`, here.manager)).body.leaves.filter(
      ({ employeeId }: { employeeId: string }) => employeeId === one.id,
    );
  expect(await leaves()).toEqual([
    { employeeId: one.id, date, part: 'afternoon', state: 'asked' },
    { employeeId: one.id, date: next, part: 'whole', state: 'asked' },
  ]);
  await world.post(`roster-requests/${half.id}/approval`, {}, { as: here.manager });
  expect((await leaves())[0]).toEqual({ employeeId: one.id, date, part: 'afternoon', state: 'approved' });
});

test('leave that was taken is not taken back by oneself, and the button is not there', async () => {
  const one = await worker();
  const ask = async (from: string) => {
    const wish = { leaveKind: 'personal', from, until: from, reason: '回家' };
    const { id } = (await world.post('leave-requests', wish, { as: one.as })).body;
    await settle(id, 'approval', here.manager);
    return id;
  };
  const taken = await ask('2026-03-10');
  const ahead = await ask(`${NEXT}-03-10`);
  const { requests } = (await world.get('my-shifts', one.as)).body;
  const mays = new Map(requests.map((line: { id: string; mayWithdraw: boolean }) => [line.id, line.mayWithdraw]));
  expect([mays.get(taken), mays.get(ahead)]).toEqual([false, true]);
  expect(await settle(taken, 'withdrawal', one.as)).toMatchObject({
    status: 403,
    body: { code: 'staffing.leave-begun-by-concerned.forbidden' },
  });
  expect((await settle(ahead, 'withdrawal', one.as)).status).toBe(200);
  expect((await settle(taken, 'withdrawal', here.manager)).status).toBe(200);
});

test('a swap of the last night of a month is refused by what it meets on the first morning of the next', async () => {
  const [one, other] = [await worker(), await worker()];
  const night = await shift('夜', '22:00', '08:00');
  const [last, first] = [`${NEXT}-08-31`, `${NEXT}-09-01`];
  await put([
    { employeeId: one.id, date: last, kind: 'work', shiftId: night },
    { employeeId: one.id, date: first, kind: 'rest' },
    { employeeId: other.id, date: last, kind: 'rest' },
    { employeeId: other.id, date: first, kind: 'work', shiftId: await shift('晨', '06:00', '14:00') },
  ]);
  const wish = { withId: other.id, dates: [last], reason: '有事' };
  const early = await world.post('swap-requests', wish, { as: one.as });
  expect(early.body).toMatchObject({ code: 'staffing.swap-unpublished', detail: expect.stringContaining(last) });
  await publish('08');
  const { id } = (await world.post('swap-requests', wish, { as: one.as })).body;
  await settle(id, 'acceptance', other.as);
  expect((await settle(id, 'approval', here.manager)).body).toMatchObject({
    code: 'staffing.swap-conflicts',
    detail: expect.stringContaining(first),
  });
});

test('who has left mans no post and is not absent on the days that were planned for them', async () => {
  const { employeeId, id } = await world.appointed(here, { role: 'security-guard' });
  const post = { propertyId: here.propertyId, name: '东门', minimum: 1 };
  const { id: dutyPostId } = await world.made('duty-posts', post);
  const shiftId = await shift('门', '08:00', '16:00', { dutyPostId });
  await put(['10', '20'].map((day) => ({ employeeId, date: `2026-03-${day}`, kind: 'work', shiftId })));
  await world.made(`appointments/${id}/end`, { until: '2026-03-15', reason: 'resigned' });
  const { body } = await world.get(`roster/months/2026-03?propertyId=${here.propertyId}`, here.manager);
  const unmanned = body.conflicts.filter((one: { dutyPostId?: string }) => one.dutyPostId === dutyPostId);
  expect(unmanned.map(({ date }: { date: string }) => date)).toContain('2026-03-20');
  expect(unmanned.map(({ date }: { date: string }) => date)).not.toContain('2026-03-10');
  const sheet = await world.get(`attendance/months/2026-03?propertyId=${here.propertyId}`, here.manager);
  const line = sheet.body.items.find((one: { employeeId: string }) => one.employeeId === employeeId);
  expect(line.totals).toMatchObject({ dueDays: 1, absentDays: 1 });
});

test('two of whom one has gone to another property since exchange nothing', async () => {
  const [one, other] = [await worker(), await worker()];
  const date = `${NEXT}-11-10`;
  await put([one, other].map(({ id }, n) => ({ employeeId: id, date, kind: n === 0 ? 'rest' : 'work' })));
  await publish('11');
  const wish = { withId: other.id, dates: [date], reason: '有事' };
  const { id } = (await world.post('swap-requests', wish, { as: one.as })).body;
  await settle(id, 'acceptance', other.as);
  const there = await world.property();
  const post = { employeeId: other.id, unitId: there.departmentId, role: 'security-guard', from: '2026-05-01' };
  await world.made('appointments', post);
  expect((await settle(id, 'approval', here.manager)).body).toMatchObject({ code: 'staffing.swap-property-invalid' });
});

test('what a correction added to the clock by mistake is struck when somebody else takes it back', async () => {
  const one = await worker();
  const clockedAt = '2026-03-05T07:00:00+08:00';
  const wish = { direction: 'in', clockedAt, reason: '忘了打卡' };
  const { id } = (await world.post('clock-corrections', wish, { as: one.as })).body;
  await settle(id, 'approval', here.manager);
  const seen = async () => {
    const { body } = await world.get(`attendance/months/2026-03?propertyId=${here.propertyId}`, here.manager);
    return body.items.find(({ employeeId }: { employeeId: string }) => employeeId === one.id).days[4].inAt;
  };
  expect(await seen()).toBe(clockedAt);
  expect((await settle(id, 'withdrawal', one.as)).body).toMatchObject({ code: 'staffing.request-settled' });
  expect((await settle(id, 'withdrawal', here.manager)).body).toMatchObject({ state: 'withdrawn' });
  expect(await seen()).toBeUndefined();
  const { items } = (await world.get(`clockings?employeeId=${one.id}`, here.manager)).body;
  expect(items).toMatchObject([{ correctionId: id, struck: true, version: 2 }]);
});

test('of two swaps of one day that are approved at the same moment one is, the other is outdated', async () => {
  const [one, ...others] = [await worker(), await worker(), await worker()] as const;
  const date = `${NEXT}-11-12`;
  const shiftId = await shift('午', '12:00', '20:00');
  await put([
    { employeeId: one.id, date, kind: 'work', shiftId },
    ...others.map(({ id }) => ({ employeeId: id, date, kind: 'rest' })),
  ]);
  await publish('11');
  const ids = await Promise.all(
    others.map(async ({ id: withId, as }) => {
      const wish = { withId, dates: [date], reason: '有事' };
      const { id } = (await world.post('swap-requests', wish, { as: one.as })).body;
      await settle(id, 'acceptance', as);
      return id as string;
    }),
  );
  const answers = await Promise.all(ids.map((id) => settle(id, 'approval', here.manager)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'staffing.swap-outdated' });
});

test('who begins in the middle of a week has not worked the days before it', async () => {
  // A Wednesday to Sunday without a public holiday.
  const days = Array.from({ length: 7 }, (_, n) => new Date(Date.UTC(NEXT, 2, 8 + n)));
  const wednesday = days.find((day) => day.getUTCDay() === 3) as Date;
  const dates = [0, 1, 2, 3, 4].map((n) => new Date(wednesday.getTime() + n * 86_400_000).toISOString().slice(0, 10));
  const beginner = await world.appointed(here, { from: dates[0] });
  const other = await world.appointed(here);
  await put([beginner, other].flatMap(({ employeeId }) => dates.map((date) => ({ employeeId, date, kind: 'work' }))));
  const { body } = await world.get(`roster/months/${NEXT}-03?propertyId=${here.propertyId}`, here.manager);
  const tired = body.conflicts.filter(({ rule }: { rule: string }) => rule === 'no-weekly-rest');
  expect(tired.map(({ employeeId }: { employeeId: string }) => employeeId)).toEqual([other.employeeId]);
});
