import { DESK, objections, overflow, PHONE, settled, TestBrowser, type TestPage } from './browser.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

/** A name that no other run writes. */
const named = (what: string): string => `${what} ${Math.random().toString(36).slice(2, 8)}`;

const open = async (path: string, options: Parameters<TestBrowser['page']>[0] = {}): Promise<TestPage> => {
  const page = await browser.signedIn('manager', path, options);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
};
const dialog = (page: TestPage) => page.getByRole('dialog').last();
const choosePerson = async (page: TestPage, label: string | RegExp): Promise<void> => {
  await dialog(page).getByLabel(label).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
};

test('a training is put on record, what was thought of it entered, and its effect judged', async () => {
  const page = await open('/training');
  const name = named('礼仪');
  await page.getByRole('button', { name: '登记培训' }).click();
  await dialog(page).getByLabel('培训', { exact: true }).fill(name);
  await dialog(page).getByLabel('讲师').fill('培训部');
  await choosePerson(page, '参加人');
  await page.keyboard.press('Escape');
  await dialog(page).getByRole('button', { name: '登记培训' }).click();
  await dialog(page).waitFor({ state: 'hidden' });
  await page.getByRole('link', { name }).click();
  await page.getByRole('button', { name: '记满意度' }).click();
  await dialog(page).getByLabel('平均满意度').fill('86.5');
  await dialog(page).getByRole('button', { name: '记满意度' }).click();
  await page.getByText('86.5').first().waitFor();
  await page.getByRole('button', { name: '评价效果' }).click();
  await dialog(page).getByText('有效', { exact: true }).click();
  await dialog(page).getByRole('button', { name: '评价效果' }).click();
  await page.getByText('有效', { exact: true }).first().waitFor();
  expect(page.faults).toEqual([]);
});

test('a year is planned within its budget; who wrote the plan is not offered to approve it', async () => {
  const year = 2030 + Math.floor(Math.random() * 60);
  const page = await open(`/training/plan?year=${year}`);
  await page.getByRole('button', { name: '写计划' }).click();
  await page.getByLabel('预算').fill('1000');
  await page.getByRole('textbox', { name: '第 1 门课程' }).fill('消防');
  await page.getByLabel('月份').click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
  await page.getByLabel('预计费用').fill('1000.01');
  await page.getByRole('button', { name: '保存计划' }).click();
  await page.getByText(/超出预算/).waitFor();
  await page.getByLabel('预计费用').fill('600');
  await page.getByRole('button', { name: '保存计划' }).click();
  await page.getByRole('table', { name: '课程' }).getByText('消防').waitFor();
  await page.getByText('由最后编写人以外的人事管理人员批准。').waitFor();
  expect(await page.getByRole('button', { name: '批准计划' }).count()).toBe(0);
  expect(page.faults).toEqual([]);
});

test('an examination tells who passed; sheets of the survey are entered, and what is no score is named', async () => {
  const page = await open('/examinations');
  const name = named('消防知识');
  await page.getByRole('button', { name: '登记考试' }).click();
  await dialog(page).getByLabel('考试', { exact: true }).fill(name);
  await choosePerson(page, '第 1 人');
  await dialog(page).getByLabel('分数').fill('59.5');
  await choosePerson(page, /^部门/);
  await dialog(page).getByRole('button', { name: '登记考试' }).click();
  await dialog(page).waitFor({ state: 'hidden' });
  await page.getByRole('link', { name }).click();
  await page.getByRole('table', { name: '成绩' }).getByText('不及格').waitFor();

  await page.goto('/staff-survey');
  await page.getByRole('button', { name: '录入答卷' }).click();
  await choosePerson(page, '部门');
  await dialog(page).getByLabel('分数，每份答卷一个').fill('86 101');
  await dialog(page).getByRole('button', { name: '录入答卷' }).click();
  await dialog(page)
    .getByText(/不是 0 到 100 的分数.*101/)
    .waitFor();
  await dialog(page).getByLabel('分数，每份答卷一个').fill('86 90.5');
  await dialog(page).getByRole('button', { name: '录入答卷' }).click();
  await dialog(page).waitFor({ state: 'hidden' });
  await page.getByText('90.5').first().waitFor();
  expect(page.faults).toEqual([]);
});

test.each(['/training', '/training/plan', '/training/plan/edit?year=2029', '/examinations', '/staff-survey'])(
  '%s can be used by everyone',
  async (path) => {
    for (const [viewport, dark] of [
      [DESK, false],
      [PHONE, true],
    ] as const) {
      const page = await open(path, { viewport, dark });
      await settled(page);
      expect(await objections(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(page.faults).toEqual([]);
      const folder = process.env['GOLDKEY_TRAINING_SHOTS'];
      if (folder) await page.screenshot({ path: `${folder}/${path.replace(/\W+/g, '_')}_${viewport.width}.png` });
    }
  },
);

test('who sees several properties reads of which each training and certificate is; within one the column is gone', async () => {
  for (const path of ['/training', '/certificates']) {
    const page = await browser.signedIn('personnel', path);
    await page.getByRole('columnheader', { name: '项目' }).first().waitFor();
    await page.getByText('澜溪雅苑').first().waitFor();
    const one = await open(path);
    await one.getByRole('columnheader').first().waitFor();
    expect(await one.getByRole('columnheader', { name: '项目' }).count()).toBe(0);
  }
});
