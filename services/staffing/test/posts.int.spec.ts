import type { Caller } from '@goldkey/access';
import { fileDoors, PDF, PNG } from '@goldkey/service-kit/testing';
import { aCaller } from '@goldkey/testing';
import { type Property, StaffingWorld } from './staffing-world.js';

/** Doors that name no permission, asked by who manages one property and has some post at another (docs/adr/0058). */
let world: StaffingWorld;
let here: Property;
let there: Property;
/** Manages `there`, and is somebody of `here`. */
let both: Caller;
let worker: Caller;
beforeAll(async () => {
  world = await StaffingWorld.open();
  here = await world.property();
  there = await world.property();
  const { employeeId } = await world.appointed(here);
  const scope = { all: false, properties: [here.propertyId] } as const;
  worker = aCaller({ subject: `account-${employeeId}`, employeeId, permissions: [], scope });
  const { permissions, scope: managed } = there.manager;
  both = aCaller({
    ...there.manager,
    permissions,
    scope: { all: false, properties: [here.propertyId, there.propertyId].sort() },
    grants: [
      { permissions, scope: managed },
      { permissions: new Set(), scope },
    ],
  });
});
afterAll(() => world?.close());

const filesOf = (record: string) => fileDoors(world.service, () => `/api/staffing/${record}`);
const sick = (day: string) => ({ leaveKind: 'sick', from: day, until: day, reason: '感冒' });

test('scans and notes of leave of one property are not for who keeps files and decides at another', async () => {
  const terms = { craft: '电工', number: 'P-1', validFrom: '2026-01-01', validUntil: '2028-12-31' };
  const certificate = await world.made('certificates', { employeeId: worker.employeeId, ...terms }, here.manager);
  const scans = filesOf(`certificates/${certificate.id}`);
  const [{ id: scan }] = (await scans.add(here.manager, PDF)).json.items;
  const leave = await world.made('leave-requests', sick('2026-12-01'), worker);
  const notes = filesOf(`roster-requests/${leave.id}`);
  const [{ id: note }] = (await notes.add(worker, PNG)).json.items;
  expect((await scans.list(both)).status).toBe(404);
  expect((await scans.show(scan, both)).status).toBe(404);
  expect((await notes.list(both)).status).toBe(404);
  expect((await notes.show(note, both)).status).toBe(404);
  expect((await notes.add(both, PNG)).status).toBe(404);

  const theirs = await world.made('certificates', { employeeId: there.managerId, ...terms, number: 'P-2' });
  expect((await filesOf(`certificates/${theirs.id}`).add(both, PDF)).status).toBe(200);
});

test('leave is asked for, reckoned, refused and taken back for others only where one decides about it', async () => {
  const { id } = await world.made('leave-requests', sick('2026-12-03'), worker);
  const forbidden = { status: 403 };
  expect(await world.post(`roster-requests/${id}/refusal`, { reason: '缺人' }, { as: both })).toMatchObject(forbidden);
  const back = await world.post(`roster-requests/${id}/withdrawal`, { reason: '误登' }, { as: both });
  expect(back).toMatchObject({ ...forbidden, body: { code: 'staffing.request-withdrawal.forbidden' } });
  const { employeeId } = worker;
  const unknown = { status: 404, body: { code: 'staffing.employee-not-found' } };
  expect(await world.post('leave-requests', { ...sick('2026-12-05'), employeeId }, { as: both })).toMatchObject(
    unknown,
  );
  const query = `leave-costs?employeeId=${employeeId}&leaveKind=annual&from=2026-12-07&until=2026-12-07`;
  expect(await world.get(query, both)).toMatchObject(unknown);

  const colleague = await world.appointed(there);
  const asked = await world.made('leave-requests', { ...sick('2026-12-03'), employeeId: colleague.employeeId }, both);
  expect(await world.post(`roster-requests/${asked.id}/refusal`, { reason: '缺人' }, { as: both })).toMatchObject({
    body: { state: 'refused' },
  });
});

test('acts of duty are recorded and taken back only where one may do such acts', async () => {
  const { propertyId } = here;
  const talkTo = async (property: Property) => ({
    ...{ act: 'talk', propertyId: property.propertyId },
    employeeId: await world.hire(property.propertyId),
  });
  const [mine, others] = [await talkTo(there), await talkTo(here)];
  expect(await world.post('acts/bulk', { items: [mine, others] }, { as: both })).toMatchObject({ status: 403 });
  expect((await world.post('acts/bulk', { items: [mine] }, { as: both })).body.items).toMatchObject([
    { accepted: true },
  ]);
  const talk = { propertyId, employeeId: await world.hire(propertyId) };
  const { id } = await world.made('talks', talk, here.manager);
  expect(await world.post(`acts/${id}/withdrawal`, { reason: '误录' }, { as: both })).toMatchObject({ status: 403 });
});
