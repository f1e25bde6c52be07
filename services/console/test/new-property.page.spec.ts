import writeExcelFile from 'write-excel-file/node';
import { signIn, TestBrowser, type TestPage } from './browser.js';

// Some eighty acts of two people: where both cores are busy they take their time.
jest.setTimeout(300_000);

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

/** Names of a story's own: a second try meets nothing of the first one. */
const names = () => {
  const mark = Math.random().toString(36).slice(2, 8);
  return {
    code: `TY${mark}`,
    login: `shen-${mark}`,
    region: `江南 ${mark}`,
    property: `听雨轩 ${mark}`,
    department: `客服部 ${mark}`,
    manager: { name: `沈知行 ${mark}`, number: `M${mark}` },
    clerk: { name: `何小满 ${mark}`, number: `C${mark}` },
  };
};
const PASSWORD = '院子里的桂花又开了一回';

/** Goes on within the console, as its links do: a whole load of it each time would be most of this story. */
const within = (page: TestPage, path: string): Promise<void> =>
  page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);

/** The form that is open; a drawer beside it is a dialog too. */
const dialogOf = (page: TestPage) => page.locator('[role=dialog]:has(form)').last();
const save = async (page: TestPage) => {
  await dialogOf(page).locator('button[type=submit]').click();
  await dialogOf(page).waitFor({ state: 'detached' });
};
const choose = async (page: TestPage, label: string, words: string) => {
  const field = dialogOf(page).getByRole('combobox', { name: new RegExp(`^${label}`) });
  await field.click();
  await field.fill(words);
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: words }).first().click();
};

/** Opens a unit in the drawer of the organisation's page, by its name. */
const unit = async (page: TestPage, name: string) => {
  await within(page, `/organisation?q=${encodeURIComponent(name)}`);
  await page.getByRole('link', { name, exact: true }).first().click();
  await page.getByRole('button', { name: '设下级单位' }).waitFor();
};

/** A unit is set up below the one that is open. */
const below = async (page: TestPage, kind: string, name: string) => {
  await page.getByRole('button', { name: '设下级单位' }).click();
  await dialogOf(page).getByLabel('类型').click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: kind }).click();
  await dialogOf(page).getByLabel('名称').fill(name);
  await save(page);
};

const hired = async (page: TestPage, { name, number }: { name: string; number: string }, home?: string) => {
  await within(page, '/employees');
  await page.getByRole('button', { name: '入职', exact: true }).click();
  const dialog = dialogOf(page);
  if (home !== undefined) await choose(page, '档案所在', home);
  await dialog.getByLabel('姓名').fill(name);
  await dialog.getByLabel('工号').fill(number);
  await dialog.getByRole('button', { name: '入职', exact: true }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
};

const appointed = async (page: TestPage, unitName: string, role: string) => {
  await page.getByRole('button', { name: '任职', exact: true }).first().click();
  await choose(page, '单位', unitName);
  await choose(page, '职务', role);
  await save(page);
  await page.getByText('在任').first().waitFor();
};

/** What the audit tells of a person's acts, a row a line. */
const audited = async (page: TestPage, actor: string, service = ''): Promise<readonly string[]> => {
  await page.goto(`/audit?${new URLSearchParams({ actor, ...(service && { service }) })}`);
  // The rows of all services come at once.
  const rows = page.getByRole('table').locator('tbody tr');
  await rows.first().waitFor();
  return (await rows.allInnerTexts()).map((row) => row.replace(/\s+/g, ' '));
};
const missing = (rows: readonly string[], wanted: readonly RegExp[]): readonly string[] =>
  wanted.filter((one) => !rows.some((row) => one.test(row))).map(String);

test('a stranger sets up a property by its pages alone, from the region to a first talk, and the audit tells all of it', async () => {
  const own = names();
  const page = await browser.signedIn('it', '/organisation');
  await page.getByRole('heading', { level: 1, name: '组织架构' }).waitFor();
  const begin = page.getByRole('button', { name: '设集团' });
  const group = page.locator('.gk-org .gk-row-link').first();
  await begin.or(group).first().waitFor();
  // Of an empty platform (`npm start -- --no-demo`) this is the very first act.
  if (await begin.isVisible()) {
    await begin.click();
    await dialogOf(page).getByLabel('集团名称').fill('桂雨物业集团');
    await save(page);
  }
  await group.click();
  await below(page, '区域', own.region);

  await within(page, '/properties/new');
  await page.getByLabel('上级单位').click();
  await page.getByLabel('上级单位').fill(own.region);
  await page.locator('.ant-select-item-option', { hasText: own.region }).click();
  await page.getByLabel('项目名称').fill(own.property);
  await page.getByLabel('代码').fill(own.code);
  await page.getByLabel('合同户数').fill('120');
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: own.property }).waitFor();

  await within(page, '/households/import');
  const rows = [
    ['项目代码', '楼栋', '房号', '面积', '业主', '电话'],
    ...[1, 2, 3].map((n) => [own.code, '1', `10${n}`, 88, '李明', '13800002046']),
  ];
  const buffer = await writeExcelFile(rows as never).toBuffer();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'register.xlsx', mimeType: 'application/octet-stream', buffer });
  await page.getByRole('button', { name: /^检\s?查$/ }).click();
  await page.getByRole('button', { name: /^导入 3 行$/ }).click();
  await page.getByText('导入完成').waitFor();

  await unit(page, own.property);
  await below(page, '部门', own.department);

  await hired(page, own.manager, own.property);
  await appointed(page, own.property, '经理');
  await within(page, '/accounts');
  await page.getByRole('button', { name: '新建账号' }).click();
  await dialogOf(page).getByLabel('账号', { exact: true }).fill(own.login);
  await dialogOf(page).getByLabel('姓名').fill(own.manager.name);
  await choose(page, '员工', own.manager.name);
  await dialogOf(page)
    .getByRole('button', { name: /保\s?存/ })
    .click();
  await page.getByRole('button', { name: '设置密码的链接' }).click();
  const link = (await page.getByRole('dialog').locator('code').textContent()) ?? '';

  const manager = await browser.page();
  await manager.goto(new URL(link.trim()).pathname);
  await manager.locator('#password').fill(PASSWORD);
  await manager.locator('#again').fill(PASSWORD);
  await manager.getByRole('button', { name: '保存新密码' }).click();
  await manager.getByRole('status').getByText('新密码已保存').waitFor();
  await manager.goto('/');
  await signIn(manager, own.login, PASSWORD);
  await manager.waitForURL((url) => url.pathname === '/');
  await manager.getByRole('heading', { level: 1 }).waitFor();

  await hired(manager, own.clerk);
  await appointed(manager, own.department, '客服');
  await within(manager, '/shifts');
  await manager.getByRole('button', { name: '新班次' }).click();
  await dialogOf(manager).getByLabel('名称').fill('早班');
  await dialogOf(manager).getByLabel('简称').fill('早');
  await dialogOf(manager).getByLabel('开始').fill('08:00');
  await dialogOf(manager).getByLabel('结束').fill('17:00');
  await save(manager);
  await within(manager, '/roster');
  const grid = manager.getByRole('grid', { name: '排班表' });
  await manager.locator('[role=gridcell][data-row="0"][data-column="0"]').click();
  await grid.focus();
  const [, ...days] = await grid.locator('.gk-grid-heads').getByRole('columnheader').allTextContents();
  // A week without a day of rest is not published, on whichever day the month begins.
  for (const day of days.slice(0, 28)) {
    await manager.keyboard.press(day.endsWith('日') ? '2' : '1');
    await manager.keyboard.press('ArrowRight');
  }
  await manager.getByText('已全部保存').waitFor();
  await manager.getByRole('button', { name: '发布', exact: true }).click();
  for (const reason of await dialogOf(manager).getByRole('textbox').all()) await reason.fill('刚开始接手');
  await save(manager);
  await manager.getByText(/第 1 版/).waitFor();

  await within(manager, '/plans/new?kind=month');
  await manager.getByLabel('第 1 项：做什么').fill('逐户上门认识业主');
  await manager.getByRole('button', { name: '存为草稿' }).click();
  await manager.waitForURL(/\/plans\/[0-9a-f-]{36}$/);
  await manager.getByRole('button', { name: '上报', exact: true }).first().click();
  await save(manager);

  await within(manager, '/care');
  await manager.getByRole('button', { name: new RegExp(`^与.*${own.clerk.name}.*谈心$`) }).click();
  await dialogOf(manager).getByLabel('谈了什么').fill('第一天习惯吗');
  await save(manager);
  await manager.getByText(/本周已谈 1 次/).waitFor();

  const byManager = await audited(page, own.manager.name);
  // Whoever else is group IT on a shared platform acts too: service by service there is room for all of it.
  const byIt: string[] = [];
  for (const service of ['identity', 'estates', 'staffing']) byIt.push(...(await audited(page, '集团信息部', service)));
  expect(
    missing(byManager, [
      /账号 · 账号 · 设置密码/,
      /账号 · 账号 · 登录/,
      new RegExp(`人事 · 员工 · 入职.*名称 ${own.clerk.name}`),
      /人事 · 任职 · 开始.*职务 客服/,
      /人事 · 班次 · 设立.*名称 早班/,
      /人事 · 排班 · 设定.*种类 上班/,
      /人事 · 班表发布 · 发布.*版次 1/,
      /人事 · 工作计划 · 起草.*计划种类 月/,
      /人事 · 工作计划 · 上报.*状态 草稿 → 已上报/,
      /人事 · 履职记录 · 记录.*种类 上报计划/,
      /人事 · 履职记录 · 记录.*种类 谈话/,
    ]),
  ).toEqual([]);
  expect(
    missing(byIt, [
      new RegExp(`人事 · 组织单位 · 设立.*名称 ${own.region}`),
      new RegExp(`房产 · 项目 · 登记.*名称 ${own.property}`),
      /房产 · 住户 · 登记.*面积（平方米） 88/,
      new RegExp(`人事 · 组织单位 · 设立.*名称 ${own.department}`),
      new RegExp(`人事 · 员工 · 入职.*名称 ${own.manager.name}`),
      /人事 · 任职 · 开始.*职务 经理/,
      new RegExp(`账号 · 账号 · 新建.*登录账号 ${own.login}`),
      /账号 · 账号 · 生成密码链接/,
    ]),
  ).toEqual([]);
  // When, who and from where stand in every row.
  for (const row of [...byManager, ...byIt]) expect(row).toMatch(/^今日 \d\d:\d\d .+ 127\.0\.0\.1 /);
  expect(byManager.every((row) => row.includes(own.manager.name))).toBe(true);
  expect([...page.faults, ...manager.faults]).toEqual([]);
});
