import { DESK, objections, overflow, PHONE, TestBrowser } from './browser.js';
import { choose, confirm, dialogOf, fill } from './dialogs.js';
import { ask, command } from './doors.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

test('a main meter is registered and read, a wrong reading taken back, and the month stands against the homes', async () => {
  const page = await browser.signedIn('manager', '/main-meters', { viewport: DESK });
  const [{ propertyId, householdId }] = (await ask(page, '/api/billing/households?sort=home&pageSize=1')).items;
  const mark = Math.random().toString(36).slice(2, 8).toUpperCase();
  const tariffs = [{ from: '2020-01-01', tiers: [{ price: '3' }] }];
  const item = { propertyId, code: `M${mark}`, name: `中水 ${mark}`, basis: 'metered', unit: 'm³', tariffs };
  const { id: feeItemId } = await command(page, '/api/billing/fee-items', item);
  const meter = { householdId, feeItemId, code: `H${mark}`, installedOn: '2026-02-28', value: '0' };
  const home = await command(page, '/api/billing/meters', meter);
  const reading = { day: '2026-03-31', value: '80' };
  await command(page, `/api/billing/meters/${home.id}/readings`, reading, { version: 1 });

  await page.goto(`/main-meters?property=${propertyId}&q=${mark}`);
  await page.getByRole('button', { name: '登记总表' }).click();
  await choose(page, '收费项目', item.name);
  await fill(page, { 表号: `Z${mark}`, 位置: '水泵房', 装表日: '2026-02-28', 起数: '1000' });
  expect(await objections(page)).toEqual([]);
  await confirm(page);
  await page.getByRole('link', { name: `Z${mark}` }).click();
  const panel = page.getByRole('complementary');
  for (const value of ['9100', '1100']) {
    await panel.getByRole('button', { name: '抄表', exact: true }).click();
    await fill(page, { 抄表日: '2026-03-31', 读数: value });
    expect(await objections(page)).toEqual([]);
    await confirm(page);
    await panel.getByRole('cell', { name: value, exact: true }).waitFor();
    if (value === '1100') continue;
    await panel.getByRole('button', { name: `撤回 ${value}` }).click();
    await fill(page, { 原因: '看错一位' });
    await dialogOf(page).getByRole('button', { name: '撤回' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await panel.locator('del').getByText(value).waitFor();
  }

  await panel.getByRole('button', { name: '拆表' }).click();
  await fill(page, { 拆表日: '2026-04-10', 拆表读数: '1130' });
  expect(await objections(page)).toEqual([]);
  await confirm(page);
  await panel.getByText('已拆除').waitFor();
  await panel.getByRole('button', { name: '撤回拆表' }).click();
  await fill(page, { 原因: '拆错表' });
  await dialogOf(page).getByRole('button', { name: '撤回' }).click();
  await panel.getByRole('button', { name: '抄表', exact: true }).waitFor();
  await panel.getByRole('cell', { name: '1130', exact: true }).waitFor();

  await page.goto(`/supply?property=${propertyId}&month=2026-03`);
  const row = page.getByRole('table', { name: '用量对比' }).getByRole('row').filter({ hasText: item.name });
  for (const cell of ['100', '80', '20', '20.0 %']) await row.getByRole('cell', { name: cell, exact: true }).waitFor();
  expect(await objections(page)).toEqual([]);

  await page.goto(`/fee-items?property=${propertyId}&q=${mark}`);
  await page.getByRole('button', { name: '新增收费项目' }).click();
  await choose(page, '计费方式', '按用量分摊');
  await choose(page, '计量项目', item.name);
  await fill(page, { 代码: `S${mark}`, 名称: '公摊水费', 开始日: '2020-01-01', 价格: '3' });
  expect(await objections(page)).toEqual([]);
  await dialogOf(page).getByRole('button', { name: '保存' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  const sharing = (await ask(page, `/api/billing/fee-items?propertyId=${propertyId}&code=S${mark}`)).items[0];
  expect(sharing.shares).toEqual({ feeItemId, of: ['loss', 'common'] });
  const scope = { propertyId, month: '2026-03', feeItemIds: [sharing.id] };
  const { lines, total } = await command(page, '/api/billing/runs/preview', scope);
  expect({ lines, total }).toEqual({ lines: 1, total: '60.00' });

  await page.goto(`/supply?property=${propertyId}&month=2026-03`);
  await row.waitFor();
  await page.setViewportSize(PHONE);
  expect(await overflow(page)).toBe(0);
  expect(page.faults).toEqual([]);
}, 120_000);
