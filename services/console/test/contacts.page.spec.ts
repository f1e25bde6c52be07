import { DESK, objections, overflow, PHONE, TestBrowser, type TestPage } from './browser.js';
import { ask, askUntil, command } from './doors.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const form = (page: TestPage) => page.locator('[role=dialog]:has(form)').last();
const dialled = (page: TestPage, number: string) => page.getByRole('link', { name: number, exact: true });

/** The address of the bill of a home of the property, once billing has heard of the home. */
const billLink = async (page: TestPage, propertyId: string): Promise<string> => {
  const home = { propertyId, building: '1', room: '101', areaSquareMetres: '80' };
  const { id } = await command(page, '/api/estates/households', home);
  await askUntil(page, `/api/billing/households?propertyId=${propertyId}`, ({ total }) => total === 1);
  const { url } = await command(page, `/api/billing/households/${id}/bill-link`, {});
  return new URL(url).pathname;
};

test('how a property is reached is registered with it, put right on its page, and owners call it from their bill', async () => {
  const mark = Math.random().toString(36).slice(2, 8);
  const page = await browser.signedIn('it', '/properties/new', { viewport: DESK });
  const parent = page.getByLabel('上级单位');
  await parent.click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
  await page.getByLabel('项目名称').fill(`问梅园 ${mark}`);
  await page.getByLabel('代码').fill(`WM${mark}`);
  await page.getByLabel('合同户数').fill('12');
  await page.getByLabel('前台电话').fill('6888');
  await page.getByLabel('中心地址').fill('东门一层');
  await page.getByLabel('服务时间').fill('8:30–17:30');
  const register = page.getByRole('button', { name: '登记', exact: true });
  await register.click();
  await page.getByText('请写成能拨通的号码', { exact: false }).waitFor();
  expect(await objections(page)).toEqual([]);
  await page.getByLabel('前台电话').fill('0571-8888 6666 转 8');
  await register.click();
  await page.getByRole('heading', { level: 1, name: `问梅园 ${mark}` }).waitFor();
  const call = dialled(page, '0571-8888 6666 转 8');
  expect(await call.getAttribute('href')).toBe('tel:057188886666,8');
  await page.getByText('东门一层').waitFor();
  const propertyId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  expect(propertyId).toMatch(/^[0-9a-f-]{36}$/);

  await page.getByRole('button', { name: /更正项目资料/ }).click();
  await form(page).getByLabel('前台电话').fill('13800006666');
  await form(page).getByLabel('24 小时电话').fill('400-820-6666');
  await form(page).getByLabel('服务时间').fill('');
  await form(page).locator('button[type=submit]').click();
  await form(page).waitFor({ state: 'detached' });
  await dialled(page, '400-820-6666').waitFor();
  const kept = await ask(page, `/api/estates/properties/${propertyId}`);
  expect(kept).toMatchObject({ telephone: '13800006666', centreAddress: '东门一层', version: 2 });
  expect(kept).not.toHaveProperty('openingHours');
  await page.setViewportSize(PHONE);
  expect(await objections(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);

  const address = await billLink(page, propertyId);
  const owner = await browser.page({ viewport: PHONE });
  await owner.goto(address);
  const desk = owner.getByRole('link', { name: '拨打 13800006666' });
  await desk.waitFor();
  expect(await desk.getAttribute('href')).toBe('tel:13800006666');
  const night = owner.getByRole('link', { name: '24 小时 400-820-6666' });
  expect(await night.getAttribute('href')).toBe('tel:4008206666');
  await owner.getByRole('region', { name: '联系服务中心' }).getByText('东门一层').waitFor();
  expect(await objections(owner)).toEqual([]);
  expect(await overflow(owner)).toBeLessThanOrEqual(0);
  await owner.getByRole('button', { name: 'English' }).click();
  await owner.getByRole('link', { name: 'Call 13800006666' }).waitFor();
  expect([...page.faults, ...owner.faults]).toEqual([]);
}, 180_000);
