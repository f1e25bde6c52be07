import { DESK, objections, overflow, PHONE, settled, TestBrowser, type TestPage } from './browser.js';
import { ask, command } from './doors.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const year = new Date().getFullYear();
const random = (): string => Math.random().toString(36).slice(2, 8);
const dialog = (page: TestPage) => page.getByRole('dialog').last();
const table = (page: TestPage, name = '假期余额') => page.getByRole('table', { name }).last();

/** Somebody of the manager's property and of this test alone, sorted last in every list; five days of annual leave a year. */
const someone = async (manager: TestPage) => {
  const { items: units } = await ask(manager, '/api/staffing/units?kind=department&pageSize=100');
  const unit = units.find(({ name }: { name: string }) => name === '客户服务部');
  const hired = { number: `LV-${random()}`, name: `周${random()}`, hiredOn: `${year - 3}-01-01` };
  const body = { ...hired, homePropertyId: unit.propertyId };
  const { id } = await command(manager, '/api/staffing/employees', body);
  const post = { employeeId: id, unitId: unit.id, role: 'customer-service', from: `${year - 3}-01-01` };
  await command(manager, '/api/staffing/appointments', post);
  return { ...hired, id, propertyId: unit.propertyId };
};

/** The cells of a line of a table of balances: kind, days, taken, planned, asked, left. */
const line = async (page: TestPage, kind: string): Promise<readonly string[]> => {
  const row = table(page).getByRole('row').filter({ hasText: kind });
  await row.waitFor();
  return (await row.getByRole('cell').allTextContents()).slice(1);
};

test('days are added for a person and taken back, and the list shows what is left by department', async () => {
  const page = await browser.signedIn('manager', '/my-shifts');
  const { number, name, propertyId } = await someone(page);
  await page.goto(`/leave-balances?property=${propertyId}&q=${number}&year=${year + 1}`);
  await page.getByRole('link', { name }).click();
  expect(await line(page, '年假')).toEqual(['5', '0', '0', '0', '5']);
  await page.getByRole('button', { name: '增加天数' }).click();
  expect(await objections(page)).toEqual([]);
  await dialog(page).getByLabel('天数').fill('1.5');
  await dialog(page).getByLabel('原因').fill('项目交付加班多');
  await dialog(page).getByRole('button', { name: '增加天数' }).click();
  await dialog(page).waitFor({ state: 'hidden' });
  await page.getByText('项目交付加班多').waitFor();
  expect(await line(page, '年假')).toEqual(['6.5', '0', '0', '0', '6.5']);
  expect(await objections(page)).toEqual([]);

  // More than last year has left is not carried over, and the field says so.
  await page.getByRole('button', { name: '增加天数' }).click();
  await dialog(page).getByLabel('来源').click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: '上年结转' }).click();
  await dialog(page).getByLabel('天数').fill('9');
  await dialog(page).getByLabel('原因').fill('结转');
  await dialog(page).getByRole('button', { name: '增加天数' }).click();
  await dialog(page).getByText(`${year} 年只剩 5 天，不能结转 9 天。`).first().waitFor();
  await dialog(page).getByRole('button', { name: '取消' }).click();

  await page.getByRole('button', { name: '收回', exact: true }).click();
  await dialog(page).getByLabel('原因').fill('录错了人');
  await dialog(page).getByRole('button', { name: '收回' }).click();
  await dialog(page).waitFor({ state: 'hidden' });
  await page.getByText('已收回').waitFor();
  expect(await line(page, '年假')).toEqual(['5', '0', '0', '0', '5']);

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^部门/ }).click();
  await page.getByRole('menuitem', { name: '秩序维护部' }).click();
  await page.getByText('没有符合条件').waitFor();
  await page.getByRole('button', { name: /^部门/ }).click();
  await page.getByRole('menuitem', { name: '客户服务部' }).click();
  await page.getByRole('link', { name }).waitFor();
  await page.getByRole('button', { name: /导出/ }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /Excel|xlsx/i }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  expect(page.faults).toEqual([]);
}, 180_000);

test('who approves sees beside the request what it takes and what is left', async () => {
  const page = await browser.signedIn('manager', '/my-shifts');
  const { id, name } = await someone(page);
  // A Monday, without public holidays around it.
  const monday = Array.from({ length: 7 }, (_, n) => new Date(Date.UTC(year + 1, 2, 8 + n))).find(
    (day) => day.getUTCDay() === 1,
  ) as Date;
  const from = monday.toISOString().slice(0, 10);
  const wish = { employeeId: id, leaveKind: 'annual', from, until: from, untilHalf: 'morning', reason: '看牙' };
  const request = await command(page, '/api/staffing/leave-requests', wish);
  await page.goto(`/roster-requests?state=asked&q=${name}`);
  await page.getByRole('link', { name }).click();
  expect(await line(page, `年假 ${year + 1}`)).toEqual(['5', '0', '0', '0.5', '4.5']);
  await page.getByText('0.5 天').first().waitFor();
  expect(await objections(page)).toEqual([]);
  const decided = page.waitForResponse(
    (answer) => answer.url().includes(`/roster-requests/${request.id}/`) && answer.ok(),
  );
  await page.getByRole('button', { name: '批准', exact: true }).click();
  await decided;
  expect(await ask(page, `/api/staffing/leave-balances/${id}?year=${year + 1}`)).toMatchObject({
    balances: expect.arrayContaining([expect.objectContaining({ leaveKind: 'annual', planned: 1, asked: 0, left: 9 })]),
  });
  await command(page, `/api/staffing/roster-requests/${request.id}/withdrawal`, { reason: '试用' });
  expect(page.faults).toEqual([]);
}, 120_000);

test('on a phone I see what I have, and am told what leave would cost before I ask; too much is refused with the numbers', async () => {
  const page = await browser.signedIn('manager', '/my-shifts', { viewport: PHONE });
  await page.getByRole('region', { name: '我的假期' }).waitFor();
  const [total] = await line(page, '年假');
  expect(Number(total)).toBeGreaterThanOrEqual(5);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: '请假', exact: true }).click();
  // Nobody has so many days; the year is one in which no other test asks for leave.
  const days = { 从: `${year + 4}-05-01`, 到: `${year + 4}-07-31` };
  for (const [label, day] of Object.entries(days)) {
    const field = dialog(page).getByLabel(label, { exact: true });
    await field.evaluate((input: HTMLInputElement) => input.removeAttribute('readonly'));
    await field.click();
    await field.fill(day);
    await page.keyboard.press('Enter');
  }
  await dialog(page)
    .getByText(new RegExp(`这次用 \\d+(\\.5)? 天；${year + 4} 年现在可休 \\d+(\\.5)? 天`))
    .waitFor();
  await dialog(page).getByText('天数不够，提交后会被拒绝。').waitFor();
  await dialog(page).getByLabel('原因').fill('长假');
  await dialog(page).getByRole('button', { name: '提交申请' }).click();
  await dialog(page)
    .getByText(new RegExp(`${year + 4} 年只剩 \\d+(\\.5)? 天，这次要用`))
    .first()
    .waitFor();
  expect(await objections(page)).toEqual([]);
  await dialog(page).getByRole('button', { name: '取消' }).click();
  expect(page.faults).toEqual([]);
}, 120_000);

test('a person’s file says since when they have worked, and annual leave goes by it', async () => {
  const page = await browser.signedIn('manager', '/my-shifts');
  const { id } = await someone(page);
  await page.goto(`/employees/${id}`);
  await page.getByRole('button', { name: /^改档案/ }).click();
  const field = dialog(page).getByLabel('参加工作');
  await field.click();
  await field.fill('2004-07-01');
  await page.keyboard.press('Enter');
  await dialog(page).getByRole('button', { name: '保存' }).click();
  await dialog(page).waitFor({ state: 'hidden' });
  await page.getByText('2004-07-01').waitFor();
  const { balances } = await ask(page, `/api/staffing/leave-balances/${id}?year=${year}`);
  expect(balances[0]).toMatchObject({ leaveKind: 'annual', entitled: 30 });
  expect(page.faults).toEqual([]);
});

test('everybody who decides reads the rules; who acts for the whole group sets them', async () => {
  const page = await browser.signedIn('manager', '/leave-balances');
  await page.getByRole('button', { name: '假期规则' }).click();
  const rule = table(page, '假期规则').getByRole('row').filter({ hasText: '病假' });
  await rule.getByText('自然日').waitFor();
  expect((await rule.getByRole('cell').allTextContents()).slice(1)).toEqual(['不按额度', '自然日']);
  const here = (await ask(page, '/api/staffing/units?kind=property')).items[0].propertyId;
  const it = await browser.signedIn('it', `/leave-balances?property=${here}`);
  const { version } = await ask(it, '/api/staffing/leave-rules');
  await it.getByRole('button', { name: '假期规则' }).click();
  expect(await objections(it)).toEqual([]);
  await dialog(it).getByRole('button', { name: '保存' }).click();
  await dialog(it).waitFor({ state: 'hidden' });
  const kept = await ask(it, '/api/staffing/leave-rules');
  expect(kept.version).toBe(Math.max(version, 1));
  expect([...page.faults, ...it.faults]).toEqual([]);
});

test.each(['/leave-balances', '/my-shifts'])('%s can be used by everyone', async (path) => {
  for (const [viewport, dark] of [
    [DESK, false],
    [PHONE, true],
  ] as const) {
    const page = await browser.signedIn('manager', path, { viewport, dark });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await settled(page);
    expect(await objections(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(page.faults).toEqual([]);
  }
});
