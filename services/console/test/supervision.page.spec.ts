import { DESK, objections, overflow, PHONE, TestBrowser, type TestPage } from './browser.js';
import { ask, command } from './doors.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

/** Words that no other run writes. */
const words = (about: string): string => `${about} ${Math.random().toString(36).slice(2, 10)}`;
const dialog = (page: TestPage) => page.getByRole('dialog').last();
const saved = (page: TestPage) => dialog(page).waitFor({ state: 'hidden' });

const choose = async (page: TestPage, label: string, option?: string): Promise<void> => {
  await dialog(page).getByLabel(label, { exact: true }).first().click();
  const options = page.locator('.ant-select-dropdown:visible .ant-select-item-option');
  await (option === undefined ? options.first() : options.filter({ hasText: option }).first()).click();
};
/** A day and time as they are typed; the weekday is made right by the field. */
const type = async (page: TestPage, label: string, moment: string): Promise<void> => {
  await dialog(page).getByLabel(label, { exact: true }).fill(moment);
  await page.keyboard.press('Enter');
};
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];
/** `MM-DD 周三 02:20`, so many days from today by the property's clock. */
const moment = (days: number, clock: string): string => {
  const day = new Date(Date.now() + days * 86_400_000 + 8 * 3_600_000);
  return `${day.toISOString().slice(5, 10)} 周${WEEKDAYS[day.getUTCDay()]} ${clock}`;
};

const send = (page: TestPage, path: string, body: object) => command(page, `/api/inspections/${path}`, body);

/** The inspection of the demo group that is under way; where a run before has completed it, another with the same people. */
const openInspection = async (page: TestPage) => {
  const { items } = await ask(page, '/api/inspections/full-coverages?pageSize=500');
  const known = items.find(({ state }: { state: string }) => state === 'open');
  if (known !== undefined) return known;
  const [{ propertyId, participants }] = items;
  const participantIds = participants.map(({ employeeId }: { employeeId: string }) => employeeId);
  return send(page, 'full-coverages', { propertyId, participantIds });
};

/** The page as it stands is one that everybody can use, at a desk and on a phone. */
const isFit = async (page: TestPage): Promise<void> => {
  expect(await objections(page)).toEqual([]);
  await page.setViewportSize(PHONE);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.setViewportSize(DESK);
};

test('a night check is recorded with both registers and a finding, and the month counts it', async () => {
  const page = await browser.signedIn('manager', '/supervision', { viewport: DESK });
  await page.getByRole('table', { name: '夜查' }).waitFor();
  await isFit(page);
  await page.getByRole('button', { name: '登记夜查' }).first().click();
  const entry = words('第 7 页');
  await type(page, '开始', moment(-1, '02:20'));
  await type(page, '结束', moment(-1, '03:10'));
  await dialog(page).getByLabel('保安值班登记').fill(entry);
  await dialog(page).getByLabel('中心登记').fill('第 3 页');
  await dialog(page).getByRole('button', { name: '加一条问题' }).click();
  await dialog(page).getByLabel('类别').fill('门岗脱岗');
  await dialog(page).getByLabel('位置').fill('西门');
  await dialog(page).getByLabel('情况').fill(words('岗亭无人'));
  await dialog(page).getByText('本人签名确认').click();
  await dialog(page).getByRole('button', { name: '保存' }).click();
  await saved(page);
  const { items } = await ask(page, '/api/inspections/night-checks?pageSize=500');
  const made = items.find(({ entries }: { entries: { entry: string }[] }) =>
    entries.some((one) => one.entry === entry),
  );
  expect(made).toMatchObject({ state: 'completed', findings: [expect.any(String)] });
  await page.goto(`/night-checks?open=${made.id}`);
  await page.getByText(entry).first().waitFor();
  await isFit(page);
  expect(page.faults).toEqual([]);
}, 120_000);

test('a check that is planned is called off with the reason by who planned it, and written down by who checks alone', async () => {
  const page = await browser.signedIn('manager', '/supervision', { viewport: DESK });
  await page.getByRole('table', { name: '夜查' }).waitFor();
  const { items: made } = await ask(page, '/api/inspections/night-checks?pageSize=500');
  const { propertyId, inspectorId } = made[0];
  const day = new Date(Date.now() + 9 * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
  const plan = { propertyId, inspectorId, plannedAt: `${day}T02:30:00+08:00` };
  const { id } = await send(page, 'night-checks/plans', plan);
  await page.goto(`/supervision?property=${propertyId}`);
  const plans = page.getByRole('region', { name: '已安排的夜查' });
  await plans.getByRole('button', { name: '取消夜查' }).last().click();
  await dialog(page).getByLabel('原因').fill('当晚停电检修');
  await dialog(page).getByRole('button', { name: '取消夜查' }).click();
  await saved(page);
  const { items } = await ask(page, '/api/inspections/night-checks/plans');
  expect(items.some((line: { id: string }) => line.id === id)).toBe(false);
  expect(page.faults).toEqual([]);
}, 120_000);

test('on 1 January the night before is typed without its year, and shown with it', async () => {
  const page = await browser.signedIn('manager', '/supervision', { viewport: DESK });
  await page.getByRole('table', { name: '夜查' }).waitFor();
  await page.getByRole('button', { name: '登记夜查' }).first().click();
  await page.clock.setFixedTime('2027-01-01T00:30:00+08:00');
  await type(page, '开始', '12-31 23:50');
  await type(page, '结束', '01-01 周五 00:20');
  expect(await dialog(page).getByLabel('开始', { exact: true }).inputValue()).toBe('2026-12-31 周四 23:50');
  expect(await dialog(page).getByLabel('结束', { exact: true }).inputValue()).toBe('01-01 周五 00:20');
  expect(page.faults).toEqual([]);
}, 120_000);

test('the inspection that is under way is walked to its last post and summed up', async () => {
  const page = await browser.signedIn('manager', '/supervision', { viewport: DESK });
  await page.getByRole('table', { name: '夜查' }).waitFor();
  const open = await openInspection(page);
  await page.goto(`/full-coverages/${open.id}`);
  await page.getByRole('table', { name: '岗位点' }).waitFor();
  await isFit(page);
  const posts = open.posts as { code: string; name: string }[];
  for (const { code, name } of posts) {
    await page.getByRole('button', { name: `${code} ${name}` }).click();
    await dialog(page).getByRole('button', { name: '保存' }).click();
    await saved(page);
  }
  await page.getByText('所有岗位点都查过了').waitFor();
  await page.getByRole('button', { name: '完成并写小结' }).click();
  await dialog(page).getByLabel('本月小结').fill('各岗位点正常，西门照明待换。');
  await dialog(page).getByRole('button', { name: '完成并写小结' }).click();
  await saved(page);
  await page.getByText('已完成').first().waitFor();
  expect(page.faults).toEqual([]);
}, 120_000);

test('the quality centre seals a draw, a witness opens it, and the browser repeats it', async () => {
  const page = await browser.signedIn('quality', '/draws', { viewport: DESK });
  await page.getByRole('heading', { level: 1 }).waitFor();
  await isFit(page);
  await page.getByRole('button', { name: '封存一次抽签' }).first().click();
  await dialog(page).getByRole('button', { name: '封存一次抽签' }).click();
  await page.waitForURL(/\/draws\/./);
  await page.getByRole('table', { name: '签筒' }).waitFor();
  const address = new URL(page.url()).pathname;
  const witness = await browser.signedIn('general', address, { viewport: DESK });
  await witness.getByRole('button', { name: '说见证词并开签' }).click();
  await dialog(witness).getByLabel('见证词').fill(words('双色球'));
  await dialog(witness).getByRole('button', { name: '说见证词并开签' }).click();
  await witness.getByText('本浏览器重算：一致').waitFor();
  await isFit(witness);
  const manager = await browser.signedIn('manager', address, { viewport: DESK });
  await manager.getByText('本浏览器重算：一致').waitFor();
  await manager.getByText('其他项目').first().waitFor();
  expect([page.faults, witness.faults, manager.faults]).toEqual([[], [], []]);
}, 120_000);

test('day checks, joint inspections and third parties have their pages; who is invited is seen', async () => {
  const page = await browser.signedIn('quality', '/day-checks', { viewport: DESK });
  await page.getByRole('button', { name: '登记日查' }).first().click();
  await choose(page, '项目', '桂语庭');
  await choose(page, '查过的岗位点', 'G-02');
  await page.keyboard.press('Escape');
  const note = words('抽查西门');
  await dialog(page).getByLabel('备注').fill(note);
  await dialog(page).getByRole('button', { name: '保存' }).click();
  await saved(page);
  const { items } = await ask(page, '/api/inspections/day-checks?pageSize=500');
  const made = items.find((check: { note?: string }) => check.note === note);
  expect(made.posts).toMatchObject([{ code: 'G-02', inOrder: true }]);
  await page.goto(`/day-checks?open=${made.id}`);
  await page.getByText(note).waitFor();
  await isFit(page);
  await page.getByRole('link', { name: '联合检查' }).click();
  await page.getByRole('link', { name: '冬季消防' }).click();
  await page.getByRole('button', { name: '登记结果' }).waitFor();
  await isFit(page);
  await page.goto('/third-party-results');
  await page.getByText('衡信调查').first().waitFor();
  await isFit(page);
  expect(page.faults).toEqual([]);
}, 120_000);

test('a case is told by the manager, heard by the general manager, and decided by the quality centre', async () => {
  const page = await browser.signedIn('manager', '/conduct', { viewport: DESK });
  await page.getByRole('button', { name: '报告' }).first().click();
  await choose(page, '项目', '桂语庭');
  await dialog(page)
    .getByLabel('发生日期')
    .fill(new Date(Date.now() - 86_400_000).toISOString().slice(0, 10));
  await page.keyboard.press('Enter');
  await choose(page, '当事人');
  await choose(page, '条款', '第 3 条');
  const what = words('离岗办私事');
  await dialog(page).getByLabel('情况').fill(what);
  await dialog(page).getByLabel('凭据').fill('照片 9');
  await dialog(page).getByRole('button', { name: '提交' }).click();
  await saved(page);
  const { items } = await ask(page, '/api/inspections/conduct-cases?pageSize=500');
  const { id } = items.find(({ description }: { description: string }) => description === what);
  await page.goto(`/conduct/${id}`);
  await page.getByText(what).first().waitFor();
  await isFit(page);
  const general = await browser.signedIn('general', `/conduct/${id}`, { viewport: DESK });
  await general.getByRole('button', { name: '记录陈述' }).click();
  await dialog(general).getByLabel('陈述内容').fill('去取快递，已认识到不妥');
  await dialog(general).getByRole('button', { name: '记录陈述' }).click();
  await saved(general);
  const quality = await browser.signedIn('quality', `/conduct/${id}`, { viewport: DESK });
  await quality.getByRole('button', { name: '不予认定' }).click();
  await dialog(quality).getByLabel('理由').fill('已当场批评教育，情节轻微');
  await dialog(quality).getByRole('button', { name: '不予认定' }).click();
  await quality.getByText('不予认定').first().waitFor();
  await saved(quality);
  expect(await ask(quality, `/api/inspections/conduct-cases/${id}`)).toMatchObject({ state: 'dismissed' });
  expect([page.faults, general.faults, quality.faults]).toEqual([[], [], []]);
}, 120_000);

test('overdue findings name who is asked, two of one cause are merged, and a week waits for its signature', async () => {
  const page = await browser.signedIn('manager', '/findings-standing', { viewport: DESK });
  await page.getByRole('table', { name: '超期问题，现在问谁' }).waitFor();
  await isFit(page);
  await page.goto('/patrol-weeks');
  await page.getByRole('heading', { name: '每周巡查复核' }).waitFor();
  await isFit(page);
  const { items: places } = await ask(page, '/api/inspections/posts?pageSize=1');
  const category = words('渗漏');
  const due = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  for (const [place, hour] of [
    ['地库 A', '17:00'],
    ['地库 B', '18:00'],
  ])
    await send(page, 'findings', {
      propertyId: places[0].propertyId,
      source: 'patrol',
      category,
      place,
      description: '顶板渗水',
      measure: '堵漏',
      dueAt: `${due}T${hour}:00+08:00`,
    });
  await page.goto(`/merge-findings?category=${encodeURIComponent(category)}`);
  await page.getByLabel('选择 地库 A').click();
  await page.getByLabel('选择 地库 B').click();
  await isFit(page);
  await page.getByRole('button', { name: '合并 2 条' }).click();
  await dialog(page).getByLabel('共同的原因').fill('同一根管漏水');
  await dialog(page).getByRole('button', { name: '合并 2 条' }).click();
  await page.waitForURL(/\/findings\/./);
  await page.getByText('并入了其他问题').waitFor();
  expect(page.faults).toEqual([]);
}, 120_000);
