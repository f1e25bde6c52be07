import { DESK, objections, overflow, PHONE, TestBrowser, type TestPage } from './browser.js';
import { ask, command } from './doors.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const words = (about: string): string => `${about} ${Math.random().toString(36).slice(2, 10)}`;

/** Nothing wrong to see, and nothing wider than the screen. */
const looksRight = async (page: TestPage) => {
  expect(await objections(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
};

const chooseFirst = async (page: TestPage, field: ReturnType<TestPage['getByLabel']>) => {
  await field.click();
  await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option').first().click();
};

test('a finding is handed to repair; its page shows how far that is, and the repair leads back', async () => {
  const page = await browser.signedIn('manager', '/findings', { viewport: DESK });
  const said = words('声控灯不亮');
  await page.getByRole('button', { name: '提出问题' }).click();
  const raising = page.getByRole('dialog', { name: '提出问题' });
  await raising.getByLabel('类别').fill('照明');
  await raising.getByLabel('位置').fill('3 栋 1 单元');
  await raising.getByLabel('情况').fill(said);
  await raising.getByRole('button', { name: '保存' }).click();
  await raising.waitFor({ state: 'hidden' });
  await page.goto(`/findings?q=${encodeURIComponent(said)}`);
  await page.getByRole('link', { name: /照明/ }).click();

  await page.getByRole('button', { name: '转报修' }).click();
  const dialog = page.getByRole('dialog');
  await chooseFirst(page, dialog.getByLabel('维修部门'));
  await looksRight(page);
  await dialog.getByRole('button', { name: '转报修' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('待判定').waitFor();
  expect(await page.getByRole('button', { name: '转报修' }).count()).toBe(0);
  await looksRight(page);
  await page.setViewportSize(PHONE);
  await looksRight(page);

  const finding = new URL(page.url()).pathname;
  await page.locator('a[href^="/complaints/"]').first().click();
  await page.waitForURL(/\/complaints\/[^/?]+$/);
  await page.getByText(said).first().waitFor();
  await looksRight(page);
  await page.setViewportSize(DESK);
  await looksRight(page);
  await page.getByRole('link', { name: '巡查发现的问题' }).click();
  await page.waitForURL((url) => url.pathname === finding);
  expect(page.faults).toEqual([]);
}, 120_000);

const ITEMS = [
  ...['entrance-door', 'walls-and-ceilings', 'floors', 'windows', 'water', 'drains', 'electricity', 'gas', 'heating'],
  'intercom-and-alarm',
];

/** A home that was handed over with a defect at its windows. */
const handedOver = async (page: TestPage, said: string): Promise<string> => {
  const { items } = await ask(page, '/api/estates/properties?pageSize=1');
  const room = Math.random().toString(36).slice(2, 8);
  const home = { propertyId: items[0].id, building: '86', room, areaSquareMetres: '80', ownerName: '张伟' };
  const { id } = await command(page, '/api/estates/households', home);
  const { people } = await ask(page, `/api/estates/households/${id}`);
  const body = {
    ...{ heldOn: '2026-03-01', receiverId: people[0].personId, readings: [], keys: [{ kind: '入户门', count: 1 }] },
    checks: ITEMS.map((item) => ({ item, result: item === 'windows' ? 'defect' : 'in-order' })),
    defects: [{ item: 'windows', place: '主卧', words: said, dueOn: '2026-03-20' }],
  };
  await command(page, `/api/estates/households/${id}/handover`, body, { version: 1 });
  return id;
};

test('a defect of a home is handed to repair on a phone, leads there and back, and is put right', async () => {
  const page = await browser.signedIn('manager', '/households', { viewport: PHONE });
  const said = words('窗扇漏风');
  const handover = `/households/${await handedOver(page, said)}/handover`;
  await page.goto(handover);
  await page.getByText('缺陷：1 项，未整改 1 项').waitFor();
  await looksRight(page);
  await page.getByRole('button', { name: '转报修' }).click();
  const dialog = page.getByRole('dialog');
  await chooseFirst(page, dialog.getByLabel('维修部门'));
  await looksRight(page);
  await dialog.getByRole('button', { name: '转报修' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('维修中').waitFor();
  await looksRight(page);
  await page.setViewportSize(DESK);
  await looksRight(page);

  await page.locator('a[href^="/complaints/"]').first().click();
  await page.waitForURL(/\/complaints\/[^/?]+$/);
  await page.getByRole('link', { name: '交房验房的缺陷' }).click();
  await page.waitForURL((url) => url.pathname === handover);
  await page.getByRole('button', { name: '已整改' }).click();
  const right = page.getByRole('dialog');
  await right.getByLabel('怎样整改的').fill('换了密封条');
  await right.getByRole('button', { name: '已整改' }).click();
  await right.waitFor({ state: 'hidden' });
  await page.getByText('缺陷：1 项，未整改 0 项').waitFor();
  await page.getByText('换了密封条').waitFor();
  await looksRight(page);
  expect(page.faults).toEqual([]);
}, 120_000);
