import { DESK, objections, TestBrowser, type TestPage } from './browser.js';
import { ask, command } from './doors.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const folder = process.env['GOLDKEY_SCREENSHOTS'];

/** Takes back what the button is about. */
const takeBack = async (page: TestPage, button: string) => {
  await page.getByRole('complementary').getByRole('button', { name: button, exact: true }).click();
  const dialog = page.getByRole('dialog').last();
  await dialog.getByLabel('原因').fill('重复录入');
  expect(await objections(page)).toEqual([]);
  await dialog.getByRole('button', { name: '撤回' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
};

test('a spending, a recovery and an advance that were entered wrongly are struck through, with who and why', async () => {
  const page = await browser.signedIn('manager', '/budgets', { viewport: DESK });
  const { items } = await ask(page, '/api/billing/households?sort=home&pageSize=1');
  const [{ propertyId }] = items;
  const mark = Math.random().toString(36).slice(2, 8);
  const month = `19${70 + Math.floor(Math.random() * 20)}-${String(1 + Math.floor(Math.random() * 12)).padStart(2, '0')}`;
  const general = await browser.signedIn('general', '/budgets');
  await command(general, '/api/billing/budgets', { propertyId, month, amount: '9000' }, { method: 'PUT' });
  const spending = { propertyId, day: `${month}-10`, amount: '30', purpose: `灯管${mark}` };
  const budget = await command(page, '/api/billing/spendings', spending);
  await page.goto(`/budgets?property=${propertyId}&open=${encodeURIComponent(budget.id)}`);
  await takeBack(page, `撤回 灯管${mark}`);
  await page.locator('del').getByText(`灯管${mark}`).waitFor();
  await page
    .getByText(/已撤回（.+）：重复录入/)
    .first()
    .waitFor();
  expect(await objections(page)).toEqual([]);
  if (folder) await page.screenshot({ path: `${folder}/spending-withdrawn.png` });

  const supplier = `水务${mark}`;
  const said = { propertyId, utility: 'water', amount: '500', periodEnd: '2031-03-31', supplier };
  const { id } = await command(page, '/api/billing/advances', said);
  await command(page, `/api/billing/advances/${id}/recovery`, { amount: '48' }, { version: 1 });
  await page.goto(`/utility-advances?property=${propertyId}&open=${id}`);
  const recovery = page.getByRole('table', { name: '收回记录' });
  await recovery.waitFor();
  await takeBack(page, '撤回 ¥48.00');
  await recovery.locator('del').getByText('¥48').waitFor();
  await takeBack(page, '撤回');
  await page.getByRole('complementary').locator('dd del').getByText('500').waitFor();
  expect(await objections(page)).toEqual([]);
  if (folder) await page.screenshot({ path: `${folder}/advance-withdrawn.png` });
  expect(page.faults).toEqual([]);
}, 120_000);
