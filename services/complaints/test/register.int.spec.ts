import { ImportDriver } from '@goldkey/service-kit/testing';
import { ComplaintsWorld, type Place } from './complaints-world.js';

let world: ComplaintsWorld;
let register: ImportDriver;
let here: Place;
let there: Place;
beforeAll(async () => {
  world = await ComplaintsWorld.open();
  register = new ImportDriver(world.service, '/api/complaints/imports/register');
  here = await world.place();
  there = await world.place();
});
afterAll(() => world?.close());

const HEAD = '单号,项目,部门,类别,投诉内容,来源,受理时间,是否成立,完成时间,满意度';
const name = ({ code }: Place): string => `园 ${code}`;

test('a register comes in with what happened to each matter, by the clock of its property', async () => {
  const lines = [
    HEAD,
    `1,${name(here)},客服部,漏水,顶上滴水,电话,2026-03-05 09:30,是,2026/3/5 16:00,基本满意`,
    `2,${name(here)},客服部,噪声,楼上装修,,2026-03-06 08:00,,,`,
  ];
  expect(await register.bringIn(lines, here.desk)).toMatchObject({ outcomes: { new: 2, bad: 0 } });
  const { items } = (await world.get('complaints?sort=receivedAt', here.desk)).body;
  expect(items).toMatchObject([
    {
      channel: 'phone',
      state: 'closed',
      receivedAt: '2026-03-05T09:30:00+08:00',
      closedAt: '2026-03-05T16:00:00+08:00',
    },
    { channel: 'import', state: 'received', category: '噪声' },
  ]);
  expect(items[0]).toMatchObject({ established: true, lastCallbackLevel: 'basically-satisfied' });
  const events = await world.outboxSize();
  expect(await register.bringIn(lines, here.desk)).toMatchObject({ outcomes: { new: 0, unchanged: 2 } });
  expect(await world.outboxSize()).toBe(events);
});

test('a row that cannot be true is bad at its cell, one of another property too, and the same number with other words', async () => {
  await register.bringIn([HEAD, `7,${name(here)},客服部,漏水,一,,2026-03-05 09:30,,,`], here.desk);
  const lines = [
    HEAD,
    `3,${name(here)},客服部,漏水,早,,2026-03-05 09:30,,2026-03-04 09:00,`,
    `4,${name(there)},客服部,漏水,别处,,2026-03-05 09:30,,,`,
    `5,${name(here)},云雾部,漏水,谁,,2026-03-05 09:30,,,`,
    `6,${name(here)},客服部,漏水,何时,鸽子,昨天,,,`,
    `7,${name(here)},客服部,漏水,二,,2026-03-05 09:30,,,`,
  ];
  const job = await register.upload(lines, here.desk);
  expect(await register.check(job, here.desk)).toMatchObject({ verdicts: { new: 0, bad: 5 } });
  expect((await register.faults(job.jobId, here.desk)).map(([row, column]) => [row, column])).toEqual([
    [2, 'closedAt'],
    [3, 'property'],
    [4, 'department'],
    [5, 'channel'],
    [5, 'receivedAt'],
    [6, 'key'],
  ]);
});
