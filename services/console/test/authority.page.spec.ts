import { DESK, objections, overflow, PHONE, TestBrowser, type TestPage } from './browser.js';
import { ask, command } from './doors.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const folder = process.env['GOLDKEY_SCREENSHOTS'];
const shot = async (page: TestPage, name: string): Promise<void> => {
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};
const dialogOf = (page: TestPage) => page.getByRole('dialog').last();
const today = (page: TestPage): Promise<string> =>
  page.evaluate(() => new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' }));

/** A debt of some home that a property's manager asks to give up. */
const aWriteOff = async (page: TestPage) => {
  const { items } = await ask(page, '/api/billing/arrears?pageSize=1&sort=-total');
  const [{ householdId }] = items;
  const { charges } = await ask(page, `/api/billing/households/${householdId}`);
  const chargeIds = [charges[0].id];
  return command(page, '/api/billing/write-offs', { householdId, chargeIds, reason: '额度测试' });
};

test('the group sets how much each level decides; a manager is told what is above them, and the general manager decides it', async () => {
  const chief = await browser.signedIn('general', '/authority-limits', { viewport: DESK });
  await chief.getByRole('heading', { level: 1, name: '审批额度' }).waitFor();
  await chief.getByRole('button', { name: '设定额度' }).click();
  const dialog = dialogOf(chief);
  await dialog.getByLabel('起用日').fill(await today(chief));
  await dialog.getByLabel('起用日').press('Tab');
  await dialog.getByLabel(/^核销 · 项目/).fill('5');
  await dialog.getByLabel(/^核销 · 区域/).fill('1');
  expect(await objections(chief)).toEqual([]);
  await shot(chief, 'authority-dialog');
  await dialog.locator('.ant-btn-primary').click();
  await chief.getByText('区域的审批额度不能低于项目的').first().waitFor();
  await dialog.getByLabel(/^核销 · 项目/).fill('0.01');
  await dialog.getByLabel(/^核销 · 区域/).fill('0.02');
  await dialog.locator('.ant-btn-primary').click();
  await chief.getByRole('dialog').waitFor({ state: 'hidden' });
  await chief.getByRole('table', { name: '现行额度' }).getByText('¥0.01').waitFor();
  await chief.getByRole('table', { name: '历次额度' }).getByText('现行').first().waitFor();
  expect(await objections(chief)).toEqual([]);
  await shot(chief, 'authority-limits');

  const page = await browser.signedIn('manager', '/billing-approvals', { viewport: DESK });
  const writeOff = await aWriteOff(page);
  await page.goto(`/billing-approvals?property=${writeOff.propertyId}`);
  const above = page.getByRole('table', { name: '核销 · 由上级审批' });
  await above.getByText('额度测试').first().waitFor();
  await above.getByText('集团').first().waitFor();
  expect(await above.getByRole('button').count()).toBe(0);
  await page.getByText('核销 ≤ ¥0.01').waitFor();
  expect(await objections(page)).toEqual([]);
  await shot(page, 'authority-approvals');

  await chief.goto(`/billing-approvals?property=${writeOff.propertyId}`);
  const own = chief.getByRole('table', { name: '核销', exact: true });
  await own.getByText('额度测试').first().waitFor();
  await own.getByRole('row').filter({ hasText: '额度测试' }).first().getByRole('button', { name: '不批准' }).click();
  await dialogOf(chief).getByLabel('批复说明').fill('先分期，再谈核销');
  await dialogOf(chief).getByRole('button', { name: '不批准' }).click();
  await own.getByText('额度测试').first().waitFor({ state: 'hidden' });
  const { items } = await ask(chief, `/api/billing/write-offs?propertyId=${writeOff.propertyId}&state=refused`);
  expect(items).toMatchObject([{ id: writeOff.id, decisionNote: '先分期，再谈核销' }]);
  expect(chief.faults).toEqual([]);
}, 180_000);

test('the pages of limits and approvals fit a phone; then nothing is bounded any more', async () => {
  const page = await browser.signedIn('general', '/authority-limits', { viewport: PHONE });
  await page.getByRole('table', { name: '历次额度' }).waitFor();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await objections(page)).toEqual([]);
  await shot(page, 'authority-limits-phone');
  await page.getByRole('button', { name: '设定额度' }).click();
  await dialogOf(page).getByLabel('起用日').waitFor();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await objections(page)).toEqual([]);
  await page.goto('/billing-approvals');
  await page.getByRole('heading', { level: 1, name: '收费审批' }).waitFor();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  const { versions } = await ask(page, '/api/billing/authority-limits');
  const none = { concession: {}, refund: {}, 'write-off': {} };
  const body = { from: await today(page), limits: none, seen: versions.length };
  await command(page, '/api/billing/authority-limits', body);
  expect(page.faults).toEqual([]);
}, 120_000);
