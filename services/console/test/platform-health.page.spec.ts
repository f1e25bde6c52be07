import { objections, overflow, PHONE, TestBrowser } from './browser.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

test('group IT sees that all services are well, what they have written, and the proof of the ledger', async () => {
  const page = await browser.signedIn('it', '/platform-health');
  const table = page.getByRole('table', { name: '各服务' });
  for (const name of ['考核', '客诉', '人事', '巡查', '收费', '便民服务', '项目与住户', '账号'])
    await table
      .getByRole('row')
      .filter({ hasText: name })
      .first()
      .getByText(/^(正常|留意)$/)
      .waitFor();
  const chart = page.getByRole('img', { name: /近一小时共 [\d,]+ 个事件/ });
  await chart.waitFor();
  const words = (await chart.getAttribute('aria-label')) ?? '';
  expect(Number(words.replaceAll(',', '').match(/共 (\d+)/)?.[1])).toBeGreaterThan(100);
  for (const label of ['每秒事件', '最早未发布', '最近备份', '账本核对'])
    await page.getByText(label, { exact: true }).waitFor();
  expect(await objections(page)).toEqual([]);
  expect(page.faults).toEqual([]);
});

test('a manager is told nothing of it', async () => {
  const page = await browser.signedIn('manager', '/');
  const status = await page.evaluate(async () => (await fetch('/api/estates/platform-health')).status);
  expect(status).toBe(403);
});

test('it fits a phone', async () => {
  const page = await browser.signedIn('it', '/platform-health', { viewport: PHONE });
  await page.getByText('正常').first().waitFor();
  expect(await overflow(page)).toBe(0);
  expect(await objections(page)).toEqual([]);
});
