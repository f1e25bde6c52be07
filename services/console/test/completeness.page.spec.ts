import { objections, overflow, PHONE, settled, TestBrowser, type TestPage } from './browser.js';
import { ask, command } from './doors.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const button = (page: TestPage, name: string) => page.getByRole('button', { name, exact: true });

test('every service that tells facts states how far it is', async () => {
  const page = await browser.signedIn('quality', '/completeness');
  const staffing = page.getByRole('row').filter({ hasText: '人事' }).first();
  await staffing.getByText('完整', { exact: true }).waitFor({ timeout: 40_000 });
  expect(await objections(page)).toEqual([]);
  expect(page.faults).toEqual([]);
});

test('an outage is declared, and another person decides it', async () => {
  const quality = await browser.signedIn('quality', '/completeness');
  await button(quality, '申报停用').click();
  const dialog = quality.getByRole('dialog');
  for (const [label, clock] of [
    ['开始', '01-05 周一 00:10'],
    ['结束', '01-05 周一 00:20'],
  ] as const) {
    await dialog.getByLabel(label).click();
    await dialog.getByLabel(label).fill(clock);
    await quality.keyboard.press('Enter');
  }
  await dialog.getByLabel('情况').fill('页面测试：机房断电');
  await dialog.getByRole('button', { name: '申报停用' }).click();
  await dialog.waitFor({ state: 'hidden' });
  const row = (page: TestPage) => page.getByRole('row').filter({ hasText: '页面测试：机房断电' }).first();
  await row(quality).getByText('待批准').waitFor();
  expect(await row(quality).getByRole('button').count()).toBe(0);
  const it = await browser.signedIn('it', '/completeness');
  await row(it).getByRole('button', { name: '驳回' }).click();
  await it.getByRole('dialog').getByLabel('理由').fill('页面测试');
  await it.getByRole('dialog').getByRole('button', { name: '驳回', exact: true }).click();
  await row(it).getByText('已驳回').waitFor();
  expect(await objections(it)).toEqual([]);
  expect([...quality.faults, ...it.faults]).toEqual([]);
});

test('an outage that was approved by mistake is revoked by somebody else, with the reason', async () => {
  const quality = await browser.signedIn('quality', '/completeness');
  const what = '页面测试：误批的停用';
  const [from, until] = ['2026-01-05T00:30:00+08:00', '2026-01-05T00:40:00+08:00'];
  const { items } = await ask(quality, '/api/estates/properties?pageSize=1');
  const [{ id: propertyId }] = items;
  await command(quality, '/api/evaluation/outages', { service: 'staffing', propertyId, from, until, what });
  const row = (page: TestPage) => page.getByRole('row').filter({ hasText: what }).first();
  const it = await browser.signedIn('it', '/completeness');
  await row(it).getByRole('button', { name: '批准' }).click();
  await it.getByRole('dialog').getByRole('button', { name: '批准', exact: true }).click();
  await row(it).getByText('已批准').waitFor();
  expect(await row(it).getByRole('button').count()).toBe(0);
  await quality.reload();
  await row(quality).getByRole('button', { name: '撤销' }).click();
  await quality.getByRole('dialog').getByLabel('为什么撤销').fill('停的是别的系统');
  expect(await objections(quality)).toEqual([]);
  await quality.getByRole('dialog').getByRole('button', { name: '撤销', exact: true }).click();
  await row(quality).getByText('已撤销').waitFor();
  await row(quality)
    .getByText(/停的是别的系统/)
    .waitFor();
  expect([...quality.faults, ...it.faults]).toEqual([]);
});

test('/completeness fits a phone', async () => {
  const page = await browser.signedIn('quality', '/completeness', { viewport: PHONE });
  await page.locator('main h1').first().waitFor();
  await settled(page);
  expect(await overflow(page)).toBe(0);
  expect(await objections(page)).toEqual([]);
});
