import type { Caller } from '@goldkey/access';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { grpcClient } from '@goldkey/service-kit';
import { aDeputyOf } from '@goldkey/testing';
import { managerOf, type Property, StaffingWorld } from './staffing-world.js';

let world: StaffingWorld;
let here: Property;
let there: Property;
let reviewer: Caller;
let approver: Caller;
beforeAll(async () => {
  world = await StaffingWorld.open();
  here = await world.property();
  there = await world.property();
  reviewer = managerOf(here.propertyId, await world.hire(here.propertyId));
  approver = managerOf(here.propertyId, await world.hire(here.propertyId));
});
afterAll(() => world?.close());

const described = (changes: object = {}) => ({
  name: '客户服务中心经理',
  headCount: 1,
  summary: '负责客户服务',
  duties: [{ duty: '日常', tasks: ['督促'] }],
  indicators: [
    { indicator: '投诉成立率', weight: 60 },
    { indicator: '满意度', weight: 40 },
  ],
  ...changes,
});
let codes = 0;
const drafted = (unitId: string, description: object, as: Caller) => {
  codes += 1;
  return world.made('positions', { unitId, code: `KF-${codes}`, description }, as);
};
const approved = async (
  description: object = described(),
  { effectiveFrom = '2026-01-01', unitId = here.departmentId } = {},
) => {
  const { id } = await drafted(unitId, description, here.manager);
  await world.made(`positions/${id}/review`, {}, reviewer);
  return world.made(`positions/${id}/approval`, { effectiveFrom }, approver);
};
const appoint = async (positionId: string, unitId = here.departmentId) => {
  const employeeId = await world.hire(here.propertyId);
  const post = { employeeId, unitId, role: 'supervisor', from: '2026-02-01', positionId };
  const { id } = await world.made('appointments', post);
  return { appointmentId: id, employeeId, as: managerOf(here.propertyId, employeeId) };
};
const material = { kind: 'expense', what: '物料申购', powers: ['decide'], matter: 'material-requisition' };
let months = 0;
const asked = async (unitPrice?: string) => {
  months += 1;
  const line = { what: '灯泡', quantity: 20, unit: '只', ...(unitPrice && { unitPrice }) };
  const month = `2026-${String(months).padStart(2, '0')}`;
  return world.made('material-requisitions', { propertyId: here.propertyId, month, lines: [line] }, reviewer);
};

describe('a position', () => {
  test('is made, reviewed and approved by three persons, which is told once', async () => {
    const { id } = await drafted(here.departmentId, described(), here.manager);
    const review = `positions/${id}/review`;
    expect(await world.post(review, {}, { as: here.manager })).toMatchObject({
      status: 403,
      body: { code: 'staffing.position-by-maker.forbidden' },
    });
    const standsIn = aDeputyOf(here.manager);
    expect((await world.post(review, {}, { as: standsIn })).body.code).toBe('staffing.position-by-maker.forbidden');
    const told = async (as: typeof here.manager) => {
      const { maySign, mayReturn } = (await world.get(`positions/${id}`, as)).body;
      return [maySign, mayReturn];
    };
    expect(await Promise.all([here.manager, standsIn, reviewer].map(told))).toEqual([
      [false, false],
      [false, false],
      [true, true],
    ]);
    await world.made(review, {}, reviewer);
    expect(await Promise.all([reviewer, approver].map(told))).toEqual([
      [false, true],
      [true, true],
    ]);
    const approval = `positions/${id}/approval`;
    const effective = { effectiveFrom: '2026-04-01' };
    expect(await world.post(approval, effective, { as: reviewer })).toMatchObject({
      body: { code: 'staffing.position-by-reviewer.forbidden' },
    });
    await world.made(approval, effective, approver);
    const news = await world.news(id);
    expect(news).toHaveLength(1);
    expect(news[0]).toMatchObject({
      type: 'goldkey.staffing.position.approved.v1',
      key: here.propertyId,
      payload: { positionId: id, version: 1, effectiveFrom: '2026-04-01', approvedBy: approver.employeeId },
    });
    const { body } = await world.get(`positions/${id}`, here.manager);
    expect(body.history.map(({ change }: { change: string }) => change)).toEqual([
      'position-drafted',
      'position-reviewed',
      'position-approved',
    ]);
  });

  test('keeps its old versions, and tells what differs', async () => {
    const { id, version } = await approved();
    const begun = await world.post(`positions/${id}/versions`, {}, { as: here.manager, version });
    const revise = { method: 'PUT' as const, as: here.manager };
    const changed = described({ summary: '负责客户服务与收费', duties: [{ duty: '日常', tasks: ['督促', '检查'] }] });
    const revised = await world.post(`positions/${id}/draft`, { description: changed }, revise);
    expect(revised.status).toBe(200);
    expect(
      await world.post(`positions/${id}/draft`, { description: changed }, { ...revise, version: begun.body.version }),
    ).toMatchObject({ status: 412 });
    const { body } = await world.get(`positions/${id}/comparison?from=1&to=2`, here.manager);
    expect(body.differences.map(({ part }: { part: string }) => part)).toEqual(['summary', 'duties', 'duties']);
    expect(body.differences[0]).toMatchObject({ before: '负责客户服务', after: '负责客户服务与收费' });
    expect((await world.get(`positions/${id}`)).body.versions).toHaveLength(2);
  });

  test('whose weights do not make a whole is not reviewed, and each code stands once in a unit', async () => {
    const half = described({ indicators: [{ indicator: '满意度', weight: 50 }] });
    const { id } = await drafted(here.departmentId, half, here.manager);
    expect(await world.post(`positions/${id}/review`, {}, { as: reviewer })).toMatchObject({
      status: 422,
      body: { code: 'staffing.position-weights-invalid' },
    });
    const again = { unitId: here.departmentId, code: `KF-${codes}`, description: described() };
    expect(await world.post('positions', again, { as: here.manager })).toMatchObject({
      body: { code: 'staffing.position-code-taken' },
    });
  });

  test("of a stranger's property is neither seen nor held nor changed", async () => {
    const { id } = await approved();
    expect(await world.get(`positions/${id}`, there.manager)).toMatchObject({ status: 404 });
    expect(await world.get(`positions/${id}/comparison?from=1&to=1`, there.manager)).toMatchObject({ status: 404 });
    const { body } = await world.get('positions?pageSize=500', there.manager);
    expect(body.items.map((line: { id: string }) => line.id)).not.toContain(id);
    expect(await world.post(`positions/${id}/versions`, {}, { as: there.manager })).toMatchObject({ status: 404 });
    const employeeId = await world.hire(there.propertyId);
    const post = { employeeId, unitId: there.departmentId, role: 'supervisor', from: '2026-02-01', positionId: id };
    expect(await world.post('appointments', post)).toMatchObject({
      body: { code: 'staffing.position-place-invalid' },
    });
  });

  test('of the group is described by who acts for the group, and seen by all', async () => {
    const body = { unitId: world.groupId, code: 'G-1', description: described({ headCountPer: 'property' }) };
    expect(await world.post('positions', body, { as: here.manager })).toMatchObject({ status: 403 });
    const { id } = await world.made('positions', body);
    expect((await world.get(`positions/${id}`, there.manager)).body.code).toBe('G-1');
    expect(await world.post(`positions/${id}/versions`, {}, { as: here.manager })).toMatchObject({ status: 404 });
  });

  test('that somebody holds is not abolished before they leave', async () => {
    const { id } = await approved();
    const { appointmentId } = await appoint(id);
    const end = { lastDay: '2026-06-30', reason: '合并' };
    expect(await world.post(`positions/${id}/abolition`, end, { as: approver })).toMatchObject({
      status: 409,
      body: { code: 'staffing.position-held' },
    });
    await world.made(`appointments/${appointmentId}/end`, { until: '2026-06-30', reason: 'transferred' });
    await world.made(`positions/${id}/abolition`, end, approver);
    expect((await world.news(id)).at(-1)).toMatchObject({ type: 'goldkey.staffing.position.abolished.v1' });
  });

  test.each(['zh-CN', 'zh-TW', 'en'])('begins from a template in %s', async (language) => {
    const { body } = await world.get('positions/templates', here.manager, {
      headers: { 'accept-language': language },
    } as never);
    expect(body.items).toHaveLength(8);
    for (const { id, description } of body.items) {
      const made = await drafted(here.departmentId, { ...description }, here.manager);
      const { status } = await world.post(`positions/${made.id}/review`, {}, { as: reviewer });
      expect([id, status]).toEqual([id, 200]);
    }
  });
});

describe('authority', () => {
  test('beyond the position refuses the command, names the position, and is told to the pages', async () => {
    const { id } = await approved(described({ name: '主管', authority: [{ ...material, powers: ['propose'] }] }));
    const { as } = await appoint(id);
    const { id: requisitionId } = await asked();
    const refused = await world.post(`material-requisitions/${requisitionId}/approval`, {}, { as });
    expect(refused).toMatchObject({
      status: 403,
      body: { code: 'staffing.authority-approve-requisition.forbidden' },
    });
    expect(refused.body.detail).toContain('主管');
    const { body } = await world.get(`my-authority?propertyId=${here.propertyId}`, as);
    expect(body.positions).toMatchObject([{ positionId: id, name: '主管' }]);
    expect(body.acts['approve-requisition']).toMatchObject({ passes: false, reason: refused.body.detail });
    expect(body.acts['request-material']).toEqual({ passes: true });
    expect(await world.get(`my-authority?propertyId=${there.propertyId}`, as)).toMatchObject({ status: 404 });
  });

  test('over an expense ends at its limit, to the fen', async () => {
    const { id } = await approved(described({ authority: [{ ...material, limit: '100.00' }] }));
    const { as } = await appoint(id);
    const approve = async (unitPrice?: string) => {
      const { id: requisitionId } = await asked(unitPrice);
      return world.post(`material-requisitions/${requisitionId}/approval`, {}, { as });
    };
    expect(await approve('5.00')).toMatchObject({ status: 200 });
    expect(await approve('5.01')).toMatchObject({ body: { code: 'staffing.authority-limit.forbidden' } });
    expect(await approve()).toMatchObject({ body: { code: 'staffing.authority-amount-unknown.forbidden' } });
    const { body } = await world.get(`my-authority?propertyId=${here.propertyId}`, as);
    expect(body.acts['approve-requisition']).toEqual({ passes: true, limit: '100.00' });
  });

  test('is told to services whose acts it binds, as of the caller at the property alone', async () => {
    const { grpcPort } = await world.service.listen();
    const staffing = grpcClient({
      package: protoPackage('staffing'),
      protoPath: protoPath('staffing'),
      includeDirs: [protoRoot],
      service: 'Staffing',
      address: `127.0.0.1:${grpcPort}`,
      deadlineMs: 10_000,
    });
    const bonus = { kind: 'expense', what: '二次奖金分配', powers: ['decide'], matter: 'department-bonus' };
    const holder = async (authority: readonly object[]) =>
      (await appoint((await approved(described({ authority }))).id)).as;
    const ask = async (as: Caller, propertyId = here.propertyId, act = 'share-bonus') =>
      staffing.call('GetAuthority', { propertyId, act }, await world.service.tokenFor(as));
    try {
      expect(await ask(await holder([bonus]))).toMatchObject({ passes: true });
      expect(await ask(await holder([{ ...bonus, limit: '500.00' }]))).toMatchObject({ passes: true, limit: '500.00' });
      const without = await holder([]);
      expect(await ask(without)).toMatchObject({ passes: false, position: '客户服务中心经理' });
      await expect(ask(without, there.propertyId)).rejects.toThrow('staffing.property-not-found');
      await expect(ask(without, here.propertyId, 'fly')).rejects.toThrow('request.invalid');
    } finally {
      staffing.close();
    }
  });

  test('binds appointments, rosters, tasks, plans and records of duty, at bulk doors as well', async () => {
    const { id } = await approved();
    const { as, appointmentId } = await appoint(id);
    const { propertyId, managerId, departmentId } = here;
    const post = { employeeId: managerId, unitId: departmentId, role: 'other', from: '2026-03-01' };
    const plan = { propertyId, employeeId: managerId, planKind: 'month', period: '2026-03', items: [{ what: '巡检' }] };
    const task = { propertyId, employeeId: managerId, assignedBy: managerId, title: '清点' };
    const doors: readonly (readonly [string, object])[] = [
      ['appointments', post],
      ['appointments/bulk', { items: [post] }],
      [`appointments/${appointmentId}/end`, { until: '2026-06-30', reason: 'other' }],
      ['appointments/ends/bulk', { items: [{ appointmentId, until: '2026-06-30', reason: 'other' }] }],
      ['tasks', task],
      ['tasks/bulk', { items: [task] }],
      ['work-plans', plan],
      ['acts/bulk', { items: [{ act: 'requisition', propertyId, month: '2026-03' }] }],
    ];
    for (const [door, body] of doors) {
      const answer = await world.post(door, body, { as });
      expect([door, answer.status, answer.body.code]).toEqual([
        door,
        403,
        expect.stringMatching(/^staffing\.authority-/),
      ]);
    }
    const day = { employeeId: managerId, date: '2026-03-02', kind: 'rest' };
    expect(await world.post('roster', { items: [day] }, { as, method: 'PUT' })).toMatchObject({ status: 403 });
    const made = await world.made('work-plans', plan, here.manager);
    expect(await world.post(`work-plans/${made.id}/submission`, {}, { as })).toMatchObject({ status: 403 });
    const submitted = await world.made(`work-plans/${made.id}/submission`, {}, here.manager);
    const { body: acts } = await world.get(`acts?propertyId=${propertyId}&kind=plan-submitted`);
    expect(submitted.state).toBe('submitted');
    expect(await world.post(`acts/${acts.items[0].id}/withdrawal`, { reason: 'x' }, { as })).toMatchObject({
      body: { code: 'staffing.authority-withdraw-act.forbidden' },
    });
  });

  test('is that of the appointment that the person acts as', async () => {
    const none = await approved();
    const all = await approved(described({ authority: [material] }));
    const { as, employeeId, appointmentId } = await appoint(none.id);
    const post = { employeeId, unitId: here.unitId, role: 'other', from: '2026-02-01', positionId: all.id };
    expect(await world.post('appointments', post)).toMatchObject({ body: { code: 'staffing.position-place-invalid' } });
    await world.made('appointments', { ...post, unitId: here.departmentId });
    const { id } = await asked();
    const approval = `material-requisitions/${id}/approval`;
    const bounded = { ...as, actsAs: { appointmentId } };
    expect(await world.post(approval, {}, { as: bounded })).toMatchObject({ status: 403 });
    expect(await world.post(approval, {}, { as })).toMatchObject({ status: 200 });
  });
});
