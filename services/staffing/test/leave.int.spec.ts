import type { Caller } from '@goldkey/access';
import { aCaller } from '@goldkey/testing';
import { head, managerOf, type Property, StaffingWorld } from './staffing-world.js';

/** Every day of it lies ahead, whenever this runs. */
const NEXT = new Date().getFullYear() + 1;
/** Of a Monday to Friday in a month without public holidays. */
const monday = Array.from({ length: 7 }, (_, n) => new Date(Date.UTC(NEXT, 2, 8 + n))).find(
  (day) => day.getUTCDay() === 1,
) as Date;
const dayFrom = (days: number): string => new Date(monday.getTime() + days * 86_400_000).toISOString().slice(0, 10);

let world: StaffingWorld;
let here: Property;
let there: Property;
beforeAll(async () => {
  world = await StaffingWorld.open();
  here = await world.property();
  there = await world.property();
});
afterAll(() => world?.close());

interface Worker {
  readonly id: string;
  readonly as: Caller;
}

/** An ordinary employee with a post in the department: no permission, the scope of the post. */
const worker = async (property: Property, changes: object = {}): Promise<Worker> => {
  const id = await world.hire(property.propertyId, { hiredOn: '2025-01-01', ...changes });
  const post = { employeeId: id, unitId: property.departmentId, role: 'security-guard', from: '2026-01-01' };
  await world.made('appointments', post);
  const { permissions: _none, ...caller } = managerOf(property.propertyId, id);
  return { id, as: { ...caller, permissions: new Set<string>() } };
};
const leave = (from: number, until: number, changes: object = {}) => ({
  leaveKind: 'annual',
  from: dayFrom(from),
  until: dayFrom(until),
  reason: '回家',
  ...changes,
});
const ask = ({ as }: Worker, from: number, until: number, changes: object = {}) =>
  world.post('leave-requests', leave(from, until, changes), { as });
const approve = (id: string, as = here.manager) => world.post(`roster-requests/${id}/approval`, {}, { as });
const annual = async (one: Worker, year = NEXT) =>
  (await world.get(`my-leave?year=${year}`, one.as)).body.balances.find(
    ({ leaveKind }: { leaveKind: string }) => leaveKind === 'annual',
  );
/** Another one who decides, above the property. */
const above = aCaller({
  subject: 'account-other',
  name: '李总',
  employeeId: 'e-other',
  permissions: ['staffing:roster'],
});
const grant = (one: Worker, changes: object = {}, as = here.manager) =>
  world.post(
    'leave-grants',
    {
      employeeId: one.id,
      leaveKind: 'annual',
      year: String(NEXT),
      halves: 4,
      origin: 'extra',
      reason: '工龄',
      ...changes,
    },
    { as },
  );

test('who asks is told what it would cost and what is left; more than that is refused with the field and the numbers', async () => {
  const one = await worker(here);
  expect(await annual(one)).toMatchObject({ entitled: 10, taken: 0, asked: 0, left: 10 });
  // Monday until the Monday after: six days of work.
  const quote = (from: number, until: number) =>
    world.get(`leave-costs?leaveKind=annual&from=${dayFrom(from)}&until=${dayFrom(until)}`, one.as);
  expect((await quote(0, 7)).body).toEqual({
    counted: true,
    costs: [{ year: String(NEXT), halves: 12, left: 10 }],
    fits: false,
  });
  expect((await quote(0, 6)).body).toMatchObject({ costs: [{ halves: 10 }], fits: true });
  expect((await quote(1, 0)).body).toMatchObject({ status: 422, code: 'staffing.leave-days-invalid' });
  const refused = await ask(one, 0, 7);
  expect(refused.body).toMatchObject({ status: 409, code: 'staffing.leave-beyond-left', errors: [{ field: 'until' }] });
  expect(refused.body.errors[0].reason).toContain('只剩 5 天，这次要用 6 天');
  // Of what is not counted there is as much as is approved.
  expect((await ask(one, 0, 7, { leaveKind: 'personal' })).status).toBe(201);
});

test('what is asked for waits in the balance, is planned once it is approved, and comes back when it is withdrawn', async () => {
  const one = await worker(here);
  const { id } = (await ask(one, 0, 1, { untilHalf: 'morning' })).body;
  expect(await annual(one)).toMatchObject({ asked: 3, planned: 0, left: 7 });
  expect((await ask(one, 7, 10)).body).toMatchObject({ code: 'staffing.leave-beyond-left' });
  await approve(id);
  expect(await annual(one)).toMatchObject({ asked: 0, planned: 3, left: 7 });
  // The day that approval wrote to the roster is the person's leave, and still costs.
  const person = (await world.get(`leave-balances/${one.id}?year=${NEXT}`, here.manager)).body;
  expect(person.balances[0]).toMatchObject({ leaveKind: 'annual', planned: 3, left: 7 });
  await world.post(`roster-requests/${id}/withdrawal`, { reason: '不去了' }, { as: one.as });
  expect(await annual(one)).toMatchObject({ planned: 0, left: 10 });
});

test('by the roster a Saturday that is worked costs a day and a Monday that is free costs none, also once the roster is another', async () => {
  const one = await worker(here);
  const put = (kinds: readonly (readonly [number, string])[]) =>
    world.service.request({
      method: 'PUT',
      url: '/api/staffing/roster',
      as: here.manager,
      body: { items: kinds.map(([day, kind]) => ({ employeeId: one.id, date: dayFrom(day), kind })) },
    });
  await put([
    [5, 'work'],
    [7, 'rest'],
  ]);
  const { id } = (await ask(one, 5, 7)).body;
  expect(await annual(one)).toMatchObject({ asked: 2 });
  await approve(id);
  await put([[7, 'work']]);
  expect(await annual(one)).toMatchObject({ planned: 2, left: 8 });
});

test('two requests that were enough when asked do not overdraw together once days are taken back', async () => {
  const one = await worker(here);
  const { id: grantId } = (await grant(one)).body;
  const first = (await ask(one, 0, 3)).body;
  const second = (await ask(one, 7, 9)).body;
  expect(await annual(one)).toMatchObject({ entitled: 10, extra: 4, asked: 14, left: 0 });
  const taken = await world.post(`leave-grants/${grantId}/withdrawal`, { reason: '误录' }, { as: here.manager });
  expect(taken.body).toMatchObject({ state: 'withdrawn', why: '误录' });
  expect(await annual(one)).toMatchObject({ extra: 0, left: -4 });
  const answers = await Promise.all([approve(first.id), approve(second.id, above)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'staffing.leave-beyond-left' });
  expect((await annual(one)).planned).toBeLessThanOrEqual(10);
});

test('two who ask at once for the last days: one gets them', async () => {
  const one = await worker(here);
  const answers = await Promise.all([ask(one, 0, 3), ask(one, 7, 10)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
});

test('days are granted and carried over by somebody else, are told and kept in the history, and taken back', async () => {
  const one = await worker(here);
  const carried = await grant(one, { origin: 'carried', halves: 3 });
  expect(carried.status).toBe(201);
  const { id } = carried.body;
  expect(await annual(one)).toMatchObject({ carried: 3, left: 13 });
  expect(await annual(one, NEXT - 1)).toMatchObject({ carriedOn: 3 });
  const tooMuch = await grant(one, { origin: 'carried', halves: 30 });
  expect(tooMuch.body).toMatchObject({ code: 'staffing.leave-carried-beyond-left', errors: [{ field: 'halves' }] });
  expect((await grant(one, { leaveKind: 'sick' })).body).toMatchObject({ errors: [{ field: 'leaveKind' }] });
  const self = managerOf(here.propertyId, one.id);
  expect((await grant(one, {}, self)).body).toMatchObject({ code: 'staffing.leave-grant-by-concerned.forbidden' });
  await world.post(`leave-grants/${id}/withdrawal`, { reason: '误录' }, { as: here.manager });
  expect((await world.news(id)).map(({ type, payload }) => [type, payload])).toMatchObject([
    [
      'goldkey.staffing.leave.granted.v1',
      { grantId: id, employeeId: one.id, year: String(NEXT), halfDays: 3, origin: 'carried', leaveKind: 'annual' },
    ],
    ['goldkey.staffing.leave.granted.withdrawn.v1', {}],
  ]);
  const { history, state } = (await world.get(`leave-grants/${id}`, here.manager)).body;
  expect([state, history.map(({ change }: { change: string }) => change).sort()]).toEqual([
    'withdrawn',
    ['leave-grant-withdrawn', 'leave-granted'],
  ]);
});

test('years at earlier employers make leave once personnel record them, and the file remembers who was what', async () => {
  const one = await worker(here);
  const change = (workedSince: string | null, version: number, as = here.manager) =>
    world.patch(`employees/${one.id}`, { workedSince }, { as, headers: { 'if-match': `"${version}"` } });
  expect((await change('2025-01-02', 1)).body).toMatchObject({ status: 422, errors: [{ field: 'workedSince' }] });
  expect((await change('2010-01-01', 1, managerOf(here.propertyId, one.id))).body).toMatchObject({
    code: 'staffing.worked-since-by-concerned.forbidden',
  });
  expect((await change('2010-01-01', 1)).body).toMatchObject({ workedSince: '2010-01-01', version: 2 });
  expect(await annual(one)).toMatchObject({ entitled: 20 });
  const { history } = (await world.get(`employees/${one.id}`, here.manager)).body;
  expect(JSON.stringify(history)).toContain('2010-01-01');
  expect((await change(null, 2)).body.workedSince).toBeUndefined();
  expect(await annual(one)).toMatchObject({ entitled: 10 });
});

test('a group counts another kind by what is granted; whoever acts for a part of it sets no rules', async () => {
  const { body: before } = await world.get('leave-rules', here.manager);
  expect(before).toMatchObject({ version: 0, settable: false, rules: { annual: { counted: true, days: 'working' } } });
  const set = (version: number, rules: object, as: Caller = head) =>
    world.service.request({ method: 'PUT', url: '/api/staffing/leave-rules', as, body: { version, rules } });
  const rules = { ...before.rules, marriage: { counted: true, days: 'calendar' } };
  expect((await set(0, rules, here.manager)).body).toMatchObject({ code: 'staffing.group-wide.forbidden' });
  expect((await set(0, rules)).body).toMatchObject({ version: 1, settable: true });
  expect((await set(0, before.rules)).body).toMatchObject({ status: 412 });
  const one = await worker(here);
  expect((await ask(one, 4, 6, { leaveKind: 'marriage' })).body).toMatchObject({ code: 'staffing.leave-beyond-left' });
  await grant(one, { leaveKind: 'marriage', halves: 6 });
  expect((await ask(one, 4, 6, { leaveKind: 'marriage' })).status).toBe(201);
  expect((await set(1, before.rules)).body).toMatchObject({ version: 2 });
});

test('the list has the people of the property by department and year, found, sorted and paged', async () => {
  const place = await world.property();
  const names = ['赵一', '钱二', '孙三'];
  const people: Worker[] = [];
  for (const [n, name] of names.entries()) people.push(await worker(place, { name, number: `LB-${n}` }));
  const [one] = people as [Worker];
  await ask(one, 0, 1);
  const list = async (query: string) =>
    (await world.get(`leave-balances?propertyId=${place.propertyId}&year=${NEXT}${query}`, place.manager)).body;
  const all = await list(`&unitId=${place.departmentId}`);
  expect([all.total, all.items.map(({ name }: { name: string }) => name)]).toEqual([3, names]);
  expect(all.items[0]).toMatchObject({ leaveKind: 'annual', unitNames: ['客服部'], entitled: 10, asked: 4, left: 6 });
  expect((await list('&sort=left&pageSize=1')).items).toMatchObject([{ name: '赵一' }]);
  expect((await list('&q=LB-2')).items).toMatchObject([{ name: '孙三' }]);
  expect((await list('&leaveKind=sick&q=LB-0')).items).toMatchObject([{ leaveKind: 'sick', counted: false }]);
  const early = await world.get(`leave-balances?propertyId=${place.propertyId}&year=2024`, place.manager);
  expect(early.body.total).toBe(0);
  expect((await world.get('leave-balances', place.manager)).body).toMatchObject({ errors: [{ field: 'propertyId' }] });
});

test('one sees one’s own, a manager their property’s, strangers nothing', async () => {
  const one = await worker(here);
  const other = await worker(there);
  const { id } = (await grant(one)).body;
  expect((await world.get('my-leave', one.as)).body).toMatchObject({ employeeId: one.id, mayGrant: false });
  expect((await world.get(`leave-balances/${one.id}`, here.manager)).body).toMatchObject({ mayGrant: true });
  expect((await world.get(`leave-balances/${one.id}`, other.as)).status).toBe(403);
  expect(
    (await world.get(`leave-costs?employeeId=${one.id}&leaveKind=annual&from=2026-03-02&until=2026-03-02`, other.as))
      .status,
  ).toBe(403);
  for (const path of [
    `leave-balances/${one.id}`,
    `leave-balances?propertyId=${here.propertyId}`,
    `leave-grants/${id}`,
    `leave-costs?employeeId=${one.id}&leaveKind=annual&from=2026-03-02&until=2026-03-02`,
  ])
    expect([path, (await world.get(path, there.manager)).status]).toEqual([path, 404]);
  expect((await world.get('leave-grants', there.manager)).body.total).toBe(0);
  expect((await grant(one, {}, there.manager)).status).toBe(404);
  expect((await world.post(`leave-grants/${id}/withdrawal`, { reason: '误录' }, { as: there.manager })).status).toBe(
    404,
  );
});

test('what was granted goes where the file goes', async () => {
  const one = await worker(here);
  await grant(one, { halves: 2 });
  const { items } = (await world.get(`appointments?employeeId=${one.id}`)).body;
  await world.post(
    `appointments/${items[0].id}/move`,
    { how: 'transfer', from: '2026-02-01', unitId: there.departmentId, role: 'security-guard' },
    { headers: { 'if-match': '"1"' } },
  );
  const moved = (await world.get(`leave-balances/${one.id}?year=${NEXT}`, there.manager)).body;
  expect(moved).toMatchObject({ propertyId: there.propertyId, grants: [{ halves: 2, mayWithdraw: true }] });
  expect(moved.balances[0]).toMatchObject({ extra: 2, left: 12 });
});
