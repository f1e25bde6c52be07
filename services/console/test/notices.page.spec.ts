import { objections, overflow, PHONE, TestBrowser, type TestPage } from './browser.js';
import { ask, command } from './doors.js';

let browser: TestBrowser;
let finding: { readonly id: string };
let agreement: { readonly id: string; readonly subject: string };
/** What is told only once it has settled, or at the next look at the time, has begun before the first test: they wait together. */
beforeAll(async () => {
  browser = await TestBrowser.open();
  const page = await browser.signedIn('manager', '/notices');
  const { employeeId } = await ask(page, '/session');
  const { propertyId } = (await ask(page, '/api/complaints/choices')).properties[0];
  const quality = await browser.signedIn('quality', '/notices');
  finding = await command(quality, '/api/inspections/findings', {
    propertyId,
    source: 'qm-day-check',
    category: '岗位',
    place: '北门',
    description: `岗亭无人 ${Date.now().toString(36)}`,
    responsibleId: employeeId,
  });
  const subject = `绿化养护${Date.now().toString(36)}`;
  const terms = { body: '测试合作方', terms: '每月一次', signedOn: '2024-12-31', expiresOn: '2025-12-31' };
  agreement = { ...(await command(page, '/api/complaints/agreements', { propertyId, subject, ...terms })), subject };
}, 60_000);
afterAll(() => browser?.close());

const button = (page: TestPage, name: string) => page.getByRole('button', { name, exact: true });
const rows = (page: TestPage) => page.getByRole('list', { name: '通知' }).getByRole('listitem');
/** Notices are told some seconds after they have settled. */
const TOLD_MS = 90_000;

test('a manager sees in the bell how much is new, filters it in the address, reads and chooses', async () => {
  const page = await browser.signedIn('manager', '/notices?state=unread');
  const first = rows(page).first();
  await first.waitFor({ timeout: TOLD_MS });
  await page.getByRole('link', { name: /^通知：\d+ 条未读$/ }).waitFor();
  expect(await objections(page)).toEqual([]);
  const answered = page.waitForResponse((answer) => answer.url().endsWith('/reading'));
  await first.getByRole('button', { name: '标为已读' }).click();
  // Others are told meanwhile, so their number says nothing.
  const noticeId = (await answered).url().split('/').at(-2);
  const { items } = await ask(page, '/api/evaluation/notices?pageSize=200');
  expect(items.find((one: { noticeId: string }) => one.noticeId === noticeId).read).toBe(true);
  await page.getByRole('button', { name: '种类' }).click();
  await page.getByRole('menuitem', { name: '扣分罚款' }).click();
  await page.waitForURL((url) => url.searchParams.get('kind') === 'charge');
  await button(page, '通知设置').click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByRole('checkbox', { name: '扣分罚款' }).isDisabled()).toBe(true);
  await dialog.getByRole('checkbox', { name: '异议' }).uncheck();
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await button(page, '通知设置').click();
  await dialog.getByRole('checkbox', { name: '异议', checked: false }).waitFor();
  expect(await objections(page)).toEqual([]);
  expect(page.faults).toEqual([]);
});

test('who is given a finding to put right sees it at the bell, and is led to it', async () => {
  const page = await browser.signedIn('manager', '/notices?kind=assigned');
  const told = page.locator(`a[href$="/findings/${finding.id}"]`);
  await told.waitFor({ timeout: TOLD_MS });
  expect(await told.textContent()).toContain('有一个问题交由您整改');
  expect(await rows(page).first().getByText('新交办').count()).toBe(1);
  await page.getByRole('link', { name: /^通知：\d+ 条未读$/ }).waitFor();
  expect(await objections(page)).toEqual([]);
  await told.click();
  await page.waitForURL((url) => url.pathname === `/findings/${finding.id}`);
  await page.getByText('北门').first().waitFor();
  expect(page.faults).toEqual([]);
}, 150_000);

test('a complaint that is handed on rings at who has it now, and holds no longer for who had it', async () => {
  const page = await browser.signedIn('manager', '/notices?kind=assigned');
  const general = await browser.signedIn('general', '/notices?kind=assigned');
  const [manager, next] = [(await ask(page, '/session')).employeeId, (await ask(general, '/session')).employeeId];
  const { propertyId, departmentId } = (await ask(page, '/api/complaints/choices')).departments[0];
  const matters = '/api/complaints/complaints';
  const description = `楼道灯不亮 ${Date.now().toString(36)}`;
  const matter = { propertyId, departmentId, category: '照明', description, channel: 'phone' };
  const { complaintId } = await command(general, matters, matter);
  const noticeAt = (at: TestPage) => rows(at).filter({ has: at.locator(`a[href$="/complaints/${complaintId}"]`) });
  await command(general, `${matters}/${complaintId}/assignment`, { employeeId: manager });
  await noticeAt(page).waitFor({ timeout: TOLD_MS });
  expect(await noticeAt(page).textContent()).toContain('有一件事项交由您处理');
  await command(page, `${matters}/${complaintId}/assignment`, { employeeId: next });
  await noticeAt(general).waitFor({ timeout: TOLD_MS });
  await noticeAt(page).getByText('已失效').waitFor({ timeout: TOLD_MS });
  await general.getByRole('link', { name: /^通知：\d+ 条未读$/ }).waitFor({ timeout: TOLD_MS });
  expect([await objections(page), await objections(general)]).toEqual([[], []]);
  await noticeAt(general).getByRole('link').click();
  await general.waitForURL((url) => url.pathname === `/complaints/${complaintId}`);
  await general.getByText(description).first().waitFor();
  expect([page.faults, general.faults]).toEqual([[], []]);
}, 300_000);

test('what is overdue in a register is told to the manager, with the way to it', async () => {
  const page = await browser.signedIn('manager', '/notices?kind=overdue');
  const told = page.locator(`a[href$="/registers/complaints/agreements?open=${agreement.id}"]`);
  await told.waitFor({ timeout: 2 * TOLD_MS });
  await told.filter({ hasText: '「合作协议」里有一项已逾期，到期日是 2025-12-31' }).waitFor();
  expect(await objections(page)).toEqual([]);
  await told.click();
  await page.getByRole('complementary', { name: agreement.subject }).waitFor();
  expect(page.faults).toEqual([]);
}, 240_000);

test('group IT registers a webhook, sees its secret once, sends a test and removes it', async () => {
  // Of its own: a first attempt may have left one.
  const name = `页面测试 ${Date.now().toString(36)}`;
  const page = await browser.signedIn('it', '/webhooks');
  await page.locator('main h1').first().waitFor();
  await button(page, '登记回调').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('名称').fill(name);
  await dialog.getByLabel('网址').fill('http://192.168.1.1/');
  await dialog.getByRole('button', { name: '登记回调' }).click();
  await dialog.getByText('网址必须以 https:// 开头').waitFor();
  // Nobody answers there: what leads to this machine is refused with the connection.
  await dialog.getByLabel('网址').fill('https://127.0.0.1/hook');
  await dialog.getByRole('button', { name: '登记回调' }).click();
  await page.getByText(/^whsec_/).waitFor();
  await button(page, '已保存').click();
  const row = page.getByRole('row').filter({ hasText: name });
  expect(await row.getByText(/whsec_/).count()).toBe(0);
  await row.getByRole('button', { name: '发送测试' }).click();
  await page.getByRole('dialog').getByText('NearAddress').first().waitFor({ timeout: 30_000 });
  expect(await objections(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await row.getByText('重试中').waitFor({ timeout: 30_000 });
  await row.getByRole('button', { name: `操作: ${name}` }).click();
  await page.getByRole('menuitem', { name: '删除' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
  await row.waitFor({ state: 'detached' });
  expect(page.faults).toEqual([]);
});

test.each([
  ['/notices', 'manager', (page: TestPage) => rows(page).first()],
  ['/webhooks', 'it', (page: TestPage) => button(page, '登记回调')],
] as const)('%s fits a phone', async (path, person, shown) => {
  const page = await browser.signedIn(person, path, { viewport: PHONE });
  await shown(page).waitFor({ timeout: TOLD_MS });
  expect(await overflow(page)).toBe(0);
  expect(await objections(page)).toEqual([]);
});
