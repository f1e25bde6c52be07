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

test('who acts for the group hires for it', async () => {
  expect(await employees.bringIn([HEAD, 'G-7,戊,,2026-03-01,'], head)).toMatchObject({ outcomes: { new: 1 } });
});
