import { DESK, objections, overflow, PHONE, TestBrowser } from './browser.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

test('a person’s wish is written down, looked at before it is decided, and taken back; nobody approves their own', async () => {
  const page = await browser.signedIn('it', '/privacy', { viewport: DESK });
  await page.getByRole('button', { name: '登记请求' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('本人').click();
  // Whose it is does not matter, for nothing is erased.
  await page.keyboard.type('张');
  await page.locator('.ant-select-item-option').first().click();
  await page.keyboard.press('Escape');
  const proof = `本人到场 ${Date.now().toString(36)}`;
  await dialog.getByLabel('如何核实').fill(proof);
  expect(await objections(page)).toEqual([]);
  await dialog.getByRole('button', { name: /登\s?记/ }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(proof).waitFor();
  await page.getByRole('heading', { name: '删除后会怎样' }).waitFor();
  await page.getByRole('table', { name: '删除后会怎样' }).getByText('房产').first().waitFor();
  await page.getByText('由登记人以外、有审批权限的另一人审批').waitFor();
  expect(await page.getByRole('button', { name: /批\s?准/ }).count()).toBe(0);
  await page.setViewportSize(PHONE);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: /撤\s?回/ }).click();
  await page.getByText('已撤回').first().waitFor();
  expect(page.faults).toEqual([]);
});
