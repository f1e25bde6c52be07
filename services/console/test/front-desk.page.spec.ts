import { objections, overflow, PHONE, TestBrowser, type TestPage } from './browser.js';
import { ask, command } from './doors.js';
import { options } from './taking-in.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const digits = (count: number): string => Array.from({ length: count }, () => Math.floor(Math.random() * 10)).join('');

interface Home {
  readonly id: string;
  readonly building: string;
  readonly room: string;
  readonly phone: string;
}

/** A home of the demo group with a number that nobody else has. */
const newHome = async (page: TestPage): Promise<Home> => {
  const { items } = await ask(page, '/api/estates/properties?pageSize=1');
  const [phone, room] = [`139${digits(8)}`, `F${digits(6)}`];
  const home = await command(page, '/api/estates/households', {
    propertyId: items[0].id,
    building: '77-1',
    room,
    areaSquareMetres: '89.50',
    ownerName: '欧阳兰',
    ownerPhone: phone,
  });
  return { ...home, phone };
};

const takeInFrom = async (page: TestPage, { phone, building, room }: Home, words: string): Promise<void> => {
  await page.goto('/complaints/new');
  await page.getByLabel('电话').fill(phone);
  await page.getByRole('button', { name: new RegExp(`${building}-${room}`) }).click();
  await page.getByLabel('类别').fill('漏水');
  await page.getByLabel('内容').fill(words);
  await page.getByLabel('责任部门').click();
  await options(page).first().click();
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(/\/complaints\/[0-9a-f-]{36}/);
};

const search = async (page: TestPage, words: string) => {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /搜索/ }).fill(words);
};

test('the number on the display finds the home, in the register and in the search, and is shown masked', async () => {
  const page = await browser.signedIn('manager', '/households');
  const { room, phone } = await newHome(page);
  const masked = `139****${phone.slice(-4)}`;
  await page.getByPlaceholder('房号、业主、电话').fill(phone);
  await page.getByText('共 1 条').waitFor();
  await page.getByRole('link', { name: new RegExp(room) }).waitFor();
  expect(await page.locator('main').textContent()).not.toContain(phone);
  await search(page, phone);
  const hit = page.getByRole('option', { name: new RegExp(room) });
  await hit.waitFor();
  expect(await hit.textContent()).toContain(masked);
  await page.keyboard.press('Escape');
  await search(page, '欧');
  await page
    .getByRole('option', { name: /欧阳兰/ })
    .first()
    .waitFor();
  expect(page.faults).toEqual([]);
});

test('the intake takes the home from the caller’s number and shows what it wanted before, with the way to all of it', async () => {
  const page = await browser.signedIn('manager', '/complaints/new');
  const home = await newHome(page);
  await takeInFrom(page, home, '厨房漏水');
  await takeInFrom(page, home, '又漏水了');
  await page.getByRole('heading', { name: /^这户的其他事项\s*1$/ }).waitFor();
  await page.goto('/complaints/new');
  await page.getByLabel('电话').fill(home.phone);
  await page.getByRole('button', { name: new RegExp(home.room) }).click();
  expect(await page.getByLabel('房号或位置').inputValue()).toBe(`${home.building}-${home.room}`);
  await page.getByRole('link', { name: '看这户全部 2 件' }).waitFor();
  expect(await objections(page)).toEqual([]);
  await page.getByRole('link', { name: '看这户全部 2 件' }).click();
  await page.getByText('共 2 条').waitFor();
  await page.getByRole('button', { name: '只看同一户', pressed: true }).waitFor();
  expect(await objections(page)).toEqual([]);
  expect(page.faults).toEqual([]);
});

test('who has looked for too many numbers is told when to look again, in the search and at the intake', async () => {
  const page = await browser.signedIn('manager', '/complaints/new');
  const detail = '一分钟内按电话查找已满 60 次，请等 21 秒再查。';
  const refusal = { status: 429, code: 'request.phone-lookups-too-many', detail };
  await page.route(/\/api\/(complaints\/complaints|estates\/households)\?.*q=/, (route) =>
    route.fulfill({ status: 429, contentType: 'application/problem+json', json: refusal }),
  );
  await page.getByLabel('电话').fill('13812340042');
  await page.getByText(detail).waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('0042');
  await page.getByRole('dialog').getByText(detail).waitFor();
  expect(page.faults).toEqual([]);
});

test('on a phone the homes of a caller stand within the page', async () => {
  const page = await browser.signedIn('manager', '/complaints/new', { viewport: PHONE });
  const { room, phone } = await newHome(page);
  await page.getByLabel('电话').fill(phone);
  await page.getByRole('button', { name: new RegExp(room) }).click();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await objections(page)).toEqual([]);
});

test('a pasted text that is too long stays whole, is counted, and is refused before it is sent', async () => {
  const page = await browser.signedIn('manager', '/complaints/new', { apart: true });
  const field = page.getByLabel('内容');
  await field.fill('长'.repeat(4012));
  await page.getByText('最多 4,000 字，请删去 12 字').waitFor();
  await page.getByText('4,012 / 4,000 字').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByText('请填写').first().waitFor();
  expect((await field.inputValue()).length).toBe(4012);
  expect(await objections(page)).toEqual([]);
  await field.fill('长'.repeat(4000));
  await page.getByText('最多 4,000 字，请删去 12 字').waitFor({ state: 'detached' });
});

test('closed, a dialog, the search and a drawer give the keyboard back to where they were opened', async () => {
  const page = await browser.signedIn('manager', '/registers/estates/visitor-vehicles');
  const isFocused = (element: ReturnType<TestPage['locator']>) => element.and(page.locator(':focus')).waitFor();
  const opener = page.getByRole('button', { name: '登记入场' });
  await opener.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await isFocused(opener);
  await opener.click();
  await page.getByRole('dialog').locator('.ant-modal-close').click();
  await isFocused(opener);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /搜索/ }).waitFor();
  await page.keyboard.press('Escape');
  await isFocused(opener);
  await page.goto('/households');
  const row = page.locator('a.gk-row-link').first();
  await row.press('Enter');
  await page.getByRole('button', { name: '关闭', exact: true }).click();
  await isFocused(row);
  expect(page.faults).toEqual([]);
});
