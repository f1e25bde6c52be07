import { readSheet } from 'read-excel-file/node';
import { DESK, objections, overflow, PHONE, TestBrowser } from './browser.js';
import { ask } from './doors.js';
import { button, choose, count, saved, workbook } from './importing.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

test.each([
  ['at a desk', DESK, 2100],
  ['on a phone', PHONE, 5100],
] as const)('a year of budgets comes in from its sheet, and again adds nothing, %s', async (_where, viewport, from) => {
  const page = await browser.signedIn('manager', '/budgets', { viewport });
  // At a desk the list leads there; on a phone, where nobody has a workbook, the address.
  if (viewport === DESK) await page.getByRole('link', { name: '导入' }).click();
  else await page.goto('/budgets/import');
  await page.getByText('把文件拖到这里，或点这里选择').waitFor();
  await page.getByText('有一行有问题，这几行都不导入').waitFor();
  const [headings] = await readSheet(await saved(page, /下载模板/));
  expect(headings).toEqual(['项目 *', '月份 *', '支出类别', '预算金额 *']);

  const [{ propertyId }] = (await ask(page, '/api/billing/households?sort=home&pageSize=1')).items;
  const properties = (await ask(page, '/api/estates/properties')).items;
  const { name } = properties.find(({ id }: { id: string }) => id === propertyId);
  const year = from + Math.floor(Math.random() * 3_000);
  const line = (month: string, category: string, amount: number | string) => [
    ...[name, `${year}-${month}`, category, amount],
  ];
  const rows = [
    ['小区', '预算月份', '类别', '金额'],
    ...[line('01', '', 900), line('02', '人员', 700), line('02', 'Cleaning', 300.5)],
    ...[line('03', 'office', '很多'), line('03', '人员', 1)],
  ];
  const file = await workbook(rows);
  await choose(page, 'budgets.xlsx', file);
  await button(page, /^检\s?查$/).waitFor();
  expect(await objections(page)).toEqual([]);
  await button(page, /^检\s?查$/).click();
  await page.getByText('检查完毕，尚未导入').waitFor();
  expect([await count(page, '新增'), await count(page, '有问题')]).toEqual(['3', '2']);
  await page.getByText('合计 2 份月预算').waitFor();
  await page.locator('td[data-bad=true]', { hasText: '很多' }).locator('.gk-import-fault').waitFor();
  await page.getByText('要和第 5 行一起导入，而那一行有问题。').waitFor();
  expect(await objections(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);

  await button(page, /^导入 3 行$/).click();
  await page.getByText('导入完成').waitFor();
  await page.getByText('合计 2 份月预算').waitFor();
  expect(
    (await ask(page, `/api/billing/budgets?propertyId=${propertyId}&year=${year}&sort=month`)).items,
  ).toMatchObject([
    { month: `${year}-01`, amount: '900.00' },
    { month: `${year}-02`, amount: '1000.50', parts: { staff: '700.00', cleaning: '300.50' } },
  ]);
  await button(page, /再导入一个文件/).click();
  await choose(page, 'budgets.xlsx', file);
  await button(page, /^检\s?查$/).click();
  await page.getByText('没有要导入的内容').waitFor();
  expect(await count(page, '没有变化')).toBe('3');
  expect(await objections(page)).toEqual([]);
  expect(page.faults).toEqual([]);
});
