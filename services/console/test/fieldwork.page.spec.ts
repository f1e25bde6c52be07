import { DESK, objections, overflow, PHONE, TestBrowser, type TestPage } from './browser.js';
import { ask } from './doors.js';
import { PAPER } from './files.js';
import { inAWeek } from './typed-moment.js';

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

const choose = async (page: TestPage, field: ReturnType<TestPage['getByLabel']>, option?: string) => {
  await field.click();
  const options = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option');
  await (option === undefined ? options.first() : options.filter({ hasText: option }).first()).click();
};

type Fill = (dialog: ReturnType<TestPage['getByRole']>) => Promise<void>;

/** Opens a form, fills it in and sends it. */
const send = async (page: TestPage, name: string, fill: Fill) => {
  await page.getByRole('button', { name, exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await fill(dialog);
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
};

/** An act on the record that is open; done once the page has read it anew, so that the next act begins from there. */
const act = async (page: TestPage, name: string, fill: Fill) => {
  const shown = new URL(page.url()).pathname;
  const sent = page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.url().includes(shown));
  const readAnew = sent.then(() =>
    page.waitForResponse(
      (answer) => answer.request().method() === 'GET' && new URL(answer.url()).pathname.endsWith(shown) && answer.ok(),
    ),
  );
  await send(page, name, fill);
  await readAnew;
};

test('an emergency is told of on a phone, phoned in, written down and closed', async () => {
  const page = await browser.signedIn('manager', '/incidents', { viewport: PHONE });
  await page.getByRole('button', { name: '上报突发事件' }).waitFor();
  await looksRight(page);
  await page.getByRole('button', { name: '上报突发事件' }).click();
  const dialog = page.getByRole('dialog');
  await choose(page, dialog.getByLabel('项目'));
  const what = words('电梯困人');
  await dialog.getByLabel('地点').fill('2 栋 1 单元');
  await dialog.getByLabel('发生了什么').fill(what);
  await dialog.getByRole('button', { name: '上报突发事件' }).click();
  await page.waitForURL(/\/incidents\/[^?]+$/);
  await page.getByText('给领导打电话').waitFor();
  await act(page, '记下打给领导', (form) => form.getByLabel('谁接的电话').fill('周总'));
  await act(page, '记下打给品质中心', async () => undefined);
  await act(page, '填写事件记录', async (form) => {
    await form.getByLabel('经过').fill('五分钟后放人');
    await form.getByLabel('人员和财物损失').fill('无');
    await form.getByLabel('采取的措施').fill('维保到场');
  });
  await page.getByText('都做了').waitFor();
  await looksRight(page);
  await act(page, '结束', (form) => form.getByLabel('教训').fill('每月测试对讲'));
  await page.getByText('每月测试对讲').waitFor();
  expect(page.faults).toEqual([]);
}, 120_000);

/** The permit as it lies on the paper: one page, nothing of the screen; its days are long over, which it says. */
const printsPermit = async (page: TestPage, works: string) => {
  await page.getByRole('link', { name: /^ZX\d{4}-\d{4,} · 打印$/ }).click();
  const permit = page.getByRole('article', { name: /^装修许可证 ZX\d{4}-\d{4,}$/ });
  for (const said of [works, '李业主', '安居装饰', '赵工长', '8:00–12:00', '2026-01-05 至 2026-01-20'])
    await permit.getByText(said).waitFor();
  await permit.getByText('¥2,000.00，2026-01-04 收取，收据 S-17').waitFor();
  await permit.getByText('已过有效期，本证作废').waitFor();
  await looksRight(page);
  await page.setViewportSize(PHONE);
  await looksRight(page);
  await page.setViewportSize(DESK);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(false);
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(false);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
  await page.emulateMedia({ media: 'screen' });
  await page.goBack();
};

/** It is accepted although a violation is open: only with the reason, and the sheet says both. */
const acceptsDespite = async (page: TestPage, violation: string) => {
  await page.getByRole('button', { name: '验收', exact: true }).first().click();
  const form = page.getByRole('dialog');
  await form
    .getByRole('table', { name: '违规' })
    .getByRole('row', { name: new RegExp(violation) })
    .waitFor();
  await form.getByRole('button', { name: '验收', exact: true }).click();
  await form.getByText('请填写').waitFor();
  await form.getByLabel('仍要验收的原因').fill('业主外出，下月清理');
  expect(await objections(page)).toEqual([]);
  await form.getByRole('button', { name: '验收', exact: true }).click();
  await form.waitFor({ state: 'hidden' });
  await page.getByRole('link', { name: '打印验收单' }).click();
  const sheet = page.getByRole('article', { name: /^装修验收单/ });
  const row = sheet.getByRole('row', { name: new RegExp(violation) });
  await row.getByText('待定措施 · 验收时未整改').waitFor();
  await sheet.getByText('带违规验收').waitFor();
  await sheet.getByText('业主外出，下月清理').waitFor();
  await looksRight(page);
  await page.setViewportSize(PHONE);
  await looksRight(page);
  await page.setViewportSize(DESK);
  // White paper on a dark screen too.
  const dark = await browser.signedIn('manager', new URL(page.url()).pathname, { viewport: DESK, dark: true });
  await dark.getByRole('article').getByText(violation).waitFor();
  await looksRight(dark);
};

test('a renovation is applied for with its papers, approved and patrolled; a violation becomes a finding', async () => {
  const page = await browser.signedIn('manager', '/renovations', { viewport: DESK });
  await page.getByRole('button', { name: '登记申请' }).first().click();
  const dialog = page.getByRole('dialog');
  await choose(page, dialog.getByLabel('项目'));
  await choose(page, dialog.getByLabel('房号'));
  await dialog.getByLabel('申请人').fill('李业主');
  await dialog.getByLabel('施工方').fill('安居装饰');
  await dialog.getByLabel('施工负责人').fill('赵工长');
  await dialog.getByLabel('押金').fill('2000');
  const works = words('阳台封窗');
  await dialog.getByLabel('装修内容').fill(works);
  for (const [label, day] of [
    ['开始', '2026-01-05'],
    ['结束', '2026-01-20'],
  ] as const) {
    await dialog.getByLabel(label).fill(day);
    await page.keyboard.press('Enter');
  }
  await dialog.locator('input[type=file]').setInputFiles(PAPER);
  await dialog.getByRole('img', { name: '文件 1' }).waitFor();
  await dialog.getByRole('button', { name: '登记申请' }).click();
  await page.waitForURL(/\/renovations\/[^?]+$/);
  await act(page, '收押金', async (form) => {
    await form.getByLabel('收据号').fill('S-17');
    await form.getByLabel('收取日期').fill('2026-01-04');
    await page.keyboard.press('Enter');
  });
  await act(page, '批准', (form) => form.getByLabel('施工时间').fill('8:00–12:00'));
  await printsPermit(page, works);
  await page.getByText('2 周没有巡视').waitFor();
  await act(page, '记巡视', (form) => form.getByLabel('说明').fill('防水完成'));
  const violation = words('占用通道');
  await act(page, '记违规', async (form) => {
    await form.getByLabel('违规类别').fill('占用通道');
    await form.getByLabel('情况').fill(violation);
  });
  await page.getByRole('link', { name: new RegExp(violation) }).waitFor();
  await looksRight(page);
  const address = page.url();
  await page.goto('/renovations?state=approved');
  await page.getByText(works).waitFor();
  await looksRight(page);
  await page.goto(address);
  await acceptsDespite(page, violation);
  await looksRight(page);
  expect(page.faults).toEqual([]);
}, 120_000);

test('equipment falls due; what fails a check becomes a finding', async () => {
  const page = await browser.signedIn('manager', '/equipment', { viewport: DESK });
  await page.getByRole('button', { name: '登记设备' }).first().click();
  const dialog = page.getByRole('dialog');
  await choose(page, dialog.getByLabel('项目'));
  const code = words('T').replace(' ', '-');
  await dialog.getByLabel('编号').fill(code);
  await dialog.getByLabel('名称').fill('排污泵');
  await dialog.getByLabel('位置').fill('地库集水坑');
  await dialog.getByRole('button', { name: '增加检查' }).click();
  await dialog.getByLabel('第 1 项检查').fill('试泵');
  await dialog.getByRole('button', { name: '登记设备' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.goto(`/equipment?q=${code}`);
  await page.getByRole('link', { name: new RegExp(code) }).click();
  const note = words('不出水');
  // The words that are in use are offered: one kind keeps one word.
  const [{ category }] = (await ask(page, '/api/inspections/finding-categories')).items;
  await send(page, '做检查', async (form) => {
    await choose(page, form.getByLabel('结果'), '异常');
    await form.getByLabel('说明').fill(note);
    await form.getByLabel('问题类别').fill(category.slice(1));
    await page.getByTitle(category, { exact: true }).click();
    expect(await form.getByLabel('问题类别').inputValue()).toBe(category);
    await form.getByLabel('措施').fill('报修');
    await form.getByLabel('整改期限').fill(inAWeek());
    await page.keyboard.press('Enter');
  });
  await page.getByRole('link', { name: new RegExp(note) }).waitFor();
  await page.setViewportSize(PHONE);
  await looksRight(page);
  expect(page.faults).toEqual([]);
}, 120_000);

test('labels, check-lists and routes of a property', async () => {
  const page = await browser.signedIn('manager', '/posts/labels', { viewport: DESK });
  await page.getByText('G-02-1').waitFor();
  await looksRight(page);
  await page.goto('/check-lists');
  await page.getByText('无车辆、杂物占用').waitFor();
  await looksRight(page);
  // Each change of a list is a version more, so it is made in a kind that no other test looks at.
  await page.getByRole('button', { name: /(编写|修改) 周界/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('第 1 项', { exact: true }).first().fill(words('围栏'));
  await dialog.getByLabel('怎样算正常').first().fill('完好');
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.goto('/patrol-routes');
  await page.getByRole('heading', { name: '地面一圈' }).waitFor();
  const name = words('内圈');
  await page.getByRole('button', { name: '新建路线' }).click();
  await page.getByRole('dialog').getByLabel('名称').fill(name);
  await choose(page, page.getByRole('dialog').getByLabel('岗位点，按顺序'), 'G-02');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await page.getByRole('heading', { name }).waitFor();
  await looksRight(page);
  expect(page.faults).toEqual([]);
}, 120_000);

test('a programme is written down at a desk; its work is done on a phone, and looked at in the month', async () => {
  const desk = await browser.signedIn('manager', '/upkeep', { viewport: DESK });
  await desk.getByRole('button', { name: '新建方案' }).waitFor();
  const name = words('擦扶手');
  await send(desk, '新建方案', async (form) => {
    await form.getByLabel('名称').fill(name);
    await form.getByLabel('区域').fill('2 栋各层');
    await choose(desk, form.getByLabel('谁来做'), '外部公司');
    await form.getByLabel('公司', { exact: true }).fill('洁雅保洁');
    await choose(desk, form.getByLabel('多久一次'), '每隔几天');
    await form.getByLabel('天数').fill('1');
  });
  await desk.getByRole('link', { name }).first().waitFor();
  await looksRight(desk);

  const phone = await browser.signedIn('manager', '/upkeep/today', { viewport: PHONE });
  await phone.getByRole('button', { name: new RegExp(`^做完了 · ${name}`) }).click();
  const dialog = phone.getByRole('dialog');
  await dialog.getByRole('button', { name: '做完了', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await phone.getByRole('button', { name: new RegExp(`^评价 · ${name}`) }).waitFor();
  await looksRight(phone);
  // Who did it does not judge it: the reason stands beside the form.
  await phone.getByRole('button', { name: new RegExp(`^评价 · ${name}`) }).click();
  await phone.getByRole('dialog').getByText('好', { exact: true }).click();
  await phone.getByRole('dialog').getByRole('button', { name: '评价', exact: true }).click();
  await phone.getByRole('dialog').getByText('须由整改人和责任人以外的人验收').waitFor();

  // The centre sees many properties: it is sent the one that is meant.
  const place = await desk.getByRole('link', { name: '今天的工作' }).getAttribute('href');
  const query = new URL(place ?? '', 'http://x').search;
  const centre = await browser.signedIn('quality', `/upkeep${query}`, { viewport: DESK });
  await centre.getByRole('button', { name: new RegExp(`^${name}，.*待评价`) }).click();
  await centre.getByRole('dialog').getByText('好', { exact: true }).click();
  await centre.getByRole('dialog').getByRole('button', { name: '评价', exact: true }).click();
  await centre.getByRole('dialog').waitFor({ state: 'hidden' });
  await centre.getByRole('img', { name: new RegExp(`^${name}，.*好$`) }).waitFor();
  await centre.getByRole('link', { name }).first().click();
  await centre.getByText('每 1 天').waitFor();
  await looksRight(centre);
});
