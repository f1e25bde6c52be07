import { DESK, objections, overflow, PHONE, TestBrowser, type TestPage } from './browser.js';
import { ask, command } from './doors.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

/** A file of the demo group whose last day has passed. */
const oldFile = async (page: TestPage): Promise<{ id: string; number: string; propertyId: string }> => {
  const { items } = await ask(page, '/api/estates/properties?pageSize=1');
  return command(page, '/api/estates/archives', {
    propertyId: items[0].id,
    kind: 'quality',
    number: `Q-${Math.random().toString(36).slice(2, 8)}`,
    title: '巡查记录',
    shelf: '2-3',
    keepUntil: '2020-12-31',
  });
};

test.each([
  ['desk', DESK],
  ['phone', PHONE],
])('a file is lent and brought back at the %s', async (_name, viewport) => {
  const page = await browser.signedIn('manager', '/archives', { viewport });
  const { number } = await oldFile(page);
  await page.goto(`/archives?q=${number}`);
  await page.getByRole('link', { name: number }).click();
  await page.getByRole('button', { name: '借出', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: `借出档案 ${number}` });
  await dialog.getByLabel('借阅人').fill('王工');
  await dialog.getByLabel('用途').fill('核对');
  await dialog.getByLabel('应还日').click();
  await page.locator('.ant-picker-cell-today').last().click();
  await dialog.getByRole('button', { name: '借出', exact: true }).click();
  await page.getByRole('button', { name: '归还' }).click();
  await page
    .getByRole('dialog', { name: `归还档案 ${number}` })
    .getByRole('button', { name: '归还' })
    .click();
  await page.getByRole('button', { name: '借出', exact: true }).waitFor();
  expect(await overflow(page)).toBe(0);
  expect(await objections(page)).toEqual([]);
  expect(page.faults).toEqual([]);
});

test('a file that moved is put right, and says where it lies now', async () => {
  const page = await browser.signedIn('manager', '/archives');
  const { number } = await oldFile(page);
  await page.goto(`/archives?q=${number}`);
  await page.getByRole('link', { name: number }).click();
  await page.getByRole('button', { name: '更正', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: `更正档案 ${number}` });
  await dialog.getByLabel('存放位置').fill('5-1');
  expect(await objections(page)).toEqual([]);
  await dialog.getByRole('button', { name: '保存' }).click();
  await page.getByRole('definition').filter({ hasText: '5-1' }).waitFor();
  expect(page.faults).toEqual([]);
});

test('what one person puts forward another destroys', async () => {
  const page = await browser.signedIn('manager', '/archives');
  const { number } = await oldFile(page);
  await page.getByRole('button', { name: '档案销毁' }).click();
  await page.getByRole('button', { name: '提出销毁' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('项目').click();
  await page.locator('.ant-select-item-option').first().click();
  await dialog.getByLabel('过期的档案').fill(number);
  await page.locator('.ant-select-item-option', { hasText: number }).click();
  await dialog.getByLabel('理由').fill(`期满 ${number}`);
  await dialog.getByRole('button', { name: '提出销毁' }).click();
  const part = (of: TestPage) => of.locator('.gk-paper-part', { hasText: `期满 ${number}` });
  await part(page).getByText('由提出人以外、有登记权限的另一人决定。').waitFor();
  expect(await part(page).getByRole('button', { name: '批准并销毁' }).count()).toBe(0);
  expect(await objections(page)).toEqual([]);
  const other = await browser.signedIn('it', '/archives/destruction');
  await part(other).getByRole('button', { name: '批准并销毁' }).click();
  await part(other).getByText('已销毁').waitFor();
  expect(other.faults).toEqual([]);
});
