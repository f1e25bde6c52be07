import { runAsSystem } from '@goldkey/access';
import { ImportDriver } from '@goldkey/service-kit/testing';
import { eventually } from '@goldkey/testing';
import { above, BillingWorld, type Place, someoneOf } from './billing-world.js';

let world: BillingWorld;
let budgets: ImportDriver;
beforeAll(async () => {
  world = await BillingWorld.open();
  budgets = new ImportDriver(world.service, '/api/billing/imports/budgets');
});
afterAll(() => world?.close());
beforeEach(() => {
  world.staff.estates.away = false;
});

const HEAD = '项目,月份,支出类别,预算金额';
const CATEGORIES = [
  ...['staff', 'facilities', 'energy', 'cleaning', 'greening'],
  ...['security', 'insurance', 'office', 'community', 'other'],
];

const standing = async ({ propertyId, manager }: Place) =>
  (await world.get(`budgets?propertyId=${propertyId}&sort=month&pageSize=100`, manager)).body.items;

/** Looked at: what is bad of it, and what would come in. */
const looked = async (lines: readonly string[], as: Place['manager'], language = 'zh-CN') => {
  const made = await budgets.upload([HEAD, ...lines], as, language);
  const { verdicts, wholes } = await budgets.check(made, as, language);
  return { jobId: made.jobId, verdicts, wholes, faults: await budgets.faults(made.jobId, as) };
};

/** Events in the history of budgets of the property. */
const happened = ({ propertyId }: Place): Promise<Record<string, unknown>[]> =>
  runAsSystem('test', () =>
    world.database.transaction((tx) =>
      tx.query(
        `SELECT change, actor_name, data FROM history WHERE record_kind = 'budget' AND record_id LIKE $1 || ':%' ORDER BY record_id, seq`,
        [propertyId],
      ),
    ),
  );

test('a year comes in as it was drawn up, months as a whole and by category, and brought in again adds nothing', async () => {
  const place = await world.place([]);
  const lines = [
    '桂语庭,2032-01,,"12,000.5"',
    '桂语庭,2032年2月,人员,700',
    '桂语庭,2032/3,,900',
    '桂语庭,2032-02,Cleaning,300.5',
    '桂语庭,2032-02,energy,0',
  ];
  const { jobId, ...preview } = await looked(lines, place.manager);
  expect(preview).toMatchObject({ verdicts: { new: 5, bad: 0 }, wholes: 3, faults: [] });
  expect(await standing(place)).toEqual([]);
  expect(await budgets.start(jobId, place.manager)).toMatchObject({ outcomes: { new: 5, bad: 0 }, wholes: 3 });
  const parts = { staff: '700.00', energy: '0.00', cleaning: '300.50' };
  const year = [
    { month: '2032-01', amount: '12000.50', spent: '0.00', version: 1 },
    { month: '2032-02', amount: '1000.50', parts, version: 1 },
    { month: '2032-03', amount: '900.00', version: 1 },
  ];
  expect(await standing(place)).toMatchObject(year);
  const history = await happened(place);
  expect(history).toMatchObject([
    { change: 'budget-set', actor_name: '王e-7', data: { month: '2032-01', amount: '12000.50' } },
    { data: { month: '2032-02', amount: '1000.50', parts } },
    { data: { month: '2032-03', amount: '900.00' } },
  ]);

  const again = await looked([...lines].reverse(), place.manager);
  expect(again).toMatchObject({ verdicts: { new: 0, unchanged: 5, bad: 0 }, wholes: 0 });
  await budgets.start(again.jobId, place.manager);
  expect(await standing(place)).toMatchObject(year);
  expect(await happened(place)).toEqual(history);
});

test('a property is named by its code as well; while estates cannot be asked nobody is told that there is none', async () => {
  const place = await world.place([]);
  world.staff.estates.codes.set('GYT', place.propertyId);
  const { jobId, verdicts } = await looked(['GYT,2032-01,,900', 'GYX,2032-01,,900'], place.manager);
  expect(verdicts).toMatchObject({ new: 1, bad: 1 });
  await budgets.start(jobId, place.manager);
  expect(await standing(place)).toMatchObject([{ month: '2032-01', amount: '900.00' }]);
  world.staff.estates.away = true;
  const made = await budgets.upload([HEAD, 'GYT,2032-02,,900'], place.manager);
  const url = `imports/budgets/jobs/${made.jobId}`;
  const job = async () => (await world.get(url, place.manager)).body;
  await world.done('PUT', `${url}/columns`, { places: made.places }, place.manager);
  await eventually(async () => expect((await job()).stalled).toBe(true));
  world.staff.estates.away = false;
  await world.done('POST', `${url}/continue`, {}, place.manager);
  await eventually(async () => expect(await job()).toMatchObject({ phase: 'checked', verdicts: { new: 1, bad: 0 } }));
});

test('what is wrong is told by row, column and reason; of a month with a bad row nothing comes in, and the other months do', async () => {
  const place = await world.place([]);
  const lines = [
    '桂语庭,2032-01,人员,700',
    '桂语庭,2032-01,,900',
    '桂语庭,2032-02,人员,700',
    '桂语庭,2032-02,办公,20',
    '桂语庭,2032-02,staff,1',
    '桂语庭,2032-03,,1',
    '桂语庭,2032-03,,1',
    '桂语庭,2032-04,人员,700',
    '桂语庭,2032-04,办公,1.234',
    '桂语庭,2032-05,月亮,1',
    '桂语庭,2032-05,办公,2',
    '别处,2032-06,,1',
    '桂语庭,五月,,1',
    '桂语庭,2032-07,,900',
  ];
  const { jobId, faults, verdicts, wholes } = await looked(lines, place.manager);
  expect(faults.map(([row, column, reason]) => [row, column ?? null, reason])).toEqual([
    [2, null, expect.stringContaining('有的没写')],
    [3, 'category', expect.stringContaining('有的没写')],
    [4, 'category', '2032 年 2 月有同一类别的两行。'],
    [5, null, '2032 年 2 月有同一类别的两行。'],
    [6, 'category', '2032 年 2 月有同一类别的两行。'],
    [7, 'month', expect.stringContaining('有两行都没写类别')],
    [8, 'month', expect.stringContaining('有两行都没写类别')],
    [9, null, '要和第 10 行一起导入，而那一行有问题。'],
    [10, 'amount', expect.any(String)],
    [11, 'category', expect.any(String)],
    [12, null, '要和第 11 行一起导入，而那一行有问题。'],
    [13, 'property', expect.stringContaining('别处')],
    [14, 'month', expect.any(String)],
  ]);
  expect({ verdicts, wholes }).toMatchObject({ verdicts: { new: 1, bad: 13 }, wholes: 1 });
  expect(await budgets.start(jobId, place.manager)).toMatchObject({ outcomes: { new: 1, bad: 0 } });
  expect(await standing(place)).toMatchObject([{ month: '2032-07', amount: '900.00' }]);
});

test('a budget that stands is not moved, before the preview or after it', async () => {
  const place = await world.place([]);
  const { propertyId, manager } = place;
  await world.done('PUT', 'budgets', { propertyId, month: '2032-01', parts: { staff: '700', other: '1' } }, manager);
  await world.done('PUT', 'budgets', { propertyId, month: '2032-02', amount: '900' }, manager);
  const { jobId, faults, verdicts } = await looked(
    [
      ...['桂语庭,2032-01,,701', '桂语庭,2032-02,,900.00'],
      ...['桂语庭,2032-03,人员,5', '桂语庭,2032-03,其他,6', '桂语庭,2032-04,,7'],
    ],
    manager,
  );
  expect(verdicts).toMatchObject({ new: 3, unchanged: 1, bad: 1 });
  expect(faults).toEqual([[2, 'amount', '2032 年 1 月已有预算，请打开该月再改。']]);
  await world.done('PUT', 'budgets', { propertyId, month: '2032-03', amount: '12' }, manager);
  expect(await budgets.start(jobId, manager)).toMatchObject({ outcomes: { new: 1, unchanged: 1, bad: 2 }, wholes: 1 });
  expect((await budgets.faults(jobId, manager)).map(([row, column]) => [row, column])).toEqual([
    [2, 'amount'],
    [4, 'amount'],
    [5, 'amount'],
  ]);
  const found = await standing(place);
  expect(found.map(({ month, amount }: Record<string, string>) => [month, amount])).toEqual([
    ['2032-01', '701.00'],
    ['2032-02', '900.00'],
    ['2032-03', '12.00'],
    ['2032-04', '7.00'],
  ]);
  expect(found[0].parts).toEqual({ staff: '700.00', other: '1.00' });
});

test('a month that is over is set from above the property alone, and a closed one not at all', async () => {
  const place = await world.place([]);
  const { propertyId, manager } = place;
  const lines = ['桂语庭,2026-02,,900', '桂语庭,2026-03,,800'];
  expect((await looked(lines, manager)).faults).toEqual([
    [2, 'month', expect.stringContaining('2026 年 2 月')],
    [3, 'month', expect.stringContaining('2026 年 3 月')],
  ]);
  expect(await budgets.bringIn([HEAD, ...lines], above(place))).toMatchObject({ outcomes: { new: 2, bad: 0 } });
  await world.done('POST', 'budgets/close', { propertyId, month: '2026-02' }, manager);
  const others = await looked(['桂语庭,2026-02,,900', '桂语庭,2026-03,,801', '桂语庭,2026-03,,801'], above(place));
  expect(others.faults.map(([row, column]) => [row, column])).toEqual([
    [2, 'month'],
    [3, 'month'],
    [4, 'month'],
  ]);
  expect((await looked(['桂语庭,2026-02,,900', '桂语庭,2026-03,,801'], above(place))).faults).toEqual([
    [2, 'month', '2026 年 2 月的预算已关闭。'],
    [3, 'month', expect.stringContaining('2026 年 3 月')],
  ]);
});

test('a sheet that is sorted by category brings every month in whole, however long it is', async () => {
  const place = await world.place([]);
  const months = [2032, 2033, 2034].flatMap((year) =>
    Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`),
  );
  const lines = CATEGORIES.flatMap((category) => months.map((month) => `桂语庭,${month},${category},10`));
  // One month begins below what one transaction takes, and is bad at its very end.
  const more = CATEGORIES.map((category) => `桂语庭,2035-01,${category},10`);
  const { jobId, ...preview } = await looked([...lines, ...more, '桂语庭,2035-01,other,x'], place.manager);
  expect(preview).toMatchObject({ verdicts: { new: 360, bad: 11 }, wholes: 36 });
  expect(await budgets.start(jobId, place.manager)).toMatchObject({ outcomes: { new: 360, bad: 0 }, wholes: 36 });
  const found = await standing(place);
  expect(found).toHaveLength(36);
  for (const { amount, parts } of found)
    expect([amount, Object.keys(parts).sort()]).toEqual(['100.00', [...CATEGORIES].sort()]);
});

test('who does not answer for budgets brings none in, and a stranger finds neither the import nor the property', async () => {
  const place = await world.place([]);
  const clerk = someoneOf(place.propertyId, 'e-1', ['billing:read', 'billing:bill', 'billing:collect']);
  expect(await world.get('imports/budgets', clerk)).toMatchObject({ status: 403 });
  expect(await world.get('imports/budgets/template', clerk)).toMatchObject({ status: 403 });
  const { jobId } = await looked(['桂语庭,2032-01,,1'], place.manager);
  const stranger = someoneOf('p-elsewhere', 'e-9');
  expect(await world.get(`imports/budgets/jobs/${jobId}`, stranger)).toMatchObject({ status: 404 });
  expect((await looked(['桂语庭,2032-01,,1'], stranger, 'en')).faults).toMatchObject([
    [2, 'property', expect.any(String)],
  ]);
  const both = someoneOf(place.propertyId, 'e-2');
  const two = { ...both, scope: { all: false, properties: [place.propertyId, (await world.place([])).propertyId] } };
  expect((await looked(['桂语庭,2032-01,,1'], two)).faults).toMatchObject([[2, 'property', expect.any(String)]]);
  expect(await standing(place)).toEqual([]);
});

test('what belongs together is taken together however far apart it stands and however it is written', async () => {
  const place = await world.place([]);
  const months = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'));
  // Category by category: the rows of a month stand twelve apart, and of a year three hundred; each way of writing is the same month.
  const categories = ['人员', '能耗', '绿化', '办公', '保险', '其他'];
  const years = ['2041', '2042', '2043', '2044', '2045'];
  const lines = categories.flatMap((category, nth) =>
    years.flatMap((year) =>
      months.map(
        (month) => `桂语庭,${nth % 2 === 0 ? `${year}-${month}` : `${year}年${Number(month)}月`},${category},100`,
      ),
    ),
  );
  expect(lines).toHaveLength(360);
  const { jobId, verdicts, wholes } = await looked(lines, place.manager);
  expect({ verdicts, wholes }).toMatchObject({ verdicts: { new: 360, bad: 0 }, wholes: 60 });
  expect(await budgets.start(jobId, place.manager)).toMatchObject({ outcomes: { new: 360, bad: 0 } });
  const all = await standing(place);
  expect(all).toHaveLength(60);
  expect(all.every(({ amount }: { amount: string }) => amount === '600.00')).toBe(true);
});
