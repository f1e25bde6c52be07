import { DESK, objections, overflow, PHONE, passwordOf, signIn, TestBrowser } from './browser.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

test('a wrong password is told in a sentence, and the account stays in its field', async () => {
  const page = await browser.page();
  await page.goto('/');
  await signIn(page, 'quality', 'wrong password');
  await expect(page.getByRole('alert').textContent()).resolves.toContain('密码');
  expect(await page.locator('#login').inputValue()).toBe('quality');
});

test('an empty field is named before anything is sent', async () => {
  const page = await browser.page();
  await page.goto('/');
  await page.locator('#login').fill('quality');
  await page.keyboard.press('Enter');
  await page.getByText('请填写').waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('password');
});

test('who opens a page signed out comes back to it after the sign-in', async () => {
  const page = await browser.page();
  await page.goto('/overview?month=2026-10');
  await signIn(page, 'quality', passwordOf('quality'));
  await page.waitForURL(/\/overview\?month=2026-10/);
  await page.getByRole('heading', { level: 1, name: '品质总览' }).waitFor();
  expect(page.faults).toEqual([]);
});

test('signing out ends the session, not only the page', async () => {
  const page = await browser.page();
  await page.goto('/');
  await signIn(page, 'manager', passwordOf('manager'));
  await page.getByRole('button', { name: '我的菜单' }).click();
  await page.getByText('退出登录').click();
  await page.waitForURL(/sign-in/);
  await page.goto('/my-month');
  await page.waitForURL(/sign-in/);
});

test.each([
  ['at a desk', DESK, false],
  ['on a phone', PHONE, false],
  ['in the dark', DESK, true],
] as const)('the sign-in can be used by everyone %s', async (_where, viewport, dark) => {
  const page = await browser.page({ viewport, dark });
  await page.goto('/');
  await page.locator('#login').waitFor();
  expect(await objections(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});
