import { DESK, objections, overflow, PHONE, TestBrowser, type TestPage } from './browser.js';
import { ask, command } from './doors.js';
import { addFile, PAPER, PHOTO } from './files.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const unique = (): string => Math.random().toString(36).slice(2, 8);

const firstProperty = async (page: TestPage): Promise<{ id: string; code: string; name: string }> =>
  (await ask(page, '/api/estates/properties?pageSize=1')).items[0];

const sent = (page: TestPage, path: string, body: object, version?: number) =>
  command(page, `/api/estates/${path}`, body, version === undefined ? {} : { version });

const ITEMS =
  'entrance-door walls-and-ceilings floors windows water drains electricity gas heating intercom-and-alarm'.split(' ');

const handedOver = async (page: TestPage): Promise<string> => {
  const { id: propertyId } = await firstProperty(page);
  const home = { propertyId, building: '87', room: unique(), areaSquareMetres: '80', ownerName: '张伟' };
  const { id } = await sent(page, 'households', home);
  const checks = ITEMS.map((item) => ({ item, result: 'in-order' }));
  const body = { heldOn: '2026-03-01', receiverId: id, checks, keys: [{ kind: '入户门', count: 3 }], readings: [] };
  await sent(page, `households/${id}/handover`, body, 1);
  return id;
};

test.each([
  ['desk', DESK],
  ['phone', PHONE],
])('one home is registered at the %s, its page opens, and its area is put right', async (_name, viewport) => {
  const page = await browser.signedIn('manager', '/households', { viewport });
  await page.getByRole('button', { name: '登记住户' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('项目').click();
  await page.locator('.ant-select-item-option').first().click();
  const room = unique();
  await dialog.getByLabel('楼栋').fill('86');
  await dialog.getByLabel('房号').fill(room);
  await dialog.getByLabel('面积').fill('很大');
  await dialog.getByLabel('业主').fill('张伟');
  expect(await overflow(page)).toBe(0);
  expect(await objections(page)).toEqual([]);
  await dialog.getByRole('button', { name: '登记住户' }).click();
  await dialog.getByText('面积应是大于 0').waitFor();
  await dialog.getByLabel('面积').fill('89.50');
  await dialog.getByRole('button', { name: '登记住户' }).click();
  await page.getByRole('heading', { name: `86 ${room}`, level: 1 }).waitFor();
  await page.getByRole('button', { name: '更正面积' }).click();
  await dialog.getByLabel('面积').fill('91.20');
  await dialog.getByRole('button', { name: '保存' }).click();
  await page.getByText('91.20 m²').waitFor();
  expect(await overflow(page)).toBe(0);
  expect(page.faults).toEqual([]);
});

test.each([
  ['desk', DESK],
  ['phone', PHONE],
])('a property is put right, its service ended and prolonged again at the %s', async (_name, viewport) => {
  const page = await browser.signedIn('it', '/properties', { viewport });
  const { id } = await firstProperty(page);
  await page.goto(`/properties/${id}`);
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: '更正项目资料' }).click();
  const homes = String(1000 + Math.floor(Math.random() * 8000));
  await dialog.getByLabel('合同户数').fill(homes);
  expect(await overflow(page)).toBe(0);
  expect(await objections(page)).toEqual([]);
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page
    .getByText(`${homes[0]},${homes.slice(1)}`)
    .first()
    .waitFor();
  await page.getByRole('button', { name: '定服务结束日' }).click();
  await dialog.getByLabel('服务结束').click();
  await page.locator('.ant-picker-cell-in-view').last().click();
  const end = await dialog.getByLabel('服务结束').inputValue();
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.waitFor({ state: 'detached' });
  const known = page.locator('dd', { hasText: end });
  await known.waitFor();
  await page.getByRole('button', { name: '定服务结束日' }).click();
  await dialog.getByText('续签，没有结束日').click();
  await dialog.getByLabel('服务结束').waitFor({ state: 'detached' });
  expect(await objections(page)).toEqual([]);
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.waitFor({ state: 'detached' });
  await known.waitFor({ state: 'detached' });
  expect(await overflow(page)).toBe(0);
  expect(await objections(page)).toEqual([]);
  expect(page.faults).toEqual([]);
});

test('who runs a property puts its record right, and neither its terms nor the end of its service', async () => {
  const page = await browser.signedIn('manager', '/properties');
  const { id } = await firstProperty(page);
  await page.goto(`/properties/${id}`);
  await page.getByRole('button', { name: '更正项目资料' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('由区域或集团更改').waitFor();
  expect(await dialog.getByLabel('合同户数').count()).toBe(0);
  expect(await objections(page)).toEqual([]);
  await dialog.locator('#address').fill(`桂花路 ${unique()} 号`);
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await page.getByRole('button', { name: '定服务结束日' }).count()).toBe(0);
  expect(page.faults).toEqual([]);
});

test('parking places come in from a file with who has them', async () => {
  const page = await browser.signedIn('manager', '/parking/import');
  const { id: propertyId, code } = await firstProperty(page);
  const [room, number] = [unique(), `B9-${unique()}`];
  await sent(page, 'households', { propertyId, building: '85', room, areaSquareMetres: '80' });
  const file = `项目代码,车位编号,车位性质,楼栋,房号\n${code},${number},产权车位,85,${room}\n${code},${number}x,租用,85,没有\n`;
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'parking.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
  await page.getByRole('button', { name: /^检\s?查$/ }).click();
  await page.getByText('没有 85 没有 这一户').waitFor();
  expect(await objections(page)).toEqual([]);
  await page.getByRole('button', { name: /^导入 1 行$/ }).click();
  await page.getByText('导入完成').waitFor();
  await page.goto(`/parking?q=${number}`);
  await page.getByText(`85 ${room}`).waitFor();
  expect(page.faults).toEqual([]);
});

test('a hand-over is printed without its buttons and with room to sign', async () => {
  const page = await browser.signedIn('manager', '/households');
  const id = await handedOver(page);
  await page.goto(`/households/${id}/handover`);
  const [withdraw, signs] = [page.getByRole('button', { name: '撤回交房' }), page.getByText('交房人签字')];
  await withdraw.waitFor();
  await page.getByRole('button', { name: '打印', exact: true }).waitFor();
  expect(await signs.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  await withdraw.waitFor({ state: 'hidden' });
  await signs.waitFor();
  await page.getByRole('table', { name: '验房清单' }).waitFor();
  const { name } = await firstProperty(page);
  await page.locator('main').getByText(name, { exact: true }).waitFor();
});

test('a hand-over written by mistake is withdrawn on a phone, and the empty check-list can be printed again', async () => {
  const page = await browser.signedIn('manager', '/households', { viewport: PHONE });
  const id = await handedOver(page);
  await page.goto(`/households/${id}/handover`);
  for (const file of [PHOTO, PAPER]) await addFile(page, file);
  expect(await overflow(page)).toBe(0);
  expect(await objections(page)).toEqual([]);
  await page.getByRole('button', { name: '撤回交房' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('错在哪里').fill('登记错了房号');
  expect(await overflow(page)).toBe(0);
  expect(await objections(page)).toEqual([]);
  await dialog.getByRole('button', { name: '撤回交房' }).click();
  await page.getByRole('button', { name: '打印空白清单' }).waitFor();
  // Away from the day, which shows a sign to empty it to a pointer above it.
  await page.mouse.move(0, 0);
  expect(await overflow(page)).toBe(0);
  expect(await objections(page)).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('.gk-handover-sheet');
  const { name } = await firstProperty(page);
  await sheet.getByText(name, { exact: true }).waitFor();
  await sheet.getByRole('row', { name: '房号 87 ' }).waitFor();
  expect(await page.getByRole('button', { name: '完成交房' }).isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  await page.goto(`/households/${id}`);
  await page.getByText('登记错了房号').waitFor();
  expect(page.faults).toEqual([]);
});

test('who put files forward takes the list back', async () => {
  const page = await browser.signedIn('manager', '/archives/destruction');
  const { id: propertyId } = await firstProperty(page);
  const number = `Q-${unique()}`;
  const file = { propertyId, kind: 'quality', number, title: '巡查记录', shelf: '2-3', keepUntil: '2020-12-31' };
  const { id } = await sent(page, 'archives', file);
  await sent(page, 'destruction-lists', { propertyId, reason: `误提 ${number}`, archiveIds: [id] });
  const part = (of: TestPage) => of.locator('.gk-paper-part', { hasText: `误提 ${number}` });
  const other = await browser.signedIn('it', '/archives/destruction');
  await part(other).getByRole('button', { name: '批准并销毁' }).waitFor();
  expect(await part(other).getByRole('button', { name: '撤回' }).count()).toBe(0);
  await page.reload();
  await part(page).getByRole('button', { name: '撤回' }).click();
  await part(page).getByText('已撤回').waitFor();
  expect(await objections(page)).toEqual([]);
  expect(page.faults).toEqual([]);
});
