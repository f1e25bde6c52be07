import type { Caller } from '@goldkey/access';
import { managerOf, type Property, StaffingWorld } from './staffing-world.js';

let world: StaffingWorld;
let here: Property;
let there: Property;
let approver: Caller;
let reviewer: Caller;
/** Described for every property of the group: two each. */
let guardId: string;
/** Described in the property's department: one. */
let headId: string;

const described = (name: string, changes: object) => ({ name, headCount: 1, keyPosition: true, ...changes });
const approved = async (body: { unitId: string; code: string; description: object }) => {
  const { id } = await world.made('positions', body);
  await world.made(`positions/${id}/review`, {}, { ...reviewer, scope: { all: true } });
  await world.made(`positions/${id}/approval`, { effectiveFrom: '2026-01-01' }, { ...approver, scope: { all: true } });
  return id as string;
};
const appoint = async (unitId: string, changes: object = {}) => {
  const employeeId = await world.hire(here.propertyId);
  const post = { employeeId, unitId, role: 'security-guard', from: '2026-02-01', ...changes };
  await world.made('appointments', post);
  return employeeId;
};
const linesAt = async (day: string, as = here.manager) =>
  (await world.get(`head-count?propertyId=${here.propertyId}&day=${day}`, as)).body.items as {
    positionId?: string;
    standard?: number;
    actual: number;
    gap?: number;
    successors: object[];
    recruitments: object[];
  }[];
const lineOf = async (positionId: string | undefined, day = '2026-03-01') =>
  (await linesAt(day)).find((line) => line.positionId === positionId);

beforeAll(async () => {
  world = await StaffingWorld.open();
  here = await world.property();
  there = await world.property();
  reviewer = managerOf(here.propertyId, await world.hire(here.propertyId));
  approver = managerOf(here.propertyId, await world.hire(here.propertyId));
  guardId = await approved({
    unitId: world.groupId,
    code: 'G-1',
    description: described('安管员', { headCount: 2, headCountPer: 'property', keyPosition: false }),
  });
  headId = await approved({ unitId: here.departmentId, code: 'KF-1', description: described('客服主管', {}) });
});
afterAll(() => world?.close());

describe('a head-count', () => {
  test('sets standard against actual on a day; who names no position stands apart', async () => {
    expect(await lineOf(guardId)).toMatchObject({ standard: 2, actual: 0, gap: 2 });
    await appoint(here.departmentId, { positionId: guardId });
    expect(await lineOf(guardId)).toMatchObject({ standard: 2, actual: 1, gap: 1 });
    expect(await lineOf(guardId, '2026-01-31')).toMatchObject({ actual: 0, gap: 2 });
    // The manager's appointment is from before positions were described.
    const others = await lineOf(undefined);
    expect(others).toMatchObject({ actual: 1 });
    expect(others?.standard).toBeUndefined();
    expect(await linesAt('2025-12-31')).toEqual([]);
  });

  test('of a stranger is not seen', async () => {
    const door = `head-count?propertyId=${here.propertyId}`;
    expect(await world.get(door, there.manager)).toMatchObject({ status: 404 });
    const { body } = await world.get(`head-count?propertyId=${there.propertyId}&day=2026-03-01`, there.manager);
    expect(body.items.map(({ positionId }: { positionId?: string }) => positionId)).not.toContain(headId);
  });
});

describe('a successor', () => {
  test('is named on key positions, once, judged anew and removed', async () => {
    const employeeId = await world.hire(here.propertyId);
    const body = { positionId: headId, employeeId, propertyId: here.propertyId, readiness: 'ready-in-a-year' };
    const { id, version } = await world.made('successors', body, here.manager);
    expect(await world.post('successors', body, { as: here.manager })).toMatchObject({
      body: { code: 'staffing.successor-already-named' },
    });
    expect(await world.post('successors', { ...body, positionId: guardId }, { as: here.manager })).toMatchObject({
      body: { code: 'staffing.position-not-key' },
    });
    const assess = { method: 'PUT' as const, as: here.manager, version };
    await world.post(`successors/${id}/assessment`, { readiness: 'ready-now', note: '' }, assess);
    expect((await lineOf(headId))?.successors).toMatchObject([{ employeeName: '员工', readiness: 'ready-now' }]);
    expect(await world.post(`successors/${id}/removal`, { reason: 'x' }, { as: there.manager })).toMatchObject({
      status: 404,
    });
    await world.made(`successors/${id}/removal`, { reason: '离职' }, here.manager);
    expect((await lineOf(headId))?.successors).toEqual([]);
  });
});

describe('a need of people', () => {
  const wanted = () => ({
    positionId: guardId,
    unitId: here.departmentId,
    number: 1,
    reason: '缺一人',
    neededBy: '2999-01-01',
  });

  test('is approved by another person than who asked, and closed, which is told', async () => {
    const { id } = await world.made('recruitments', wanted(), here.manager);
    const approval = `recruitments/${id}/approval`;
    expect(await world.post(approval, {}, { as: here.manager })).toMatchObject({
      status: 403,
      body: { code: 'staffing.recruitment-by-requester.forbidden' },
    });
    expect(await world.post(approval, {}, { as: there.manager })).toMatchObject({ status: 404 });
    await world.made(approval, {}, approver);
    expect((await lineOf(guardId))?.recruitments).toMatchObject([{ id, state: 'approved', number: 1 }]);
    await world.made(`recruitments/${id}/close`, { hired: 1 }, here.manager);
    expect((await world.news(id)).map(({ type }) => type)).toEqual([
      'goldkey.staffing.recruitment.approved.v1',
      'goldkey.staffing.recruitment.closed.v1',
    ]);
    expect((await lineOf(guardId))?.recruitments).toEqual([]);
    expect(await world.post(approval, {}, { as: approver })).toMatchObject({ status: 409 });
  });

  test('is declined with a reason or withdrawn, and told to nobody', async () => {
    const declined = await world.made('recruitments', wanted(), here.manager);
    await world.made(`recruitments/${declined.id}/refusal`, { reason: '本年不增' }, approver);
    const withdrawn = await world.made('recruitments', wanted(), here.manager);
    await world.made(`recruitments/${withdrawn.id}/withdrawal`, { reason: '误填' }, here.manager);
    for (const { id } of [declined, withdrawn]) expect(await world.news(id)).toEqual([]);
    const { body } = await world.get(`recruitments?propertyId=${here.propertyId}&state=declined`, here.manager);
    expect(body.items).toMatchObject([{ id: declined.id, why: '本年不增', positionName: '安管员' }]);
    expect((await world.get('recruitments', there.manager)).body.total).toBe(0);
  });
});

describe('the organisation tree', () => {
  test('opens level by level, with heads and numbers of people', async () => {
    const top = (await world.get('organisation/children', here.manager)).body.units;
    expect(top).toMatchObject([{ id: world.groupId, name: '集团', children: 1 }]);
    const { body } = await world.get(`organisation/children?parentId=${world.groupId}`, here.manager);
    expect(body.units.map(({ id }: { id: string }) => id)).toEqual([here.unitId]);
    expect(body.units[0]).toMatchObject({
      people: 2,
      children: 1,
      heads: [{ employeeId: here.managerId, role: 'property-manager' }],
    });
    expect((await world.get('organisation/children')).body.units[0]).toMatchObject({ people: 3, children: 2 });
    expect(await world.get(`organisation/children?parentId=${there.unitId}`, here.manager)).toMatchObject({
      status: 404,
    });
  });

  test('tells a unit with those above it, and finds units by name', async () => {
    const { body } = await world.get(`organisation/units/${here.departmentId}`, here.manager);
    expect(body.path.map(({ id }: { id: string }) => id)).toEqual([world.groupId, here.unitId]);
    expect(await world.get(`organisation/units/${there.departmentId}`, here.manager)).toMatchObject({ status: 404 });
    const found = (await world.get(`organisation/search?q=${encodeURIComponent('客服')}`, here.manager)).body.items;
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ unit: { id: here.departmentId } });
    expect((await world.get(`organisation/search?q=${encodeURIComponent('%')}`, here.manager)).body.items).toEqual([]);
  });
});
