import { DESK, objections, overflow, PHONE, settled, TestBrowser, type TestPage } from './browser.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const random = (): string => Math.random().toString(36).slice(2, 8);

const choose = async (page: TestPage, label: string, words: string) => {
  await page.getByLabel(label, { exact: true }).click();
  await page.keyboard.type(words);
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: words }).first().click();
};

/** A position from a template, as the manager writes it; answers its address. */
const describePosition = async (page: TestPage): Promise<string> => {
  await page.goto('/positions/new');
  await page.getByLabel('从样板开始').click();
  await page
    .locator('.ant-select-dropdown:visible .ant-select-item-option')
    .filter({ hasText: '客户服务中心经理' })
    .click();
  await choose(page, '所属部门', '客户服务部');
  await page.getByLabel('岗位编码', { exact: true }).fill(`KF-${random()}`);
  await page.getByRole('button', { name: '存为草稿' }).click();
  await page.waitForURL(/\/positions\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
};

test('a position is written from a template, and who wrote it does not review it', async () => {
  const writer = await browser.signedIn('manager', '/positions');
  const address = await describePosition(writer);
  await writer.getByRole('table', { name: '客户服务中心经理 岗位说明书' }).waitFor();
  await writer.getByText('¥10,000.00 以内').waitFor();
  // The one act of the writer is to change the draft; the others say why not.
  await writer.getByRole('button', { name: '改草稿' }).waitFor();
  expect(await writer.getByText('编写的人不能办，请另一人。').count()).toBe(2);
  const reviewer = await browser.signedIn('it', address);
  await reviewer.getByRole('button', { name: '审核通过' }).click();
  await reviewer.getByRole('dialog').getByRole('button', { name: '审核通过' }).click();
  await reviewer.getByText('审核的人不能批准，请第三人。').waitFor();
  await reviewer.getByRole('button', { name: '退回' }).click();
  const dialog = reviewer.getByRole('dialog');
  await dialog.getByLabel('原因').fill('权限写得太宽');
  await dialog.getByRole('button', { name: '退回' }).click();
  await reviewer.getByText(/退回：权限写得太宽/).waitFor();
  // Given up again, so that the list does not grow with every run.
  await writer.goto(address);
  await writer.getByRole('button', { name: '作废草稿' }).click();
  await writer.getByRole('dialog').getByLabel('原因').fill('试用');
  await writer.getByRole('dialog').getByRole('button', { name: '作废草稿' }).click();
  await writer.getByText('已作废').first().waitFor();
  expect([...writer.faults, ...reviewer.faults]).toEqual([]);
});

test('the tree opens level by level, finds a unit, and tells who leads it', async () => {
  const page = await browser.signedIn('manager', '/organisation');
  // What has one line only is open already: the manager's own property, down to its departments.
  await page.getByRole('link', { name: '客户服务部' }).waitFor();
  await page.getByPlaceholder('查找单位').fill('工程');
  await page.getByRole('link', { name: '工程维修部' }).click();
  const panel = page.getByRole('complementary', { name: '工程维修部' });
  await panel.getByText('主管').waitFor();
  await panel.getByRole('button', { name: '设下级单位' }).click();
  const dialog = page.getByRole('dialog');
  const name = `夜班组 ${random()}`;
  await dialog.getByLabel('名称').fill(name);
  await dialog.getByRole('button', { name: '设下级单位' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.goto(`/organisation?q=${encodeURIComponent(name)}`);
  await page.getByRole('link', { name }).waitFor();
  expect(page.faults).toEqual([]);
});

test('the head-count tells who is there on a day', async () => {
  const page = await browser.signedIn('manager', '/head-count');
  await page.getByRole('link', { name: '未定岗' }).first().click();
  await page.getByText('在岗人员').last().waitFor();
  await page.goto('/head-count?day=2020-01-01');
  await page.getByText('没有符合条件的').first().waitFor();
  expect(page.faults).toEqual([]);
});

test('the day of the head-count says by itself that it is none, and the list keeps its day', async () => {
  const page = await browser.signedIn('manager', '/head-count?day=2026-01-05');
  const field = page.getByLabel('哪一天');
  await field.fill('02-30');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('「02-30」不是日期').waitFor();
  await page.keyboard.press('Tab');
  expect(page.url()).toContain('day=2026-01-05');
  expect(await objections(page)).toEqual([]);
  await field.fill('2026年1月6日');
  await page.keyboard.press('Enter');
  await page.waitForURL(/day=2026-01-06/);
  expect(await page.getByText('不是日期').count()).toBe(0);
  expect(page.faults).toEqual([]);
});

test('a need of people that is closed is found again, with how many came', async () => {
  const page = await browser.signedIn('manager', '/recruitments');
  const closed = {
    ...{ id: 'r-1', positionName: '客服专员', unitName: '客户服务部', number: 3, neededBy: '2026-03-31', hired: 2 },
    ...{ state: 'closed', reason: '两人离职', mayDecide: false, version: 3 },
  };
  await page.route('**/api/staffing/recruitments?*', (route) =>
    route.fulfill({
      json: { items: route.request().url().includes('state=closed') ? [closed] : [], total: 1, page: 1, pageSize: 50 },
    }),
  );
  await page.goto('/recruitments?state=closed');
  await page.getByRole('link', { name: '客服专员' }).click();
  const panel = page.getByRole('complementary', { name: '客服专员' });
  await panel.getByText('两人离职').waitFor();
  await panel.getByText('已结束').waitFor();
  expect(await panel.getByRole('button', { name: '结束招聘' }).count()).toBe(0);
  expect(await objections(page)).toEqual([]);
});

test.each(['/positions', '/positions/new', '/organisation', '/head-count', '/recruitments'])(
  '%s can be used by everyone',
  async (path) => {
    for (const viewport of [DESK, PHONE]) {
      const page = await browser.signedIn('manager', path, { viewport });
      await page.getByRole('heading', { level: 1 }).waitFor();
      await settled(page);
      expect(await objections(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(page.faults).toEqual([]);
    }
  },
);
