import { DESK, objections, overflow, PHONE, TestBrowser } from './browser.js';
import { ask, command } from './doors.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const folder = process.env['GOLDKEY_SCREENSHOTS'];
/** The smallest picture. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('a meter is read with a photo, which its panel shows afterwards, on a desk and on a phone', async () => {
  const page = await browser.signedIn('manager', '/meters', { viewport: DESK });
  const { items } = await ask(page, '/api/billing/households?sort=home&pageSize=1');
  const [{ householdId, propertyId }] = items;
  const code = `P${Math.random().toString(36).slice(2, 8).toUpperCase()}`;
  const tariffs = [{ from: '2026-01-01', tiers: [{ price: '3' }] }];
  const item = { propertyId, code, name: '水费', basis: 'metered', unit: 'm³', tariffs };
  const { id: feeItemId } = await command(page, '/api/billing/fee-items', item);
  const plate = { householdId, feeItemId, code, digits: 5, installedOn: '2026-01-31', value: '100' };
  const meter = await command(page, '/api/billing/meters', plate);
  await page.goto(`/meters?property=${propertyId}&q=${code}&open=${meter.id}`);
  const panel = page.getByRole('complementary', { name: code });
  await panel.getByRole('button', { name: '抄表' }).click();
  const dialog = page.getByRole('dialog').last();
  await dialog.getByLabel('日期').fill('2026-02-28');
  await dialog.getByLabel('日期').press('Tab');
  await dialog.getByLabel(/^读数/).fill('112');
  await dialog.locator('input[type=file]').setInputFiles({ name: '表.png', mimeType: 'image/png', buffer: PNG });
  await dialog.getByRole('img').first().waitFor();
  expect(await objections(page)).toEqual([]);
  if (folder) await page.screenshot({ path: `${folder}/reading-dialog.png` });
  await dialog.locator('.ant-btn-primary').click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await panel.getByRole('heading', { name: '近几次抄表' }).waitFor();
  await panel.getByRole('img').first().waitFor();
  expect(await objections(page)).toEqual([]);
  if (folder) await page.screenshot({ path: `${folder}/meter-panel.png` });

  const phone = await browser.signedIn('manager', `/meters?property=${propertyId}&q=${code}&open=${meter.id}`, {
    viewport: PHONE,
  });
  await phone.getByRole('heading', { name: '近几次抄表' }).waitFor();
  expect(await overflow(phone)).toBeLessThanOrEqual(0);
  expect(await objections(phone)).toEqual([]);
  expect(page.faults).toEqual([]);
}, 120_000);
