import { ImportDriver } from '@goldkey/service-kit/testing';
import { head, type Property, StaffingWorld } from './staffing-world.js';

let world: StaffingWorld;
let employees: ImportDriver;
let here: Property;
let there: Property;
beforeAll(async () => {
  world = await StaffingWorld.open();
  employees = new ImportDriver(world.service, '/api/staffing/imports/employees');
  here = await world.property();
  there = await world.property();
});
afterAll(() => world?.close());

const HEAD = '工号,姓名,手机号,入职时间,项目';

test('people are hired once; a new telephone changes its person, an empty one leaves what is known', async () => {
  const lines = [HEAD, `G-1,王芳,13800001234,2026/3/1,${here.propertyId}`, `G-2,李娜,,2026年3月2日,${here.propertyId}`];
  expect(await employees.bringIn(lines, here.manager)).toMatchObject({ outcomes: { new: 2, bad: 0 } });
  const events = await world.outboxSize();
  expect(await employees.bringIn(lines, here.manager)).toMatchObject({ outcomes: { new: 0, unchanged: 2 } });
  expect(await world.outboxSize()).toBe(events);
  const later = [HEAD, `G-1,王芳,,2026-03-01,${here.propertyId}`, `G-2,李娜,13900001111,2026-03-02,${here.propertyId}`];
  expect(await employees.bringIn(later, here.manager)).toMatchObject({ outcomes: { changed: 1, unchanged: 1 } });
  const { items } = (await world.get('employees?q=G-', here.manager)).body;
  expect(items).toMatchObject([
    { number: 'G-1', phone: '138****1234', hiredOn: '2026-03-01' },
    { number: 'G-2', phone: '139****1111' },
  ]);
  const hired = [HEAD, `G-1,王芳,,2025-03-01,${here.propertyId}`];
  expect(await employees.bringIn(hired, here.manager)).toMatchObject({ outcomes: { changed: 1 } });
});

test('another property, the group itself, and a number that a stranger carries are refused, each at its cell', async () => {
  await world.hire(there.propertyId, { number: 'G-9' });
  const lines = [
    HEAD,
    `G-3,甲,,2026-03-01,${there.propertyId}`,
    'G-4,乙,,2026-03-01,',
    `G-9,丙,,2026-03-01,${here.propertyId}`,
    `G-5,丁,,soon,${here.propertyId}`,
  ];
  const job = await employees.upload(lines, here.manager);
  expect(await employees.check(job, here.manager)).toMatchObject({ verdicts: { new: 0, bad: 4 } });
  expect((await employees.faults(job.jobId, here.manager)).map(([row, column]) => [row, column])).toEqual([
    [2, 'property'],
    [3, 'property'],
    [4, 'number'],
    [5, 'hiredOn'],
  ]);
});

test('examinations come in with each result; what stands adds nothing, what contradicts it is refused at its cell', async () => {
  const results = new ImportDriver(world.service, '/api/staffing/imports/examination-results');
  const posted = async (property: Property, number: string) => {
    const employeeId = await world.hire(property.propertyId, { number });
    const post = { employeeId, unitId: property.departmentId, role: 'customer-service', from: '2026-01-01' };
    await world.made('appointments', post);
  };
  await posted(here, 'X-1');
  await posted(here, 'X-2');
  await posted(there, 'X-3');
  await world.hire(here.propertyId, { number: 'X-4' });
  const head = '项目,考试名称,考试日期,合格线,工号,成绩,部门';
  const exam = `${here.propertyId},消防,2026-03-20 10:00,60`;
  const first = [head, `${exam},X-1,60,`];
  expect(await results.bringIn(first, here.manager)).toMatchObject({ outcomes: { new: 1, bad: 0 } });
  const lines = [
    ...first,
    `${exam},X-2,59.5,`,
    `${exam.replace(/60$/, '70')},X-2,80,`,
    `${exam},X-4,80,`,
    `${exam},X-3,80,`,
    `${exam},X-5,100.5,`,
    `${there.propertyId},消防,2026-03-20 10:00,60,X-3,80,`,
    `${here.propertyId},消防,2126-03-20 10:00,60,X-2,80,`,
    `${here.propertyId},安全,2026-03-21,60,X-4,80,没有的部`,
  ];
  const job = await results.upload(lines, here.manager);
  expect(await results.check(job, here.manager)).toMatchObject({ verdicts: { new: 1, unchanged: 1, bad: 7 } });
  expect((await results.faults(job.jobId, here.manager)).map(([row, column]) => [row, column])).toEqual([
    [4, 'passMark'],
    [5, 'department'],
    [6, 'number'],
    [7, 'score'],
    [8, 'property'],
    [9, 'takenAt'],
    [10, 'department'],
  ]);
  expect(await results.start(job.jobId, here.manager)).toMatchObject({ outcomes: { new: 1, unchanged: 1 } });
  const { items, total } = (await world.get('examinations', here.manager)).body;
  expect(total).toBe(1);
  expect(items[0]).toMatchObject({
    name: '消防',
    passMark: 60,
    recordedBy: here.managerId,
    takenAt: '2026-03-20T10:00:00+08:00',
    results: [
      { score: 60, passed: true, departmentId: here.departmentId },
      { score: 59.5, passed: false },
    ],
  });
  const told = (await world.news(items[0].id)).map(({ type }) => type);
  expect(told).toEqual(Array(2).fill('goldkey.staffing.examination.taken.v1'));
  const other = await results.upload([head, `${exam},X-1,90,`], here.manager);
  await results.check(other, here.manager);
  expect((await results.faults(other.jobId, here.manager)).map(([row, column]) => [row, column])).toEqual([
    [2, 'score'],
  ]);
});

test('who acts for the group hires for it', async () => {
  expect(await employees.bringIn([HEAD, 'G-7,戊,,2026-03-01,'], head)).toMatchObject({ outcomes: { new: 1 } });
});
