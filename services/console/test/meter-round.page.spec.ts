import { DESK, objections, overflow, PHONE, TestBrowser, type TestPage } from './browser.js';
import { ask, command } from './doors.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const folder = process.env['GOLDKEY_SCREENSHOTS'];

/** Three meters of one home that nobody else reads, last read at 100 on the last of January. */
const threeMeters = async (page: TestPage) => {
  const { items } = await ask(page, '/api/billing/households?sort=home&pageSize=1');
  const [{ householdId, propertyId }] = items;
  const stem = `R${Math.random().toString(36).slice(2, 7).toUpperCase()}`;
  const tariffs = [{ from: '2026-01-01', tiers: [{ price: '3' }] }];
  const item = { propertyId, code: stem, name: `水费${stem}`, basis: 'metered', unit: 'm³', tariffs };
  const { id: feeItemId } = await command(page, '/api/billing/fee-items', item);
  for (const at of [1, 2, 3]) {
    const plate = { householdId, feeItemId, code: `${stem}-${at}`, digits: 5, installedOn: '2026-01-31', value: '100' };
    await command(page, '/api/billing/meters', plate);
  }
  return { propertyId, stem };
};

const cell = (page: TestPage, row: number, column = 2) =>
  page.locator(`[role=gridcell][data-row="${row}"][data-column="${column}"]`);

/** The round of these meters alone. */
const opened = async (page: TestPage, propertyId: string, stem: string) => {
  await page.goto(`/meter-readings?property=${propertyId}`);
  await page.getByPlaceholder('表号、房号').fill(stem);
};
const lastOf = async (page: TestPage, propertyId: string, stem: string) => {
  const { items } = await ask(page, `/api/billing/meters?propertyId=${propertyId}&q=${stem}&sort=code`);
  return items.map(({ last }: { last: { value: string } }) => last.value);
};

test('a round is pasted from a sheet and saved as one; what is refused stays at its row with the reason', async () => {
  const page = await browser.signedIn('manager', '/meter-readings', { viewport: DESK });
  const { propertyId, stem } = await threeMeters(page);
  await opened(page, propertyId, stem);
  const grid = page.getByRole('grid', { name: '批量抄表' });
  await page.locator('[role=grid][aria-rowcount="4"]').waitFor();
  const day = page.getByLabel('抄表日');
  await day.fill('2026-02-28');
  await day.press('Tab');
  await cell(page, 0).click();
  await grid.focus();
  await grid.evaluate((element) => {
    const data = new DataTransfer();
    data.setData('text/plain', '112\r\n没人在家\r\n1,234567\r\n');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await page.getByText('“没人在家”不是读数').waitFor();
  expect(await cell(page, 0, 3).textContent()).toBe('12');
  expect(await objections(page)).toEqual([]);
  if (folder) await page.screenshot({ path: `${folder}/meter-round.png` });
  // What is typed waits for the person, over a reload too.
  expect(await lastOf(page, propertyId, stem)).toEqual(['100', '100', '100']);
  await opened(page, propertyId, stem);
  await page.locator('[role=grid][aria-rowcount="4"]').waitFor();
  await page.getByRole('button', { name: '保存 2 个读数' }).click();
  await page.getByText('已记 1 个，待确认 0 个，没记 1 个。').waitFor();
  await page.locator('[role=gridcell][data-row="2"][data-column="2"][aria-invalid=true]').waitFor();
  expect(await cell(page, 2).textContent()).toBe('1234567');
  expect(await lastOf(page, propertyId, stem)).toEqual(['112', '100', '100']);
  await cell(page, 2).click();
  await grid.focus();
  await page.keyboard.type('105');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '保存 1 个读数' }).click();
  await page.getByText('已记 1 个，待确认 0 个，没记 0 个。').waitFor();
  expect(await lastOf(page, propertyId, stem)).toEqual(['112', '100', '105']);
  expect(page.faults).toEqual([]);
}, 120_000);

test('on a phone each meter is a card, as somebody walks', async () => {
  const page = await browser.signedIn('manager', '/meter-readings', { viewport: PHONE });
  const { propertyId, stem } = await threeMeters(page);
  await opened(page, propertyId, stem);
  const save = await page.getByRole('button', { name: /^保存/ }).boundingBox();
  expect((save?.x ?? PHONE.width) + (save?.width ?? 0)).toBeLessThanOrEqual(PHONE.width);
  await page.getByLabel(`本次读数 ${stem}-1`).fill('110');
  await page.getByLabel(`本次读数 ${stem}-2`).fill('?');
  await page.getByLabel(`本次读数 ${stem}-3`).focus();
  await page.getByText('“?”不是读数').first().waitFor();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await objections(page)).toEqual([]);
  if (folder) await page.screenshot({ path: `${folder}/meter-round-phone.png` });
  await page.getByRole('button', { name: '保存 1 个读数' }).click();
  await page.getByText('已记 1 个，待确认 0 个，没记 0 个。').waitFor();
  expect(await lastOf(page, propertyId, stem)).toEqual(['110', '100', '100']);
  expect(page.faults).toEqual([]);
}, 120_000);
