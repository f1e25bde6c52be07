import { ImportDriver } from '@goldkey/service-kit/testing';
import { head, managerOf, type Property, StaffingWorld } from './staffing-world.js';

let world: StaffingWorld;
let units: ImportDriver;
let appointments: ImportDriver;
let here: Property;
let there: Property;
beforeAll(async () => {
  world = await StaffingWorld.open();
  units = new ImportDriver(world.service, '/api/staffing/imports/units');
  appointments = new ImportDriver(world.service, '/api/staffing/imports/appointments');
  here = await world.property();
  there = await world.property();
});
afterAll(() => world?.close());

const UNITS = '类型,名称,所属项目,上级,重点部门';
const POSTS = '工号,姓名,项目,部门,职务,任职日期';

/** The department that every property of a world has. */
const DEPARTMENT = '客服部';

const faultsOf = async (imports: ImportDriver, lines: readonly string[], as = here.manager) => {
  const job = await imports.upload([...lines], as);
  await imports.check(job, as);
  return (await imports.faults(job.jobId, as)).map(([row, column]) => [row, column]);
};
const heldBy = async (employeeId: string) =>
  (await world.get(`appointments?employeeId=${employeeId}`)).body.items.map(
    ({ role, unitId, from }: { role: string; unitId: string; from: string }) => ({ role, unitId, from }),
  );

test('regions, departments and teams take their places, one below another of the same file; a second time adds nothing', async () => {
  const lines = [
    UNITS,
    '区域,西湖区域,,,',
    `部门,品质部,,西湖区域,`,
    `部门,工程部,${here.propertyId},,是`,
    `班组,夜班,${here.propertyId},工程部,`,
  ];
  expect(await units.bringIn(lines, head)).toMatchObject({ outcomes: { new: 4, bad: 0 } });
  const events = await world.outboxSize();
  expect(await units.bringIn(lines, head)).toMatchObject({ outcomes: { new: 0, unchanged: 4, bad: 0 } });
  expect(await world.outboxSize()).toBe(events);
  const { items } = (await world.get(`units?propertyId=${here.propertyId}&pageSize=50`, here.manager)).body;
  const works = items.find(({ name }: { name: string }) => name === '工程部');
  expect(works).toMatchObject({ kind: 'department', parentId: here.unitId, key: true });
  expect(items.find(({ name }: { name: string }) => name === '夜班')).toMatchObject({ parentId: works.id });
});

test('a manager sets up departments of their own property alone; each fault is at its cell', async () => {
  expect(
    await faultsOf(units, [
      UNITS,
      '区域,城东,,,',
      `部门,绿化部,${there.propertyId},,`,
      `班组,早班,${here.propertyId},没有的部,`,
      `部门,不行,${here.propertyId},${DEPARTMENT},`,
    ]),
  ).toEqual([
    [2, 'property'],
    [3, 'property'],
    [4, 'unit'],
    [5, 'kind'],
  ]);
});

test('people are appointed by the list that personnel keeps, once; who holds the role there already stays as they are', async () => {
  const guard = await world.hire(here.propertyId, { number: 'P-1' });
  const clerk = await world.hire(here.propertyId, { number: 'P-2' });
  const lines = [
    POSTS,
    `P-1,甲,${here.propertyId},${DEPARTMENT},保安员,2026-03-01`,
    `P-2,乙,${here.propertyId},${DEPARTMENT},客服,2026年3月2日`,
  ];
  expect(await appointments.bringIn(lines, here.manager)).toMatchObject({ outcomes: { new: 2, bad: 0 } });
  const events = await world.outboxSize();
  expect(await appointments.bringIn(lines, here.manager)).toMatchObject({ outcomes: { unchanged: 2, bad: 0 } });
  expect(await world.outboxSize()).toBe(events);
  expect(await heldBy(guard)).toEqual([{ role: 'security-guard', unitId: here.departmentId, from: '2026-03-01' }]);
  expect(await heldBy(clerk)).toEqual([{ role: 'customer-service', unitId: here.departmentId, from: '2026-03-02' }]);
});

test.each(['units', 'employees', 'appointments'])(
  'every word of the template of %s is said in each language',
  async (kind) => {
    for (const language of ['zh-CN', 'zh-TW', 'en']) {
      const headers = { 'accept-language': language };
      expect(JSON.stringify((await world.get(`imports/${kind}`, head, { headers })).body)).not.toContain(
        'staffing.import.',
      );
    }
  },
);

test('the manager of a property and the leaders of the group stand in the file without a department', async () => {
  const manager = await world.hire(there.propertyId, { number: 'M-1' });
  const leader = await world.hire(undefined, { number: 'M-2' });
  const lines = [POSTS, `M-1,丙,${there.propertyId},,项目经理,2026-03-01`, 'M-2,丁,,,分管领导,2026-03-01'];
  expect(await appointments.bringIn(lines, head)).toMatchObject({ outcomes: { new: 2, bad: 0 } });
  expect(await heldBy(manager)).toMatchObject([{ role: 'property-manager', unitId: there.unitId }]);
  expect(await heldBy(leader)).toMatchObject([{ role: 'leader-in-charge', unitId: world.groupId }]);
});

test('nobody is appointed beyond the scope, in a place that is none, to oneself, or as what has no place there', async () => {
  await world.hire(here.propertyId, { number: 'F-1' });
  await world.hire(there.propertyId, { number: 'F-2' });
  const own = await world.hire(here.propertyId, { number: 'F-3' });
  expect(
    await faultsOf(
      appointments,
      [
        POSTS,
        `F-1,甲,${there.propertyId},,客服,2026-03-01`,
        `F-2,乙,${here.propertyId},,客服,2026-03-01`,
        `F-1,甲,${here.propertyId},没有的部,客服,2026-03-01`,
        `F-1,甲,${here.propertyId},,分管领导,2026-03-01`,
        'F-1,甲,,,客服,2026-03-01',
        `F-3,丙,${here.propertyId},,保洁,2026-03-01`,
        `F-1,甲,${here.propertyId},,没有的职务,2026-03-01`,
      ],
      managerOf(here.propertyId, own),
    ),
  ).toEqual([
    [2, 'property'],
    [3, 'number'],
    [4, 'unit'],
    [5, 'role'],
    [6, 'property'],
    [7, 'number'],
    [8, 'role'],
  ]);
});
