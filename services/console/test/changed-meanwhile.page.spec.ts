import { DESK, objections, overflow, PHONE, TestBrowser, type TestPage } from './browser.js';
import { ask, command } from './doors.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const AGREEMENTS = '/api/complaints/agreements';
const dialog = (page: TestPage) => page.getByRole('dialog').last();
const field = (page: TestPage, label: string) => dialog(page).getByLabel(label, { exact: true });
const submit = (page: TestPage) => dialog(page).locator('button[type=submit]').click();

/** A manager before an agreement that nobody else works on. */
const anAgreement = async () => {
  const body = `物业协会${Math.random().toString(36).slice(2, 8)}`;
  const page = await browser.signedIn('manager', '/registers/complaints/agreements', { viewport: DESK });
  const { propertyId } = (await ask(page, '/api/complaints/choices')).properties[0];
  const terms = { subject: '垃圾清运', terms: '每日一次', signedOn: '2025-12-31', expiresOn: '2029-12-31' };
  const { id, version } = await command(page, AGREEMENTS, { propertyId, body, ...terms });
  await page.goto(`/registers/complaints/agreements?property=${propertyId}&q=${encodeURIComponent(body)}`);
  await page.locator('.gk-row-link').first().click();
  const door = `${AGREEMENTS}?key=${encodeURIComponent(id)}`;
  return { page, id, version, body, kept: async () => (await ask(page, door)).items[0] };
};

test('who saves over what a colleague changed meanwhile sees the change, keeps what was typed, and undoes nothing', async () => {
  const { page, id, version, body, kept } = await anAgreement();
  await page.getByRole('button', { name: /^更\s?正$/ }).click();
  await field(page, '条款').fill('每日两次，节假日照常');
  await command(page, `${AGREEMENTS}/${id}`, { subject: '垃圾清运与分类' }, { method: 'PATCH', version });
  await submit(page);
  await dialog(page).getByText('这条记录刚被别人改过').waitFor();
  const row = dialog(page).getByRole('row').filter({ hasText: '垃圾清运与分类' });
  expect(await row.getByRole('cell').allTextContents()).toEqual(['垃圾清运', '垃圾清运与分类']);
  expect(await field(page, '条款').inputValue()).toBe('每日两次，节假日照常');
  expect(await objections(page)).toEqual([]);
  await page.setViewportSize(PHONE);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.setViewportSize(DESK);
  await dialog(page).getByRole('button', { name: '按新的继续' }).click();
  await submit(page);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await kept()).toMatchObject({ body, subject: '垃圾清运与分类', terms: '每日两次，节假日照常' });
  expect(page.faults).toEqual([]);
});

test('an act is over when the page shows what it changed: the next one is not refused as old', async () => {
  const { page, kept } = await anAgreement();
  let release = () => {};
  const held = new Promise<void>((go) => {
    release = go;
  });
  await page.getByRole('button', { name: /^续\s?签$/ }).click();
  await field(page, '续签日').fill('2029-12-01');
  await field(page, '新到期日').fill('2030-12-31');
  await page.route(`**${AGREEMENTS}?*`, async (route) => {
    await held;
    await route.continue();
  });
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST');
  const asked = page.waitForRequest((request) => request.method() === 'GET' && request.url().includes(AGREEMENTS));
  await submit(page);
  await answered;
  await asked;
  expect(await page.getByRole('dialog').count()).toBe(1);
  release();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^续\s?签$/ }).click();
  await field(page, '续签日').fill('2030-12-01');
  await field(page, '新到期日').fill('2031-12-31');
  await submit(page);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await kept()).toMatchObject({ expiresOn: '2031-12-31' });
  expect(page.refused).toEqual([]);
  expect(page.faults).toEqual([]);
});
