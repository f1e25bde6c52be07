import { DESK, objections, overflow, PHONE, TestBrowser } from './browser.js';
import { ask, command } from './doors.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

test('what was said online is taken up as a case that is picked by its words, and each page leads to the other', async () => {
  const said = `快递柜占道${Math.random().toString(36).slice(2, 8)}`;
  const page = await browser.signedIn('manager', '/registers/complaints/online-voices', { viewport: DESK });
  const { properties, departments } = await ask(page, '/api/complaints/choices');
  const { propertyId } = properties[0];
  const { departmentId } = departments.find((one: { propertyId: string }) => one.propertyId === propertyId);
  const matter = { propertyId, departmentId, category: '公共秩序', description: said, channel: 'online' };
  const { complaintId, number } = await command(page, '/api/complaints/complaints', matter);
  const voice = { propertyId, platform: '业主论坛', said, seenAt: '2026-03-05T09:00:00+08:00' };
  const { id } = await command(page, '/api/complaints/online-voices', voice);
  await page.goto(`/registers/complaints/online-voices?property=${propertyId}&open=${id}`);
  await page.getByRole('button', { name: '转为个案' }).click();
  const dialog = page.getByRole('dialog').last();
  await dialog.getByLabel('个案', { exact: true }).fill(said);
  await page.locator('.ant-select-item-option').filter({ hasText: number }).click();
  expect(await objections(page)).toEqual([]);
  await dialog.locator('button[type=submit]').click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '改关联个案' }).waitFor();
  expect(await page.getByText(complaintId).count()).toBe(0);
  expect(await objections(page)).toEqual([]);
  await page.setViewportSize(PHONE);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.setViewportSize(DESK);
  await page.locator(`a[href="/complaints/${complaintId}"]`).click();
  await page.getByRole('heading', { name: /^网上言论/ }).waitFor();
  expect(await objections(page)).toEqual([]);
  await page.getByRole('link', { name: new RegExp(`业主论坛 · ${said}`) }).click();
  await page.getByRole('button', { name: '改关联个案' }).waitFor();
  expect(page.faults).toEqual([]);
});
