import { ImportDriver } from '@goldkey/service-kit/testing';
import { EstatesWorld, head, keeperOf } from './estates-world.js';

let world: EstatesWorld;
let properties: ImportDriver;
beforeAll(async () => {
  world = await EstatesWorld.open();
  properties = new ImportDriver(world.service, '/api/estates/imports/properties');
});
afterAll(() => world?.close());

const HEAD = '项目代码,项目名称,所属区域,服务开始,合同户数,前台电话';

test('the properties of a list are taken on below their region or the group, once; looking at it first sets nothing up', async () => {
  const lines = [HEAD, 'IM-1,望江苑,西湖区域,2026-01-01,120,0571-88880000', 'IM-2,听涛苑,,2026年2月1日,86,'];
  const job = await properties.upload(lines, head);
  expect(await properties.check(job, head)).toMatchObject({ verdicts: { new: 2, bad: 0 } });
  expect(world.staffing.asked.filter(({ name }) => name === '望江苑')).toEqual([]);
  expect(await properties.start(job.jobId, head)).toMatchObject({ outcomes: { new: 2 } });
  expect(world.staffing.asked.find(({ name }) => name === '望江苑')).toMatchObject({ parentId: 'u-west' });
  expect(world.staffing.asked.find(({ name }) => name === '听涛苑')).toMatchObject({ parentId: 'u-group' });
  const { items } = (await world.get('properties?code=IM-1')).body;
  expect(items).toMatchObject([
    { name: '望江苑', households: 120, serviceStart: '2026-01-01', telephone: '0571-88880000' },
  ]);
  expect(await properties.bringIn(lines, head)).toMatchObject({ outcomes: { new: 0, unchanged: 2, bad: 0 } });
});

test('what cannot be taken on says why at its cell', async () => {
  const first = [HEAD, 'IM-3,甲苑,,2026-01-01,10,'];
  await properties.bringIn(first, head);
  const lines = [
    HEAD,
    'IM-3,乙苑,,2026-01-01,10,',
    'IM-4,丙苑,没有的区域,2026-01-01,10,',
    'IM-5,丁苑,,2026-01-01,半,',
    'IM-6,戊苑,,2026-01-01,1.5,',
    'IM-7,己苑,,2026-01-01,10,请打前台',
  ];
  const job = await properties.upload(lines, head);
  expect(await properties.check(job, head)).toMatchObject({ verdicts: { new: 0, bad: 5 } });
  expect((await properties.faults(job.jobId, head)).map(([row, column]) => [row, column])).toEqual([
    [2, 'code'],
    [3, 'parent'],
    [4, 'households'],
    [5, 'households'],
    [6, 'telephone'],
  ]);
});

test('who does not act for the whole group takes on none', async () => {
  const { id } = await world.property();
  const job = await properties.upload([HEAD, 'IM-8,庚苑,,2026-01-01,10,'], keeperOf(id));
  expect(await properties.check(job, keeperOf(id))).toMatchObject({ verdicts: { new: 0, bad: 1 } });
});
