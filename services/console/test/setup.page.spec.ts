import { readFile } from 'node:fs/promises';
import { DESK, objections, overflow, PHONE, TestBrowser, type TestPage } from './browser.js';
import { button, choose, count, saved, workbook } from './importing.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const bringIn = async (page: TestPage, path: string, rows: readonly (readonly (string | number)[])[]) => {
  await page.goto(path);
  await choose(page, 'list.xlsx', await workbook(rows));
  await button(page, /^检\s?查$/).click();
  await page.getByText('检查完毕，尚未导入').waitFor();
  expect([await count(page, '新增'), await count(page, '有问题')]).toEqual([String(rows.length - 1), '0']);
  await button(page, /^导入 \d+ 行$/).click();
  await page.getByText('导入完成').waitFor();
};

test('a property with its departments, people, posts and accounts comes in by workbooks, and each gets a way in', async () => {
  const mark = Math.random().toString(36).slice(2, 7);
  const [code, name, number] = [`SP${mark}`, `听泉苑 ${mark}`, `SP-${mark}`];
  const page = await browser.signedIn('it', '/setup');
  await page.getByRole('link', { name: '接收项目' }).waitFor();
  await bringIn(page, '/properties/import', [
    ['项目代码', '项目名称', '服务开始', '合同户数'],
    [code, name, '2026-11-01', 120],
  ]);
  await bringIn(page, '/organisation/import', [
    ['类型', '名称', '所属项目'],
    ['部门', '客服部', name],
  ]);
  // One list of personnel serves for both: what the other wants is left out.
  const staff = [
    ['工号', '姓名', '入职日期', '项目', '部门', '职务', '任职日期'],
    [number, '周小满', '2026-11-01', name, '客服部', '客服', '2026-11-01'],
  ];
  await bringIn(page, '/employees/import', staff);
  await bringIn(page, '/appointments/import', staff);

  await page.goto(`/employees?q=${number}`);
  await page
    .getByRole('row', { name: new RegExp(number) })
    .getByRole('checkbox')
    .check();
  await button(page, /^开\s?账\s?号$/).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^开\s?账\s?号$/ })
    .click();
  await page.getByText('共 1 条：成功 1，失败 0').waitFor();

  await page.goto(`/accounts?q=${number.toLowerCase()}`);
  await page
    .getByRole('row', { name: new RegExp(number, 'i') })
    .getByRole('checkbox')
    .check();
  await button(page, /^设置密码的链接$/).click();
  await page.getByRole('dialog').getByRole('button', { name: '设置密码的链接' }).click();
  const [, line = ''] = (await readFile(await saved(page, /^下载链接清单$/), 'utf8')).split('\r\n');
  const [person, login, link = '', until] = line.split(',');
  expect([person, login]).toEqual(['周小满', number.toLowerCase()]);
  expect(until).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/);

  const own = await browser.page();
  await own.goto(link);
  await own.getByRole('heading', { name: '设置新密码' }).waitFor();
  expect(page.faults).toEqual([]);
});

test('who may not set units up is shown no such page; a manager sees the steps of their own property', async () => {
  const manager = await browser.signedIn('manager', '/setup');
  await manager.getByRole('link', { name: '导入住户' }).waitFor();
  expect(await manager.getByRole('link', { name: '接收项目' }).count()).toBe(0);
  const guard = await browser.signedIn('staff', '/setup');
  await guard.getByText('看不到这一页').first().waitFor();
});

test.each([
  ['at a desk', { viewport: DESK }],
  ['on a phone', { viewport: PHONE }],
  ['in the dark', { dark: true }],
] as const)('what is still lacking can be read by everyone %s', async (_, screen) => {
  const page = await browser.signedIn('it', '/setup', screen);
  await page
    .getByText(/^已有 \d+$/)
    .first()
    .waitFor();
  expect(await objections(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
});
