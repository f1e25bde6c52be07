import { DESK, objections, overflow, PHONE, settled, TestBrowser, type TestPage } from './browser.js';
import { ask, command } from './doors.js';
import { PHOTO } from './files.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const words = (about: string): string => `${about} ${Math.random().toString(36).slice(2, 10)}`;

/** antd puts a space between the two characters of a short button. */
const button = (page: TestPage, name: string) =>
  page.getByRole('button', { name: new RegExp(`^${[...name].join('\\s?')}$`) });
const dialog = (page: TestPage) => page.getByRole('dialog');
const options = (page: TestPage) =>
  page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option');

/** Good for everybody at this width, at the desk or on a phone. */
const isSound = async (page: TestPage): Promise<void> => {
  expect(await objections(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
};

const choose = async (page: TestPage, label: string, index = 0): Promise<void> => {
  await page.getByLabel(label).first().click();
  await options(page).nth(index).click();
};

const takeIn = async (page: TestPage, kind: string, description: string, category = '水管漏水'): Promise<void> => {
  await page.goto('/complaints/new');
  await page.getByText(kind, { exact: true }).first().click();
  await page.getByLabel('电话').fill('13800005678');
  await page.getByLabel('类别').fill(category);
  await page.getByLabel('内容').fill(description);
  await choose(page, '责任部门');
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(/\/complaints\/[0-9a-f-]{36}/);
};

test('a repair has who was asked first, and gets a work order with its steps, at the desk and on a phone', async () => {
  const page = await browser.signedIn('manager', '/complaints/new');
  await page.getByText(/话术/).waitFor();
  await isSound(page);
  const said = words('厨房水管漏水');
  await takeIn(page, '报修', said);
  await page.getByText('首问负责').waitFor();

  await button(page, '开维修单').click();
  await dialog(page).getByLabel('步骤').fill('关总阀\n换接头');
  await dialog(page)
    .getByRole('button', { name: /开维修单/ })
    .click();
  const order = page.getByRole('link', { name: /-1$/ });
  await order.waitFor();
  await order.click();
  await page.waitForURL(/\/complaints\/work-orders\/[0-9a-f-]{36}/);
  await page.getByText('关总阀').waitFor();
  await isSound(page);
  await page.setViewportSize(PHONE);
  await isSound(page);
  await page.setViewportSize(DESK);
  await button(page, '派给').click();
  await dialog(page).getByLabel('派给').click();
  await options(page).first().waitFor();
  await page.keyboard.press('Escape');
  expect(page.faults).toEqual([]);
});

test.each([
  ['/complaints/clock-rules', /时限规则/],
  ['/complaints/dispatch', /维修派工/],
  ['/complaints/work-orders', /维修单/],
  ['/complaints/answers', /满意度答卷/],
  ['/complaints/questionnaires', /录入问卷/],
  ['/complaints/spot-checks', /抽查纸面和记录/],
  ['/complaints/kiosk', /请您评价/],
  ['/complaints/ballots', /年度评议/],
  ['/complaints/home-visits', /家访/],
  ['/complaints/opinion', /意见征询/],
  ['/complaints/forums', /业主恳谈会/],
  ['/complaints/incidents', /群体事件/],
] as const)('%s can be used by everybody, at the desk and on a phone', async (path, title) => {
  const page = await browser.signedIn('manager', path);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await settled(page);
  await isSound(page);
  await page.setViewportSize(PHONE);
  await isSound(page);
  expect(page.faults).toEqual([]);
});

test('what a household is like is written down over a visit, opens as it stands, and nobody undoes another’s words unseen', async () => {
  const page = await browser.signedIn('manager', '/complaints/home-visits');
  const { items } = await ask(page, '/api/estates/households?pageSize=1');
  const [{ id: householdId, propertyId }] = items;
  const [room, before, customs, theirs] = [words('家访'), words('广西'), words('不吃猪肉'), words('行动不便')];
  const visit = { propertyId, householdId, room, purpose: '入住回访', findings: '都好' };
  await command(page, '/api/complaints/home-visits', visit);
  const profileOf = async () =>
    (await ask(page, `/api/complaints/household-profiles?householdId=${householdId}`)).items[0];
  const known = await profileOf();
  const told = { propertyId, householdId, room, languages: ['粤语'], homeRegion: before };
  await command(page, '/api/complaints/household-profiles', told, { method: 'PUT', version: known?.version });
  const opened = async () => {
    await page.goto(`/complaints/home-visits?q=${encodeURIComponent(room)}`);
    await page.getByRole('link', { name: room }).first().click();
    await button(page, '记住户情况').click();
    await dialog(page).getByLabel('习俗').waitFor();
  };
  await opened();
  expect(await dialog(page).getByLabel('家乡').inputValue()).toBe(before);
  await dialog(page).getByText('粤语').waitFor();
  await isSound(page);
  await dialog(page).getByLabel('习俗').fill(customs);
  await dialog(page)
    .getByRole('button', { name: /保\s?存/ })
    .click();
  await dialog(page).waitFor({ state: 'detached' });
  const written = await profileOf();
  expect(written).toMatchObject({ customs, homeRegion: before, languages: ['粤语'] });

  // Somebody else writes while the form is open: what they wrote stays, and the form says so.
  await opened();
  await dialog(page).getByLabel('习俗').fill(words('素食'));
  const body = { ...told, customs, care: theirs };
  await command(page, '/api/complaints/household-profiles', body, { method: 'PUT', version: written.version });
  await dialog(page)
    .getByRole('button', { name: /保\s?存/ })
    .click();
  await dialog(page).getByRole('alert').waitFor();
  expect(await profileOf()).toMatchObject({ customs, care: theirs });
  await page.keyboard.press('Escape');
});

test('questionnaires are typed in with the keyboard alone; what is refused stays with its reason', async () => {
  const page = await browser.signedIn('manager', '/complaints/questionnaires');
  const paper = words('Q');
  const row = page.locator('.gk-entry-row').first();
  await row.getByLabel('问卷编号').fill(paper);
  await row.getByLabel('部门').click();
  await options(page).first().click();
  await row.getByText('基本满意').click();
  await page.keyboard.press('Control+Enter');
  await page.getByText('已录 1 份').waitFor();
  await row.getByLabel('问卷编号').fill(paper);
  await row.getByLabel('部门').click();
  await options(page).first().click();
  await row.getByText('满意', { exact: true }).first().click();
  await page.keyboard.press('Control+Enter');
  await page.getByText(/已经录过/).waitFor();
  expect(await row.getByLabel('问卷编号').inputValue()).toBe(paper);
});

test('many callers of one cause are told one thing, and its end closes every one of them', async () => {
  const page = await browser.signedIn('manager', '/complaints/incidents');
  const [cause, kind] = [words('停水'), words('停水类')];
  await button(page, '登记起因').click();
  await dialog(page).getByLabel('起因').fill(cause);
  await dialog(page).getByLabel('类别').fill(kind);
  await dialog(page).getByLabel('责任部门').click();
  await options(page).first().click();
  await dialog(page).getByLabel('统一答复').fill('水泵在修，六点前来水');
  await dialog(page)
    .getByRole('button', { name: /登记起因/ })
    .click();
  await page.getByRole('heading', { name: cause }).waitFor();

  await page.goto('/complaints/new');
  const going = page.locator('section div', { hasText: cause }).last();
  await going.getByRole('button', { name: '就是这件事' }).click();
  await page.getByText('已并入，统一答复').waitFor();
  await page.getByLabel('内容').press('Control+Enter');
  await page.waitForURL(/\/complaints\/[0-9a-f-]{36}/);
  const record = page.url();

  // Those who called before the cause was known join it together.
  await takeIn(page, '投诉', '没水', kind);
  await takeIn(page, '投诉', '厨房没水', kind);
  await page.goto('/complaints/incidents');
  const part = page.locator('.gk-paper-part', { hasText: cause });
  await part.getByText('厨房没水').waitFor();
  await part.getByRole('button', { name: '全部并入（2 件）' }).click();
  await dialog(page).getByRole('button', { name: '全部并入（2 件）' }).click();
  await dialog(page).getByText('成功 2，失败 0').waitFor();
  await dialog(page).getByRole('button', { name: '关闭' }).last().click();
  await part.getByText('3 个来电').waitFor();
  await part.getByRole('button', { name: '结束，全部闭环' }).click();
  await dialog(page).getByLabel('结果').fill('已供水');
  await dialog(page).getByRole('button', { name: /结束/ }).click();
  await part.getByText('已结束').waitFor();
  await page.goto(record);
  await page.getByText('已供水').first().waitFor();
  expect(page.faults).toEqual([]);
});

test('a forum is written down with who came; its actions go on file, from the list of what is still open', async () => {
  const page = await browser.signedIn('manager', '/complaints/forums');
  const subject = words('停车收费');
  await button(page, '登记恳谈会').click();
  const heldAt = dialog(page).getByLabel('什么时候开的');
  await heldAt.click();
  await page.locator('.ant-picker-dropdown:not(.ant-picker-dropdown-hidden) .ant-picker-now-btn').click();
  await dialog(page).getByLabel('到场业主').click();
  await options(page).nth(0).click();
  await options(page).nth(1).click();
  const rooms = await dialog(page).locator('.ant-select-selection-item-content').allTextContents();
  await dialog(page).getByLabel('主题').fill(subject);
  await isSound(page);
  await dialog(page)
    .getByRole('button', { name: /登记恳谈会/ })
    .click();
  const row = page.getByRole('row').filter({ hasText: subject });
  await row.getByText('2 户').waitFor();

  await page.getByRole('link', { name: /措施待备案/ }).click();
  await row.locator('.gk-row-link').click();
  for (const room of rooms)
    await page
      .getByText(room.split(/\s+/)[0] as string)
      .first()
      .waitFor();
  await button(page, '整改措施备案').click();
  await dialog(page).getByLabel('整改措施').fill('下周公示车位账目');
  await isSound(page);
  await dialog(page)
    .getByRole('button', { name: /整改措施备案/ })
    .click();
  await row.waitFor({ state: 'detached' });
  const { items } = await ask(page, '/api/complaints/forums?state=filed');
  expect(items.find((forum: { subject?: string }) => forum.subject === subject)).toMatchObject({
    state: 'filed',
    actions: '下周公示车位账目',
  });
  expect(page.faults).toEqual([]);

  // It was written down by mistake: somebody else takes it back.
  const other = await browser.signedIn('general', '/complaints/forums');
  const line = other.getByRole('row').filter({ hasText: subject });
  await line.locator('.gk-row-link').click();
  await button(other, '撤回').click();
  await dialog(other).getByLabel('为什么撤回').fill('登记重复了');
  await isSound(other);
  await dialog(other).getByRole('button', { name: '撤回' }).click();
  await line.getByText('已撤回').waitFor();
  await other.getByText('登记重复了').waitFor();
  expect(other.faults).toEqual([]);
});

test('an owner answers by a link on the phone, and it says so where somebody of us is signed in', async () => {
  const page = await browser.signedIn('manager', '/complaints/questionnaires');
  await button(page, '发问卷链接').click();
  await choose(page, '哪一户');
  await dialog(page)
    .getByRole('button', { name: /发问卷链接/ })
    .click();
  const address = await dialog(page).getByLabel('链接').inputValue();
  await page.setViewportSize(PHONE);
  await page.goto(new URL(address).pathname);
  await page.getByText(/您正以员工身份登录/).waitFor();
  await page.getByText('满意', { exact: true }).first().click();
  await page.getByLabel('让您白跑一趟').check();
  await isSound(page);
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText(/评价已经记下/).waitFor();
});

test('an owner reports with a photo by a link on the phone, and the desk sees it in the record', async () => {
  const page = await browser.signedIn('manager', '/complaints');
  const { departments } = await ask(page, '/api/complaints/choices');
  const [{ propertyId, departmentId }] = departments;
  const { url } = await command(page, '/api/complaints/owner-links', { propertyId, departmentId, room: '3-1201' });
  const owner = await browser.page({ viewport: PHONE });
  await owner.goto(new URL(url).pathname);
  const said = words('阳台渗水');
  await owner.getByLabel('类别').fill('渗水');
  await owner.getByLabel('什么事').fill(said);
  await owner.getByLabel(/^拍照或选照片/).setInputFiles(PHOTO);
  await owner.getByRole('button', { name: /照片 1/ }).waitFor();
  await isSound(owner);
  await owner.getByRole('button', { name: '提交' }).click();
  await owner.getByText('已收到').first().waitFor();

  const found = await ask(page, `/api/complaints/complaints?${new URLSearchParams({ q: said })}`);
  const id: string = found.items[0].complaintId;
  await page.goto(`/complaints/${id}`);
  const whole = page.getByRole('img', { name: '照片 1' });
  await whole.waitFor();
  const width = await whole.evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    return image.naturalWidth;
  });
  expect(width).toBeGreaterThan(0);
  expect([...page.faults, ...owner.faults]).toEqual([]);
});
