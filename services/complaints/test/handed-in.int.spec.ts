import { randomUUID } from 'node:crypto';
import type { Caller } from '@goldkey/access';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { type GrpcClient, grpcClient } from '@goldkey/service-kit';
import { ComplaintsWorld, type Place } from './complaints-world.js';

let world: ComplaintsWorld;
let here: Place;
let there: Place;
let complaints: GrpcClient;
beforeAll(async () => {
  world = await ComplaintsWorld.open();
  here = await world.place();
  there = await world.place();
  const { grpcPort } = await world.service.listen();
  complaints = grpcClient({
    package: protoPackage('complaints'),
    service: 'Complaints',
    protoPath: protoPath('complaints'),
    includeDirs: [protoRoot],
    address: `127.0.0.1:${grpcPort}`,
    deadlineMs: 10_000,
  });
});
afterAll(async () => {
  complaints?.close();
  await world?.close();
});

interface HandedIn {
  readonly complaintId: string;
  readonly number: string;
}

const asked = async <Answer>(method: string, request: object, as: Caller): Promise<Answer> =>
  complaints.call<Answer>(method, request, await world.service.tokenFor(as));

const repairOf = (id: string, { propertyId, departmentId }: Place, changes: object = {}) => ({
  ...{ idempotencyKey: `finding ${id}`, propertyId, departmentId },
  ...{ category: '照明', description: '声控灯不亮', room: '3 栋 1 单元' },
  origin: { kind: 'finding', id },
  ...changes,
});
const handIn = (id: string, place = here, changes: object = {}, as = place.desk): Promise<HandedIn> =>
  asked('HandInRepair', repairOf(id, place, changes), as);
const statesOf = async (originIds: readonly string[], as = here.desk, kind = 'finding') =>
  (await asked<{ repairs: object[] }>('GetHandedInRepairs', { kind, originIds }, as)).repairs;

test('what another service found broken is a repair like all others, and tells where it came from', async () => {
  const id = randomUUID();
  const { complaintId, number } = await handIn(id);
  expect(number).toContain(here.code);
  const { body } = await world.get(`complaints/${complaintId}`, here.desk);
  expect(body).toMatchObject({
    ...{ number, kind: 'repair', channel: 'patrol', state: 'received', room: '3 栋 1 单元', category: '照明' },
    ...{ origin: { kind: 'finding', id }, receivedBy: 'e-7', inScope: true, major: false },
  });
  expect(body.history.map(({ change }: { change: string }) => change)).toEqual(['received']);
  expect(await world.newsTypes(complaintId)).toEqual(['repair.requested']);
  await world.act(here, complaintId, 'assignment', { employeeId: 'e-7' });
  expect(await statesOf([id, randomUUID()])).toEqual([{ originId: id, complaintId, number, state: 'assigned' }]);
  expect(await statesOf([id], here.desk, 'handover-defect')).toEqual([]);
});

test('where a repair was entered twice, the one that stands tells how far it is, however often that was found', async () => {
  const id = randomUUID();
  const quality = { ...here.desk, subject: 'account-quality', employeeId: 'e-quality' };
  const standsAs = async (complaintId: string, number: string) => {
    await world.act(here, complaintId, 'duplicate-proposal', { number, reason: '登记了两次' });
    await world.act(here, complaintId, 'proposal-decision', { accepted: true, reason: '已核对' }, quality);
  };
  const handed = await handIn(id);
  const [second, third] = [
    await world.received(here, { kind: 'repair' }),
    await world.received(here, { kind: 'repair' }),
  ];
  await standsAs(handed.complaintId, second.number);
  expect(await statesOf([id])).toMatchObject([{ complaintId: second.complaintId, state: 'received' }]);
  await standsAs(second.complaintId, third.number);
  await world.act(here, third.complaintId, 'assignment', { employeeId: 'e-7' });
  await world.act(here, third.complaintId, 'close');
  const { complaintId, number } = third;
  expect(await statesOf([id])).toEqual([{ originId: id, complaintId, number, state: 'closed' }]);
  expect(await handIn(id)).toEqual({ complaintId, number });
});

test('a repair that was set aside as a mistake is handed in anew, once, and the new one tells how far it is', async () => {
  const id = randomUUID();
  const quality = { ...here.desk, subject: 'account-quality', employeeId: 'e-quality' };
  const { complaintId: first } = await handIn(id);
  await world.act(here, first, 'mistake-proposal', { reason: '误登' });
  await world.act(here, first, 'proposal-decision', { accepted: true, reason: '已核对' }, quality);
  expect(await statesOf([id])).toMatchObject([{ complaintId: first, state: 'set-aside' }]);
  const answers = await Promise.all(Array.from({ length: 3 }, () => handIn(id)));
  const [again] = answers as [HandedIn];
  expect(answers).toEqual([again, again, again]);
  expect(again.complaintId).not.toBe(first);
  expect(await statesOf([id])).toEqual([{ originId: id, ...again, state: 'received' }]);
  expect(await world.newsTypes(again.complaintId)).toEqual(['repair.requested']);
  await expect(handIn(randomUUID(), here, { idempotencyKey: `finding ${id}` })).rejects.toMatchObject({
    code: 'complaints.repair-key-reused',
  });
});

test('one origin is one repair, however often, at once and in whatever words it is handed in', async () => {
  const id = randomUUID();
  const answers = await Promise.all(Array.from({ length: 4 }, () => handIn(id)));
  expect(new Set(answers.map(({ complaintId }) => complaintId)).size).toBe(1);
  expect(await handIn(id, here, { description: '换了说法', idempotencyKey: 'another' })).toEqual(answers[0]);
  await expect(handIn(randomUUID(), here, { idempotencyKey: `finding ${id}` })).rejects.toMatchObject({
    code: 'complaints.repair-key-reused',
  });
  expect(await world.newsTypes(answers[0]?.complaintId as string)).toEqual(['repair.requested']);
});

test('a stranger neither hands in for a property of others nor hears of its repairs', async () => {
  const id = randomUUID();
  const mine = await handIn(id);
  await expect(handIn(randomUUID(), here, {}, there.desk)).rejects.toMatchObject({
    code: 'complaints.property-not-found',
  });
  await expect(handIn(id, here, {}, there.desk)).rejects.toMatchObject({ code: 'complaints.property-not-found' });
  expect(await statesOf([id], there.desk)).toEqual([]);
  const theirs = await handIn(id, there);
  expect(theirs.complaintId).not.toBe(mine.complaintId);
  expect(await statesOf([id], there.desk)).toMatchObject([theirs]);
});

test('as at the desk nothing is handed in without a department of the property, nor by who may not', async () => {
  await expect(handIn(randomUUID(), here, { departmentId: '' })).rejects.toMatchObject({ status: 3 });
  await expect(handIn(randomUUID(), here, { departmentId: there.departmentId })).rejects.toMatchObject({
    code: 'complaints.department-not-found',
  });
  await expect(handIn(randomUUID(), here, { origin: { kind: 'order', id: 'x' } })).rejects.toMatchObject({ status: 3 });
  const walker = world.deskOf(here.propertyId, ['complaints:read']);
  await expect(handIn(randomUUID(), here, {}, walker)).rejects.toMatchObject({ status: 7 });
  const many = Array.from({ length: 1_001 }, () => 'x');
  await expect(statesOf(many)).rejects.toMatchObject({ code: 'request.asked-too-many-invalid' });
});
