import { objections, overflow, PHONE, TestBrowser } from './browser.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

test('the overview shows its properties as a map by any figure, and a tile opens what is behind it', async () => {
  const page = await browser.signedIn('quality', '/overview');
  await page.getByRole('button', { name: '地图', exact: true }).click();
  const tiles = page.locator('.gk-map-tile');
  await tiles.first().waitFor();
  expect(await tiles.count()).toBeGreaterThan(1);
  await page.locator('.gk-chip').filter({ hasText: '按' }).click();
  await page.getByRole('menuitem', { name: '扣分', exact: true }).click();
  await page.waitForURL(/figure=points/);
  await page
    .getByText(/^最低 /)
    .first()
    .waitFor();
  expect(await objections(page)).toEqual([]);
  await tiles.first().click();
  await page.waitForURL(/open=/);
  await page.locator('aside').getByRole('button', { name: '导出', exact: true }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /xlsx/ }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
  expect(await objections(page)).toEqual([]);
  expect(page.faults).toEqual([]);
});

test('the map fits a phone', async () => {
  const page = await browser.signedIn('quality', '/overview?view=map&figure=fine', { viewport: PHONE });
  await page.locator('.gk-map-tile').first().waitFor();
  expect(await overflow(page)).toBe(0);
  expect(await objections(page)).toEqual([]);
});
