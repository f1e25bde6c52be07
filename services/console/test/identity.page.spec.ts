import { Secret, TOTP } from 'otpauth';
import {
  DESK,
  objections,
  overflow,
  PHONE,
  platformUrl,
  settled,
  signIn,
  TestBrowser,
  type TestPage,
} from './browser.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const STEP_MS = 30_000;
const codeOf = (secret: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * STEP_MS });
const unique = (word: string): string => `${word}${Date.now().toString(36)}`;

/** Makes an account through the page and answers the link by which its person sets a password. */
const accountWithLink = async (page: TestPage, login: string, role?: string): Promise<string> => {
  await page.goto('/accounts');
  await page.getByRole('button', { name: '新建账号' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('账号', { exact: true }).fill(login);
  await dialog.getByLabel('姓名').fill('林小满');
  if (role !== undefined) {
    await dialog.getByLabel('角色').click();
    await page.keyboard.type(role);
    await page.locator('.ant-select-item-option', { hasText: role }).click();
    await page.keyboard.press('Escape');
  }
  await dialog.getByRole('button', { name: /保\s?存/ }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.goto(`/accounts?q=${login}`);
  await page.getByRole('link', { name: '林小满' }).click();
  await page.getByRole('button', { name: '设置密码的链接' }).click();
  const shown = page.getByRole('dialog').locator('code');
  await shown.waitFor();
  return ((await shown.textContent()) ?? '').trim();
};

const setPassword = async (page: TestPage, link: string, password: string): Promise<void> => {
  await page.goto(new URL(link, platformUrl()).pathname);
  await page.locator('#password').fill(password);
  await page.locator('#again').fill(password);
  await page.getByRole('button', { name: '保存新密码' }).click();
  await page.getByRole('status').getByText('新密码已保存').waitFor();
};

test('group IT makes an account, its person sets a password by the link, and the audit tells both', async () => {
  const login = unique('lin');
  const page = await browser.signedIn('it', '/accounts');
  const link = await accountWithLink(page, login);
  const person = await browser.page({ viewport: PHONE });
  await person.goto(new URL(link, platformUrl()).pathname);
  await person.locator('#password').fill('qwertyuiop12');
  await person.locator('#again').fill('qwertyuiop12');
  await person.getByRole('button', { name: '保存新密码' }).click();
  await person.getByRole('alert').getByText('太常见').waitFor();
  expect(await objections(person)).toEqual([]);
  expect(await overflow(person)).toBeLessThanOrEqual(0);
  await setPassword(person, link, '院子里的桂花又开了一回');
  await person.goto('/');
  await signIn(person, login, '院子里的桂花又开了一回');
  await person.waitForURL((url) => url.pathname === '/');
  await person.goto(new URL(link, platformUrl()).pathname);
  await person.getByText('链接已用过或已过期').waitFor();
  await page.goto(`/audit?service=identity&actor=${encodeURIComponent('林小满')}`);
  await page.getByRole('table').getByText('设置密码').first().waitFor();
  expect(await page.getByRole('table').getByText('127.0.0.1').count()).toBeGreaterThan(0);
  expect(page.faults).toEqual([]);
});

test('a role that asks for it sets the second step up on the way in; then the phone’s code is asked', async () => {
  const login = unique('mei');
  const page = await browser.signedIn('it', '/roles');
  await page.getByRole('button', { name: '新建角色' }).click();
  const dialog = page.getByRole('dialog');
  const roleId = unique('careful-');
  await dialog.getByLabel('编号').fill(roleId);
  for (const label of ['简体名称', '繁体名称', '英文名称']) await dialog.getByLabel(label).fill(`谨慎 ${roleId}`);
  await dialog.getByRole('switch').click();
  expect(await objections(page)).toEqual([]);
  await dialog.getByRole('button', { name: /保\s?存/ }).click();
  await dialog.waitFor({ state: 'detached' });
  const link = await accountWithLink(page, login, `谨慎 ${roleId}`);

  const person = await browser.page({ viewport: PHONE });
  await setPassword(person, link, '院子里的桂花又开了一回');
  await person.goto('/');
  await signIn(person, login, '院子里的桂花又开了一回');
  await person.getByRole('button', { name: '开始设置' }).click();
  await person.getByRole('img', { name: '供验证器扫描的二维码' }).locator('svg').waitFor();
  expect(await objections(person)).toEqual([]);
  expect(await overflow(person)).toBeLessThanOrEqual(0);
  const secret = ((await person.locator('.gk-authenticator-secret').textContent()) ?? '').replaceAll(' ', '');
  await person.locator('#code').fill('000000');
  await person.getByRole('button', { name: /确\s?认/ }).click();
  await person.getByRole('alert').getByText('验证码不对').waitFor();
  await person.locator('#code').fill(codeOf(secret, -1));
  await person.getByRole('button', { name: /确\s?认/ }).click();
  const codes = person.locator('.gk-recovery-codes code');
  await codes.first().waitFor();
  expect(await codes.count()).toBe(10);
  const recovery = (await codes.first().textContent()) ?? '';
  expect(await objections(person)).toEqual([]);
  await person.getByRole('button', { name: '已保存好，继续' }).click();
  await person.waitForURL((url) => url.pathname === '/');

  const again = await browser.page();
  await again.goto('/');
  await signIn(again, login, '院子里的桂花又开了一回');
  await again.locator('#code').fill(codeOf(secret));
  expect(await objections(again)).toEqual([]);
  await again.getByRole('button', { name: /确\s?认/ }).click();
  await again.waitForURL((url) => url.pathname === '/');

  const lost = await browser.page();
  await lost.goto('/');
  await signIn(lost, login, '院子里的桂花又开了一回');
  await lost.getByRole('button', { name: '手机不在身边，用恢复码' }).click();
  await lost.locator('#code').fill(recovery);
  await lost.getByRole('button', { name: /确\s?认/ }).click();
  await lost.waitForURL((url) => url.pathname === '/');
  await lost.goto('/me');
  await lost.getByText('还剩 9 个恢复码').waitFor();
  expect(await objections(lost)).toEqual([]);
});

test('a refusal that the page has no place for is told all the same, until it is read', async () => {
  const page = await browser.signedIn('it', '/accounts');
  const refusal = { status: 409, code: 'identity.refused', detail: '密钥刚换过，请稍后再试。' };
  await page.route('**/api/identity/signing-keys/rotate', (route) =>
    route.fulfill({ status: 409, contentType: 'application/problem+json', body: JSON.stringify(refusal) }),
  );
  await page.getByRole('button', { name: '更换签名密钥' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '更换签名密钥' }).click();
  const told = page.getByRole('alert').filter({ hasText: refusal.detail });
  await told.waitFor();
  // A button that is still waiting is paler for a moment.
  await page.locator('.ant-btn-loading').waitFor({ state: 'detached' });
  expect(await objections(page)).toEqual([]);
  await told.getByRole('button', { name: '知道了' }).click();
  await told.waitFor({ state: 'detached' });
});

test('a second step is taken away with the password, and who has it reads what became of their account', async () => {
  const login = unique('qiu');
  const admin = await browser.signedIn('it', '/accounts');
  const link = await accountWithLink(admin, login);
  const page = await browser.page({ viewport: PHONE });
  await setPassword(page, link, '院子里的桂花又开了一回');
  await page.goto('/');
  await signIn(page, login, '院子里的桂花又开了一回');
  await page.waitForURL((url) => url.pathname === '/');
  await page.goto('/me');
  await page.getByRole('button', { name: '开始设置' }).click();
  const secret = ((await page.locator('.gk-authenticator-secret').textContent()) ?? '').replaceAll(' ', '');
  await page.locator('#code').fill(codeOf(secret));
  await page.getByRole('button', { name: /确\s?认/ }).click();
  await page.getByRole('button', { name: '已保存好，继续' }).click();
  await page.getByRole('button', { name: /关\s?闭/ }).click();
  await page.locator('#proof').fill('猜一个密码试试看');
  expect(await objections(page)).toEqual([]);
  await page.getByRole('button', { name: /关\s?闭/ }).click();
  await page.getByRole('alert').getByText('不是现在的密码').waitFor();
  await page.locator('#proof').fill('院子里的桂花又开了一回');
  await page.getByRole('button', { name: /关\s?闭/ }).click();
  await page.getByRole('button', { name: '开始设置' }).waitFor();
  await page.goto('/me');
  await page.getByText('解除两步验证').waitFor();
  expect(await objections(page)).toEqual([]);
});

test('who forgot the password is told the same whether the account exists or not', async () => {
  const page = await browser.page({ viewport: PHONE });
  await page.goto('/');
  await page.getByRole('link', { name: '忘记密码' }).click();
  // The page before has a field of that name too.
  await page.getByRole('heading', { name: '忘记密码' }).waitFor();
  await page.locator('#login').fill('nobody-at-all');
  expect(await objections(page)).toEqual([]);
  await page.getByRole('button', { name: '发送链接' }).click();
  await page.getByRole('status').getByText('如果账号存在').waitFor();
});

test.each([
  ['at a desk', DESK, false],
  ['on a phone', PHONE, false],
  ['in the dark', DESK, true],
] as const)(
  'accounts, roles, the audit and one’s own account can be used by everyone %s',
  async (_where, viewport, dark) => {
    const page = await browser.signedIn('it', '/accounts', { viewport, dark });
    for (const path of ['/accounts', '/roles', '/audit', '/me']) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await settled(page);
      expect([path, await objections(page)]).toEqual([path, []]);
      expect([path, Math.max(0, await overflow(page))]).toEqual([path, 0]);
    }
    expect(page.faults).toEqual([]);
  },
);

test('the audit is bounded by days as people write them', async () => {
  const page = await browser.signedIn('it', '/audit');
  await page.getByRole('button', { name: '起止日期' }).click();
  await page.getByLabel('起止日期 从').pressSequentially('2026年1月5日');
  await page.keyboard.press('Enter');
  await page.waitForURL(/from=2026-01-05/);
  await page.getByLabel('起止日期 到').pressSequentially('20260131');
  await page.keyboard.press('Tab');
  await page.waitForURL(/to=2026-01-31/);
  // The address changes before the field shows the day as it was read.
  const until = page.getByLabel('起止日期 到');
  await until.and(page.locator('input[value*="01-31"]')).waitFor();
  await until.fill('02-30');
  await page.keyboard.press('Tab');
  await page.getByRole('alert').getByText('「02-30」不是日期').waitFor();
  expect(page.url()).toMatch(/from=2026-01-05.*to=2026-01-31/);
  expect(page.faults).toEqual([]);
});

test('a manager names a deputy for today, who acts as them in the shell, within their property, and back', async () => {
  const manager = await browser.signedIn('manager', '/me');
  await manager.getByRole('button', { name: '指定代理人' }).click();
  const dialog = manager.getByRole('dialog');
  await dialog.getByLabel('代理人的账号').fill('quality');
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
  const [, month, day] = today.split('-').map(Number);
  for (const [label, typed] of [
    ['开始日期', today.slice(5)],
    ['结束日期', `${month}月${day}日`],
  ] as const) {
    await dialog.getByLabel(label).fill(typed);
    await dialog.getByLabel(label).press('Enter');
    expect(await dialog.getByLabel(label).inputValue()).toBe(today);
  }
  await dialog.getByRole('button', { name: '指定代理人' }).click();
  await dialog.waitFor({ state: 'detached' });
  await manager.getByText('进行中').waitFor();
  expect(await objections(manager)).toEqual([]);

  const deputy = await browser.signedIn('quality', '/overview');
  await deputy.getByRole('button', { name: '我的菜单' }).click();
  await deputy.getByRole('menuitem', { name: /身份/ }).last().click();
  await deputy.getByText(/正在以「代 /).waitFor();
  const session = await (await deputy.request.get('/session')).json();
  expect(session).toMatchObject({ actsAs: { onBehalfOf: expect.any(String) }, properties: [expect.any(String)] });
  expect(await objections(deputy)).toEqual([]);
  await deputy.getByRole('button', { name: '恢复全部任职' }).click();
  await deputy.getByText(/正在以「代 /).waitFor({ state: 'detached' });

  await manager.getByRole('button', { name: '结束代理' }).click();
  await manager.getByText('已结束').first().waitFor();
  expect([...manager.faults, ...deputy.faults]).toEqual([]);
});

test('who may not administer sees neither accounts nor the audit', async () => {
  const page = await browser.signedIn('manager', '/accounts');
  await page.locator('main').waitFor();
  expect(await page.getByRole('button', { name: '新建账号' }).count()).toBe(0);
  const answer = await page.request.get('/api/identity/audit');
  expect(answer.status()).toBe(403);
});
