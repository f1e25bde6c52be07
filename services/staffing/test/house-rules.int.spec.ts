import { randomUUID } from 'node:crypto';
import { runAsSystem } from '@goldkey/access';
import { addDays, dayOf, instant } from '@goldkey/kernel';
import { fileDoors, PDF } from '@goldkey/service-kit/testing';
import { aCaller } from '@goldkey/testing';
import { type Property, StaffingWorld } from './staffing-world.js';

let world: StaffingWorld;
let here: Property;
let there: Property;
beforeAll(async () => {
  world = await StaffingWorld.open();
  here = await world.property();
  there = await world.property();
  for (const { propertyId, unitId } of [here, there])
    await runAsSystem('test', () =>
      world.database.statement("INSERT INTO property_copy VALUES ($1, '项目', $2, 'Asia/Shanghai', now())", [
        propertyId,
        unitId,
      ]),
    );
}, 180_000);
afterAll(() => world?.close());

const today = dayOf(instant(Date.now()), 'Asia/Shanghai');
const soon = addDays(today, 7);
const permissions = ['staffing:read', 'staffing:describe-position', 'staffing:approve-position'];
const desk = ({ propertyId }: Property, employeeId: string) =>
  aCaller({
    subject: `account-${employeeId}`,
    ...{ name: '办公室', employeeId, permissions, scope: { all: false as const, properties: [propertyId] } },
  });
/** Somebody who may do nothing but what concerns themselves. */
const self = ({ propertyId }: Property, employeeId: string) =>
  aCaller({
    subject: `account-${employeeId}`,
    ...{ name: '员工', employeeId, permissions: [], scope: { all: false as const, properties: [propertyId] } },
  });
const act = async (id: string, name: string, body: object, employeeId = 'e-writer') => {
  const { version } = (await world.get(`house-rules/${id}`, desk(here, employeeId))).body;
  const answer = await world.post(`house-rules/${id}/${name}`, body, { as: desk(here, employeeId), version });
  if (answer.status >= 300) throw new Error(`${name}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};
/** A rule that was drafted by one, reviewed by a second and approved by a third. */
const inForce = async (changes: object = {}): Promise<string> => {
  const draft = { propertyId: here.propertyId, title: '来电登记规程', kind: 'procedure', edition: 'A/0' };
  const content = { ...draft, text: '三声之内接听。', draftedOn: '2026-01-05', ...changes };
  const { id } = await world.made('house-rules', content, desk(here, 'e-writer'));
  await act(id, 'review', { opinion: '可行' }, 'e-reviewer');
  await act(id, 'approve', { inForceFrom: '2026-01-10', reviewBy: '2027-01-10' }, 'e-approver');
  return id;
};
const told = async (id: string) => (await world.news(id)).map(({ payload }) => payload);

test('a rule tells by when it is to be reviewed again, and that it is no more once it is repealed', async () => {
  const id = await inForce();
  const named = { entryId: id, propertyId: here.propertyId, register: 'house-rules' };
  expect(await told(id)).toEqual([{ ...named, dueOn: '2027-01-10', remindOn: '2026-12-11' }]);
  await act(id, 'repeal', { reason: '并入新规程' });
  expect((await told(id)).at(-1)).toEqual(named);
});

test('whom a rule concerns is called to read it, once for each day; they say so themselves, and the desk sees who has not', async () => {
  const id = await inForce({ departmentId: here.departmentId });
  const [first, second] = [await world.appointed(here), await world.appointed(here)];
  // The manager holds a post in no department.
  const readings = [first, second].map(({ employeeId }) => `${id}.${employeeId}`);
  const called = { propertyId: here.propertyId, register: 'house-rule-readings', dueOn: soon, remindOn: today };
  await act(id, 'call-to-read', { readBy: soon });
  await act(id, 'call-to-read', { readBy: soon });
  for (const [at, entryId] of readings.entries())
    expect(await told(entryId)).toEqual([{ ...called, entryId, responsibleId: [first, second][at]?.employeeId }]);
  expect(await told(`${id}.${here.managerId}`)).toEqual([]);

  const as = self(here, first.employeeId);
  const { items } = (await world.get('my-house-rules', as)).body;
  expect(items).toMatchObject([
    { id: readings[0], ruleId: id, title: '来电登记规程', text: '三声之内接听。', readBy: soon },
  ]);
  const key = randomUUID();
  const read = await world.post('my-house-rules', { ruleId: id }, { as, key });
  expect(read).toMatchObject({ status: 200, body: { id: readings[0], ruleId: id } });
  expect((await world.post('my-house-rules', { ruleId: id }, { as })).status).toBe(200);
  expect((await told(readings[0] as string)).slice(1)).toEqual([
    { entryId: readings[0], propertyId: here.propertyId, register: 'house-rule-readings' },
  ]);
  expect((await world.get('my-house-rules', as)).body.items[0].readAt).toMatch(/\+08:00$/);

  const door = `house-rules/${id}/readers`;
  const { body } = await world.get(door, desk(here, 'e-writer'));
  expect(body).toMatchObject({
    read: [{ employeeId: first.employeeId, name: '员工', readBy: soon }],
    unread: [{ employeeId: second.employeeId, name: '员工', readBy: soon }],
  });
  expect(body).not.toHaveProperty('counted');
  // Another day calls anew, and only who has not read it.
  await act(id, 'call-to-read', { readBy: addDays(soon, 7) });
  expect((await told(readings[1] as string)).at(-1)).toMatchObject({ dueOn: addDays(soon, 7) });
  expect(await told(readings[0] as string)).toHaveLength(2);
  await act(id, 'repeal', { reason: '并入新规程' });
  expect((await told(readings[1] as string)).at(-1)).not.toHaveProperty('dueOn');
  expect((await world.get('my-house-rules', as)).body.items).toEqual([]);
  const late = await world.post('my-house-rules', { ruleId: id }, { as: self(here, second.employeeId) });
  expect([late.status, late.body.code]).toEqual([409, 'staffing.house-rule-state']);
});

test('the number of readers that was counted before stays readable', async () => {
  const id = await inForce();
  await act(id, 'train', { trainedOn: '2026-01-15', readers: 12 });
  expect((await world.get(`house-rules/${id}/readers`, desk(here, 'e-writer'))).body).toMatchObject({ counted: 12 });
  await act(id, 'train', { trainedOn: '2026-02-15' });
});

test('a stranger reads and acknowledges nothing; of a rule that does not concern them neither does anybody else', async () => {
  const id = await inForce({ departmentId: here.departmentId });
  const stranger = await world.appointed(there);
  const as = self(there, stranger.employeeId);
  expect((await world.get('my-house-rules', as)).body.items).toEqual([]);
  const answer = await world.post('my-house-rules', { ruleId: id }, { as });
  expect([answer.status, answer.body.code]).toEqual([404, 'staffing.house-rule-not-found']);
  expect((await world.get(`house-rules/${id}/readers`, desk(there, 'e-far'))).status).toBe(404);
  expect((await world.get(`house-rules/${id}/readers`, as)).status).toBe(403);
  const manager = await world.post('my-house-rules', { ruleId: id }, { as: self(here, here.managerId) });
  expect(manager.status).toBe(404);
  expect((await world.get('my-house-rules', aCaller({ permissions: [], employeeId: undefined }))).status).toBe(422);
});

test('whom a rule concerns reads its papers and adds none; a stranger and a colleague of elsewhere see none', async () => {
  const id = await inForce({ departmentId: here.departmentId });
  const written = fileDoors(world.service, () => `/api/staffing/house-rules/${id}`);
  const added = await written.add(desk(here, 'e-writer'), PDF, { name: '来电登记表.pdf' });
  const [{ id: fileId }] = added.json.items;
  const read = fileDoors(world.service, () => `/api/staffing/my-house-rules/${id}`);
  const reader = self(here, (await world.appointed(here)).employeeId);
  expect((await read.list(reader)).json).toMatchObject({
    mayAdd: false,
    items: [{ id: fileId, name: '来电登记表.pdf', mayTakeAway: false }],
  });
  expect(await read.show(fileId, reader)).toMatchObject({ status: 200, bytes: PDF });
  expect((await read.add(reader, PDF)).json.code).toBe('staffing.house-rule-only-read');
  expect((await read.takeAway(fileId, reader)).status).toBeGreaterThanOrEqual(400);
  const stranger = self(there, (await world.appointed(there)).employeeId);
  for (const other of [stranger, self(here, here.managerId), aCaller({ permissions: [], employeeId: undefined })]) {
    expect((await read.list(other)).status).toBe(404);
    expect((await read.show(fileId, other)).status).toBe(404);
  }
  await act(id, 'repeal', { reason: '并入新规程' });
  expect((await read.list(reader)).status).toBe(404);
});

test("a rule concerns a department of its own property: another's people would never be called", async () => {
  const draft = { propertyId: here.propertyId, title: '来电登记规程', kind: 'procedure', edition: 'A/0' };
  const content = { ...draft, text: '三声之内接听。', draftedOn: '2026-01-05' };
  const strange = { status: 404, body: { code: 'staffing.department-not-found' } };
  for (const departmentId of [there.departmentId, here.unitId, 'none'])
    expect(await world.post('house-rules', { ...content, departmentId }, { as: desk(here, 'e-writer') })).toMatchObject(
      strange,
    );
  const { id, version } = await world.made('house-rules', content, desk(here, 'e-writer'));
  const change = { departmentId: there.departmentId };
  expect(await world.patch(`house-rules/${id}`, change, { as: desk(here, 'e-writer'), version })).toMatchObject(
    strange,
  );
  const own = await world.patch(
    `house-rules/${id}`,
    { departmentId: here.departmentId },
    { as: desk(here, 'e-writer'), version },
  );
  expect(own.status).toBe(200);
});
