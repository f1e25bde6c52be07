import { DESK, objections, overflow, PHONE, TestBrowser, type TestPage } from './browser.js';
import { ask, command } from './doors.js';
import { addFile, PAPER } from './files.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const dialog = (page: TestPage) => page.getByRole('dialog').last();
const save = async (page: TestPage) => {
  await dialog(page).locator('button[type=submit]').click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};
const set = async (page: TestPage, label: string, value: string) => {
  const field = dialog(page).getByLabel(label, { exact: true });
  await field.fill(value);
  await field.press('Tab');
};

/** The present moment, as the field itself offers it. */
const setNow = async (page: TestPage, label: string) => {
  await dialog(page).getByLabel(label, { exact: true }).click();
  await page.locator('.ant-picker-dropdown:not(.ant-picker-dropdown-hidden) .ant-picker-now-btn').click();
};

test('a vehicle is let in, put right, and let out; the list says where it stands', async () => {
  const plate = `沪A${Math.random().toString(36).slice(2, 8).toUpperCase()}`;
  const page = await browser.signedIn('manager', '/registers/estates/visitor-vehicles', { viewport: DESK });
  await page.getByRole('button', { name: '登记入场' }).click();
  await set(page, '车牌', plate);
  await set(page, '来访对象', '1-1-101');
  await setNow(page, '入场');
  expect(await objections(page)).toEqual([]);
  await save(page);
  await page.getByRole('textbox', { name: '搜索' }).fill(plate);
  await page.getByRole('link', { name: plate }).click();
  await page.getByRole('button', { name: '更正' }).click();
  await set(page, '来访对象', '1-1-102');
  await save(page);
  await page.getByText('1-1-102').first().waitFor();
  await page.getByRole('button', { name: '登记离场' }).click();
  await setNow(page, '离场');
  await save(page);
  await page.getByRole('row').filter({ hasText: plate }).getByText('已离场').waitFor();
  expect(await objections(page)).toEqual([]);
  expect(page.faults).toEqual([]);
});

test('what an act replaced stands in the history of the record, also on a phone', async () => {
  const body = `物业协会${Math.random().toString(36).slice(2, 8)}`;
  const page = await browser.signedIn('manager', '/registers/complaints/agreements', { viewport: DESK });
  const { propertyId } = (await ask(page, '/api/complaints/choices')).properties[0];
  const terms = { subject: '垃圾清运', terms: '每日一次', signedOn: '2025-12-31', expiresOn: '2029-12-31' };
  await command(page, '/api/complaints/agreements', { propertyId, body, ...terms });
  await page.goto(`/registers/complaints/agreements?property=${propertyId}&q=${encodeURIComponent(body)}`);
  await page.locator('.gk-row-link').first().click();
  for (const [on, until] of [
    ['2029-12-01', '2030-12-31'],
    ['2030-12-01', '2031-12-31'],
  ] as const) {
    await page.getByRole('button', { name: /^续\s?签$/ }).click();
    await set(page, '续签日', on);
    await set(page, '新到期日', until);
    await save(page);
  }
  const course = page.locator('.gk-timeline');
  await course.getByText(/到期日: 2029.*→ 2030/).waitFor();
  await course.getByText(/到期日: 2030.*→ 2031/).waitFor();
  await addFile(page, PAPER);
  await course.getByText('添加附件').waitFor();
  expect(await objections(page)).toEqual([]);
  await page.setViewportSize(PHONE);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await objections(page)).toEqual([]);
  expect(page.faults).toEqual([]);
});

test('what is due first stands first, and what is overdue says so', async () => {
  const whom = `保洁公司${Math.random().toString(36).slice(2, 8)}`;
  const page = await browser.signedIn('manager', '/registers/complaints/agreements', { viewport: DESK });
  const { propertyId } = (await ask(page, '/api/complaints/choices')).properties[0];
  for (const expiresOn of ['2031-12-31', '2025-12-31', '2029-12-31']) {
    const terms = { subject: expiresOn, terms: '每日一次', signedOn: '2024-12-31', expiresOn };
    await command(page, '/api/complaints/agreements', { propertyId, body: whom, ...terms });
  }
  await page.goto(`/registers/complaints/agreements?property=${propertyId}&q=${encodeURIComponent(whom)}`);
  const links = page.locator('.gk-row-link');
  await links.nth(2).waitFor();
  expect(await links.allTextContents()).toEqual(['2025-12-31', '2029-12-31', '2031-12-31']);
  await page.getByRole('row').filter({ hasText: '2025-12-31' }).getByText('已逾期').waitFor();
  expect(await page.getByRole('row').filter({ hasText: '2029-12-31' }).getByText('有效').count()).toBe(1);
  const { items } = await ask(page, `/api/complaints/agreements?overdue=true&q=${encodeURIComponent(whom)}`);
  expect(items.map(({ subject }: { subject: string }) => subject)).toEqual(['2025-12-31']);
  expect(await objections(page)).toEqual([]);
  expect(page.faults).toEqual([]);
});

test('a rule lists who has read it and who has not; whoever it concerns says so on their own page, also on a phone', async () => {
  const title = `来电登记规程${Math.random().toString(36).slice(2, 8)}`;
  const page = await browser.signedIn('manager', '/registers/staffing/house-rules', { viewport: DESK });
  const { propertyId } = (await ask(page, '/api/complaints/choices')).properties[0];
  const draft = {
    propertyId,
    title,
    kind: 'procedure',
    edition: 'A/0',
    text: '三声之内接听。',
    draftedOn: '2026-01-05',
  };
  const { id } = await command(page, '/api/staffing/house-rules', draft);
  const door = `/api/staffing/house-rules/${id}`;
  const reviewer = await browser.signedIn('it', '/registers/staffing/house-rules');
  await command(reviewer, `${door}/review`, { opinion: '可行' }, { version: 1 });
  const approver = await browser.signedIn('general', '/registers/staffing/house-rules');
  const days = { inForceFrom: '2026-01-10', reviewBy: '2031-01-10' };
  await command(approver, `${door}/approve`, days, { version: 2 });
  await page.goto(`/registers/staffing/house-rules?property=${propertyId}&q=${encodeURIComponent(title)}&open=${id}`);
  await page.getByRole('button', { name: '要求阅读' }).click();
  await set(page, '阅读期限', '2031-12-31');
  await save(page);
  await page.getByText('还没有人确认阅读').waitFor();
  await page.getByRole('heading', { name: /尚未阅读的人/ }).waitFor();
  expect(await objections(page)).toEqual([]);

  const own = await browser.signedIn('manager', '/my-house-rules', { viewport: PHONE });
  await own.getByRole('link', { name: title }).click();
  await own.getByText('三声之内接听。').waitFor();
  expect(await overflow(own)).toBeLessThanOrEqual(0);
  expect(await objections(own)).toEqual([]);
  await own.getByRole('button', { name: '我已阅读' }).click();
  await own.getByText('阅读时间').waitFor();
  expect(await own.getByRole('button', { name: '我已阅读' }).count()).toBe(0);
  await page.reload();
  await page.getByRole('heading', { name: /^已阅读的人\s*1/ }).waitFor();
  expect(await objections(page)).toEqual([]);
  expect([...page.faults, ...own.faults]).toEqual([]);
}, 120_000);

test('a dialog begins in its first field; ✕ is one step back', async () => {
  const page = await browser.signedIn('manager', '/registers/estates/visitor-vehicles', { viewport: DESK });
  await page.locator('.gk-row-link').first().waitFor();
  await page.getByRole('button', { name: '登记入场' }).press('Enter');
  const isFocused = (element: ReturnType<TestPage['locator']>) => element.and(page.locator(':focus')).waitFor();
  await isFocused(dialog(page).getByLabel('车牌', { exact: true }));
  // While it still grows, its ✕ takes no focus.
  await page.locator('.ant-modal:not([class*="ant-zoom-"])').waitFor();
  await page.keyboard.press('Shift+Tab');
  await isFocused(dialog(page).locator('.ant-modal-close'));
  await page.keyboard.press('Tab');
  await page.keyboard.type('沪A00001');
  expect(await dialog(page).getByLabel('车牌', { exact: true }).inputValue()).toBe('沪A00001');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(page.faults).toEqual([]);
});

test.each([
  ['estates', '项目登记簿', '建设分期'],
  ['inspections', '巡查登记簿', '应急演练'],
  ['complaints', '外联登记簿', '合作协议'],
  ['staffing', '人事登记簿', '制度与规程'],
])('the registers of %s are chosen one after the other, also on a phone', async (service, _way, other) => {
  const page = await browser.signedIn('manager', `/registers/${service}`, { viewport: PHONE });
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('button', { name: /^登记簿/ }).click();
  await page.getByRole('menuitem', { name: other, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: other }).waitFor();
  await page.locator('.gk-row-link').first().waitFor();
  // Every value of a card says what it is.
  expect(await page.locator('.gk-card-values dt').first().textContent()).not.toBe('');
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await objections(page)).toEqual([]);
  expect(page.faults).toEqual([]);
});

test('a violation that was warned of has its notice to print, and before that none', async () => {
  const what = `楼道堆放杂物${Math.random().toString(36).slice(2, 8)}`;
  const page = await browser.signedIn('manager', '/registers/inspections/violations', { viewport: DESK });
  const { propertyId } = (await ask(page, '/api/complaints/choices')).properties[0];
  const seen = { what, who: 'resident', whose: '3-1201', place: '3 栋 12 层', seenAt: '2026-03-05T09:00:00+08:00' };
  const { id } = await command(page, '/api/inspections/violations', { propertyId, ...seen });
  await page.goto(`/registers/inspections/violations/${id}/notice`);
  await page.getByText('没有通知书可打印').waitFor();
  await page.goto(`/registers/inspections/violations?property=${propertyId}&q=${encodeURIComponent(what)}&open=${id}`);
  await page.getByRole('button', { name: '发通知书' }).click();
  await set(page, '通知书编号', 'TZ-7');
  await dialog(page).getByLabel('违反的规定').fill('管理规约第 12 条');
  await set(page, '改正期限', '2026-03-10');
  await save(page);
  await page.getByRole('link', { name: '打印 · 整改通知书' }).click();
  const notice = page.getByRole('article', { name: '整改通知书 TZ-7' });
  const days = ['2026-03-05 09:00', new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)];
  for (const said of [what, '3-1201（住户）', '管理规约第 12 条', '请最迟于 2026-03-10 改正', ...days])
    await notice.getByText(said).waitFor();
  expect(await objections(page)).toEqual([]);
  await page.setViewportSize(PHONE);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(false);
  await notice.getByText('收件人（签字）').waitFor();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
  expect(page.faults).toEqual([]);
});

test('a row that is opened and a column that is sorted at once: neither undoes the other', async () => {
  const page = await browser.signedIn('manager', '/registers/complaints/agreements', { viewport: DESK });
  const { propertyId } = (await ask(page, '/api/complaints/choices')).properties[0];
  const terms = { subject: '垃圾清运', terms: '每日一次', signedOn: '2025-12-31', expiresOn: '2029-12-31' };
  await command(page, '/api/complaints/agreements', { propertyId, body: '物业协会', ...terms });
  await page.goto(`/registers/complaints/agreements?property=${propertyId}`);
  await page.locator('.gk-row-link').first().waitFor();
  await page.evaluate(async () => {
    document.querySelector<HTMLElement>('.gk-row-link')?.click();
    // The router has the new address, and nothing is drawn yet.
    for (let turn = 0; turn < 100; turn += 1) await Promise.resolve();
    document.querySelector<HTMLElement>('th.ant-table-column-has-sorters')?.click();
  });
  await page.waitForURL((url) => url.searchParams.has('sort') && url.searchParams.has('open'));
  expect(page.faults).toEqual([]);
});
