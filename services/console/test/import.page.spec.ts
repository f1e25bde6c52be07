import { readFile } from 'node:fs/promises';
import { readSheet } from 'read-excel-file/node';
import { DESK, objections, overflow, type Person, PHONE, TestBrowser, type TestPage } from './browser.js';
import { ask } from './doors.js';
import { button, choose, count, saved, workbook } from './importing.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const unique = (): string => Math.random().toString(36).slice(2, 8);
const openImport = async (person: Person, path: string, options: object = {}): Promise<TestPage> => {
  const page = await browser.signedIn(person, path, options);
  await page.getByText('把文件拖到这里，或点这里选择').waitFor();
  return page;
};

const propertyCode = async (page: TestPage): Promise<string> =>
  (await ask(page, '/api/estates/properties')).items[0].code;

test('the template names the columns in the language of the page and can be filled in', async () => {
  const page = await openImport('manager', '/households/import');
  const sheet = await readSheet(await saved(page, /下载模板/));
  expect(sheet[0]).toEqual(expect.arrayContaining(['楼栋 *', '房号 *', '业主']));
  expect(sheet[1]).toHaveLength(sheet[0]?.length ?? 0);
});

test('households come in from a workbook: columns by hand, faults at their cells, bad rows as a file, the rest for good', async () => {
  const page = await openImport('manager', '/households/import');
  const [code, building] = [await propertyCode(page), unique()];
  await choose(
    page,
    'households.xlsx',
    await workbook([
      ['项目代码', '栋号', '房号', '面积', '业主', '电话', '备注'],
      [code, building, '101', 89.5, '李明', 13_800_002_046, ''],
      [code, building, '102', '很大', '王芳', '', ''],
      [code, building, '101', 90, '', '', '重复'],
    ]),
  );
  await page.getByText('还没有指定：楼栋。').waitFor();
  await page.getByText(/文件中这些列不导入：.*备注/).waitFor();
  expect(await objections(page)).toEqual([]);
  await page.getByLabel('「楼栋」取自哪一列').click();
  await page
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option', { hasText: '栋号' })
    .click();
  await button(page, /^检\s?查$/).click();
  await page.getByText('检查完毕，尚未导入').waitFor();
  expect([await count(page, '新增'), await count(page, '有问题')]).toEqual(['1', '2']);
  await page.locator('td[data-bad=true]', { hasText: '很大' }).getByText(/面积/).waitFor();
  await page.getByText('和第 2 行是同一条，只导入前一行。').waitFor();
  expect(await objections(page)).toEqual([]);
  const bad = await readFile(await saved(page, /下载有问题的行/), 'utf8');
  expect(bad.split('\r\n')[1]).toMatch(/^3,面积（平方米）,/);

  // Closed by mistake and opened again by its address: nothing is lost.
  await page.reload();
  await button(page, /^导入 1 行$/).click();
  await page.getByText('导入完成').waitFor();
  expect(await count(page, '新增')).toBe('1');
  await page.goto(`/households?q=${building}`);
  await page.getByText('共 1 条').waitFor();
  expect(page.faults).toEqual([]);
});

test('the same file again adds nothing; it is found among the imports of before', async () => {
  const page = await openImport('manager', '/households/import');
  const file = await workbook([
    ['项目代码', '楼栋', '房号', '面积'],
    [await propertyCode(page), unique(), '201', 70],
  ]);
  await choose(page, 'again.xlsx', file);
  await button(page, /^检\s?查$/).click();
  await button(page, /^导入 1 行$/).click();
  await page.getByText('导入完成').waitFor();
  await button(page, /再导入一个文件/).click();
  await page.getByText('again.xlsx').first().waitFor();
  await choose(page, 'again.xlsx', file);
  await button(page, /^检\s?查$/).click();
  await page.getByText('没有要导入的内容').waitFor();
  expect(await count(page, '没有变化')).toBe('1');
});

test('people come in from a CSV file, as spreadsheets in China save it', async () => {
  const page = await openImport('manager', '/employees/import');
  const home = (await ask(page, '/api/staffing/units?kind=property')).items[0].name;
  const number = unique();
  await choose(
    page,
    'people.csv',
    Buffer.from(`工号,姓名,手机号,入职时间,项目\n${number},钱七,13900001111,2026/3/1,${home}\n`),
  );
  await button(page, /^检\s?查$/).click();
  await button(page, /^导入 1 行$/).click();
  await page.getByText('导入完成').waitFor();
  await page.goto(`/employees?q=${number}`);
  await page.getByText('钱七').first().waitFor();
});

test('vehicles come in for homes that are there, and a plate without a home is told at its row', async () => {
  const page = await openImport('manager', '/parking/vehicles/import');
  const home = await page.evaluate(async () => {
    const ask = async (path: string) => (await (await fetch(`/api/estates/${path}`)).json()).items;
    const [{ id, code }] = await ask('properties');
    const [{ building, room }] = await ask(`households?propertyId=${id}&pageSize=1`);
    return { code, building, room };
  });
  const plate = `京A${Math.floor(10_000 + Math.random() * 90_000)}`;
  const line = (number: string, room: string) => [home.code, number, home.building, room, '白色轿车', '2026-01-01'];
  const rows = [
    ['小区', '车号', '栋', '房间号', '车型', '登记日期'],
    line(plate, home.room),
    line('京A00001', '没有这户'),
  ];
  await choose(page, 'vehicles.xlsx', await workbook(rows));
  await button(page, /^检\s?查$/).click();
  await page.getByText('检查完毕，尚未导入').waitFor();
  expect([await count(page, '新增'), await count(page, '有问题')]).toEqual(['1', '1']);
  expect(await objections(page)).toEqual([]);
  await button(page, /^导入 1 行$/).click();
  await page.getByText('导入完成').waitFor();
  const found = await page.evaluate(
    async (of) => (await (await fetch(`/api/estates/vehicles?q=${encodeURIComponent(of)}`)).json()).total,
    plate,
  );
  expect(found).toBe(1);
  expect(page.faults).toEqual([]);
});

test('results of an examination come in from a workbook, and the examination shows who passed', async () => {
  const page = await openImport('manager', '/examinations/import');
  const name = `考试 ${unique()}`;
  const { home, number, department } = await page.evaluate(async () => {
    const ask = async (path: string) => (await (await fetch(`/api/staffing/${path}`)).json()).items;
    const [{ propertyId, name: home }] = await ask('units?kind=property');
    const [{ name: department }] = await ask(`units?kind=department&propertyId=${propertyId}`);
    const [{ number }] = await ask('employees?pageSize=1');
    return { home, number, department };
  });
  const line = (score: number | string) => [home, name, '2026-03-20 10:00', 60, number, score, department];
  const rows = [['项目', '考试', '考试时间', '合格分', '工号', '分数', '部门'], line(59.5), line('缺考')];
  await choose(page, 'results.xlsx', await workbook(rows));
  await button(page, /^检\s?查$/).click();
  await page.locator('td[data-bad=true]', { hasText: '缺考' }).locator('.gk-import-fault').waitFor();
  await button(page, /^导入 1 行$/).click();
  await page.getByText('导入完成').waitFor();
  await page.goto(`/examinations?q=${encodeURIComponent(name)}`);
  await page.getByRole('link', { name }).click();
  await page.getByRole('table', { name: '成绩' }).getByText('不及格').waitFor();
  expect(page.faults).toEqual([]);
});

test('a register of complaints comes in with what happened to each matter', async () => {
  const page = await openImport('it', '/complaints/import');
  const place = await page.evaluate(async () => {
    const { properties, departments } = await (await fetch('/api/complaints/choices')).json();
    const [department] = departments;
    const property = properties.find((one: { propertyId: string }) => one.propertyId === department.propertyId);
    return { property: property.name, department: department.name };
  });
  const said = `台账 ${unique()}`;
  await choose(
    page,
    'register.csv',
    Buffer.from(
      `单号,项目,部门,类别,投诉内容,来源,受理时间,是否成立,完成时间,满意度\n${unique()},${place.property},${place.department},漏水,${said},来电,2026-03-05 09:30,是,2026-03-05 16:00,满意\n`,
    ),
  );
  await button(page, /^检\s?查$/).click();
  await button(page, /^导入 1 行$/).click();
  await page.getByText('导入完成').waitFor();
  await page.goto(`/complaints?q=${encodeURIComponent(said)}`);
  await page.getByText('共 1 条').waitFor();
  await page.getByText('已闭环').last().waitFor();
});

test('what a home owed before comes in, is owed, and is taken back by its run', async () => {
  const page = await openImport('manager', '/arrears/import');
  const [property] = (await ask(page, '/api/estates/properties')).items;
  const path = `/api/estates/households?propertyId=${property.id}&pageSize=50`;
  const { building, room } = (await ask(page, path)).items.at(-1);
  const [feeItem] = (await ask(page, `/api/billing/fee-items?propertyId=${property.id}`)).items;
  const rows = [
    ['小区', '楼号', '房间号', '费项', '所属月份', '欠费金额'],
    [property.name, building, room, feeItem.name, '2019年3月', '123.45'],
    [property.name, building, room, feeItem.name, '2999-01', '1'],
  ];
  await choose(page, 'arrears.xlsx', await workbook(rows));
  await button(page, /^检\s?查$/).click();
  await page.getByText('检查完毕，尚未导入').waitFor();
  expect([await count(page, '新增'), await count(page, '有问题')]).toEqual(['1', '1']);
  expect(await objections(page)).toEqual([]);
  await button(page, /^导入 1 行$/).click();
  await page.getByText('导入完成').waitFor();
  await page.goto('/billing-runs');
  const run = page.getByRole('row', { name: /期初欠费/ }).first();
  await run.getByText('123.45').waitFor();
  await run.getByRole('link').click();
  await button(page, /^撤销出账$/).click();
  await page.getByLabel('原因').fill('导错了');
  await page.getByRole('dialog').getByRole('button', { name: '撤销出账' }).click();
  await run.getByText('已撤销').waitFor();
  expect(page.faults).toEqual([]);
});

test('what is no table is refused with a sentence, and another kind of file before it is sent', async () => {
  const page = await openImport('manager', '/households/import');
  await choose(page, 'photo.png', Buffer.from('x'));
  await page.getByText('请选择 .xlsx 或 .csv 文件。').waitFor();
  await choose(page, 'broken.xlsx', Buffer.from('PK broken'));
  await page.getByText('这个文件读不出来').waitFor();
});

test.each([
  ['at a desk', DESK, false],
  ['on a phone', PHONE, false],
  ['in the dark', DESK, true],
] as const)(
  'the pages of estates and staffing, and imports, can be used by everyone %s',
  async (_where, viewport, dark) => {
    const page = await browser.signedIn('manager', '/households', { viewport, dark });
    for (const path of [
      '/households',
      '/properties',
      '/employees',
      '/households/import',
      '/employees/import',
      '/examinations/import',
      '/meters/import',
      '/arrears/import',
      '/budgets/import',
    ]) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.locator('.gk-bones').waitFor({ state: 'detached' });
      expect([path, await objections(page)]).toEqual([path, []]);
      expect([path, await overflow(page)]).toEqual([path, 0]);
    }
    expect(page.faults).toEqual([]);
  },
);
