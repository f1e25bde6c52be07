import { DESK, objections, overflow, PHONE, settled, TestBrowser, type TestPage } from './browser.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const words = (about: string): string => `${about} ${Math.random().toString(36).slice(2, 10)}`;

/** Chooses the first person whom the field offers. */
const chooseSomebody = async (page: TestPage, label: string) => {
  await page.getByLabel(label).first().click();
  // The people may come later than the field: the keys would choose nothing then.
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
  await page.keyboard.press('Escape');
};

const hold = async (page: TestPage, fill: () => Promise<void>) => {
  await page.goto('/meetings/new?kind=all-staff');
  await chooseSomebody(page, '到会人员');
  await fill();
  await page.getByRole('button', { name: '记下会议' }).click();
  await page.waitForURL(/\/meetings\?.*open=/);
};

test('a problem is carried forward to the next meeting of its kind, and closed there', async () => {
  const page = await browser.signedIn('manager', '/meetings');
  const what = words('水泵漏');
  await hold(page, async () => {
    await page.getByRole('button', { name: '加一个问题' }).click();
    await page.getByLabel('第 1 个问题').fill(what);
  });
  await page.goto('/problems?state=open');
  await page.getByText(what).waitFor();
  await hold(page, async () => {
    const carried = page.locator('div', { has: page.getByText(what, { exact: true }) }).last();
    await carried.getByLabel('已经解决').check();
    await carried.getByLabel('解决情况').fill('已换');
  });
  await page.goto('/problems?state=closed');
  await page.getByText(what).click();
  await page.getByText('已换').first().waitFor();
  expect(page.faults).toEqual([]);
});

test('who writes a meeting down is among those who came; everybody comes by one button', async () => {
  const page = await browser.signedIn('manager', '/meetings/new?kind=monthly-review', { apart: true });
  const came = page.locator('.ant-select-multiple').first().locator('.ant-select-selection-item');
  await came.getByText('韩霞').waitFor();
  await page.getByRole('button', { name: /^同上次 \d+ 人/ }).click();
  await came.nth(1).waitFor();
  await page.getByRole('button', { name: /^全员 \d+ 人/ }).click();
  await came.nth(10).waitFor();
});

test('material is asked for, and who asked is not offered to approve it', async () => {
  const page = await browser.signedIn('manager', '/requisitions/new');
  // The demo group has asked for this month's material.
  await page.getByLabel('月份').click();
  await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option').last().click();
  await page.getByLabel('第 1 种物料').fill('灯泡');
  await page.getByLabel('数量').fill('20');
  await page.getByLabel('单位').fill('只');
  await page.getByLabel('部门').click();
  await page.getByText('工程维修部', { exact: true }).last().click();
  await page.getByRole('button', { name: '提交申购' }).click();
  const panel = page.getByRole('button', { name: '撤回申购' });
  await panel.waitFor();
  await page.getByRole('table', { name: '物料' }).getByText('工程维修部').waitFor();
  expect(await page.getByRole('button', { name: '审批', exact: true }).count()).toBe(0);
  // Taken back, so that the month is free for the next run.
  await panel.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('原因').fill('试用');
  await dialog.getByRole('button', { name: '撤回申购' }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect(page.faults).toEqual([]);
});

test.each(['/meetings', '/meetings/new', '/problems', '/requisitions', '/requisitions/new'])(
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
