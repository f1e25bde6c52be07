import { DESK, objections, overflow, PHONE, TestBrowser, type TestPage } from './browser.js';
import { command } from './doors.js';
import { newHome } from './new-home.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const opened = async (options: { viewport?: typeof DESK } = {}): Promise<TestPage> => {
  const page = await browser.signedIn('manager', '/properties', options);
  const { id } = await newHome(page);
  await page.goto(`/households/${id}`);
  await page.getByRole('heading', { name: '住户成员' }).waitFor();
  return page;
};

const chooseDay = async (page: TestPage, label: string, day: string) => {
  await page.getByLabel(label).fill(day);
  await page.keyboard.press('Enter');
};

/** What a screen reader says of a field beside its name. */
const saidOf = (field: ReturnType<TestPage['locator']>): Promise<string> =>
  field.evaluate((element) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' '),
  );

test('a day is typed as people write it, without its year', async () => {
  const page = await opened();
  await page.getByRole('button', { name: '变更业主' }).click();
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
  const [, month, dayOfMonth] = today.split('-').map(Number);
  for (const typed of [today.slice(5), `${month}月${dayOfMonth}日`, today.replaceAll('-', '')]) {
    const field = page.getByLabel('新业主的第一天');
    await chooseDay(page, '新业主的第一天', '2020-02-29');
    expect(await field.inputValue()).toBe('2020-02-29');
    await chooseDay(page, '新业主的第一天', typed);
    expect(await field.inputValue()).toBe(today);
    await page.getByLabel('姓名').and(page.locator(':focus')).waitFor();
  }
  expect(page.faults).toEqual([]);
});

test('what is typed is read when the field is left, and not before', async () => {
  const page = await opened();
  await page.getByRole('button', { name: '变更业主' }).click();
  const field = page.getByLabel('新业主的第一天');
  for (const typed of ['2020-2-29', '2020年2月29日', '20200229']) {
    await field.fill('');
    await field.pressSequentially(typed);
    expect(await field.inputValue()).toBe(typed);
    await page.keyboard.press('Tab');
    expect(await field.inputValue()).toBe('2020-02-29');
  }
  await field.fill('2020-03-01');
  await page.getByRole('dialog').getByLabel('姓名').click();
  expect(await field.inputValue()).toBe('2020-03-01');
  expect(page.faults).toEqual([]);
});

test('what is no day stays in the field with a sentence, and the form is not saved before it is one', async () => {
  const page = await opened();
  await page.getByRole('button', { name: '变更业主' }).click();
  const dialog = page.getByRole('dialog');
  const field = page.getByLabel('新业主的第一天');
  await field.fill('2020-02-29');
  await dialog.getByLabel('姓名').fill('李娜');
  for (const typed of ['02-30', '0230', 'abc']) {
    await field.fill('');
    await field.pressSequentially(typed);
    await page.keyboard.press('Tab');
    await dialog.getByText(`「${typed}」不是日期，请写成 12-30 或 2026-12-30`).waitFor();
    expect(await field.inputValue()).toBe(typed);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await saidOf(field)).toContain(`「${typed}」不是日期`);
  }
  expect(await objections(page)).toEqual([]);
  await dialog.getByRole('button', { name: '变更业主' }).click();
  await dialog.locator('input:focus#on').waitFor();
  await field.fill('2020-02-29');
  await page.keyboard.press('Tab');
  await dialog.getByText('不是日期').waitFor({ state: 'detached' });
  expect(await field.getAttribute('aria-invalid')).not.toBe('true');
  await dialog.getByRole('button', { name: '变更业主' }).click();
  await page.locator('.gk-timeline-words', { hasText: '业主变更' }).waitFor();
  expect(page.faults).toEqual([]);
});

test('a home changes hands, and who owned it before is still there', async () => {
  const page = await opened();
  await page.getByRole('button', { name: '变更业主' }).click();
  const dialog = page.getByRole('dialog');
  await chooseDay(page, '新业主的第一天', '2026-02-01');
  await dialog.getByLabel('姓名').fill('李娜');
  await dialog.getByLabel('份额').fill('1/2');
  await dialog.getByRole('button', { name: '变更业主' }).click();
  await dialog.getByText('份额要么都不填').waitFor();
  await dialog.getByLabel('份额').fill('');
  await dialog.getByRole('button', { name: '变更业主' }).click();
  await page.getByRole('heading', { name: /从前的成员/ }).waitFor();
  await page.locator('.gk-timeline-words', { hasText: '业主变更' }).waitFor();
  expect(await page.locator('.gk-lines').first().textContent()).toContain('李娜');
  expect(await objections(page)).toEqual([]);
  expect(page.faults).toEqual([]);
});

test('a tenant whose lease has a last day leaves earlier, and a home at a wrong address gets the right one', async () => {
  const page = await browser.signedIn('manager', '/properties');
  const { id } = await newHome(page);
  const lease = { role: 'tenant', name: '赵六', from: '2026-01-01', until: '2126-12-31' };
  await command(page, `/api/estates/households/${id}/people`, lease, { version: 1 });
  await page.goto(`/households/${id}`);
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: '迁出' }).click();
  await chooseDay(page, '最后一天', '2026-02-28');
  await dialog.getByRole('button', { name: '保存' }).click();
  await page.getByRole('heading', { name: /从前的成员/ }).waitFor();
  const room = Math.random().toString(36).slice(2, 10);
  await page.getByRole('button', { name: '更正地址' }).click();
  await dialog.getByLabel('房号').fill(room);
  expect(await objections(page)).toEqual([]);
  await dialog.getByRole('button', { name: '保存' }).click();
  await page.getByRole('heading', { name: `88-1 ${room}`, level: 1 }).waitFor();
  await page.locator('.gk-timeline-words', { hasText: '地址更正' }).waitFor();
  expect(page.faults).toEqual([]);
});

test('a number is shown on a phone after a reason, and the course of the home says so', async () => {
  const page = await opened({ viewport: PHONE });
  expect(await page.getByText('138****5678').count()).toBe(1);
  await page.getByRole('button', { name: '看电话' }).click();
  await page.getByLabel('为什么要看').fill('楼下漏水');
  await page.getByRole('button', { name: '显示' }).click();
  await page.getByRole('link', { name: '13812345678' }).waitFor();
  expect(await objections(page)).toEqual([]);
  await page.getByRole('button', { name: '关闭', exact: true }).last().click();
  await page.getByText('楼下漏水').waitFor();
  expect(await page.getByText('13812345678').count()).toBe(0);
  expect(await overflow(page)).toBe(0);
  expect(await objections(page)).toEqual([]);
});

test.each([
  ['desk', DESK],
  ['phone', PHONE],
])('from the property to its homes by building and unit at the %s', async (_name, viewport) => {
  const page = await browser.signedIn('manager', '/properties', { viewport });
  const { propertyId } = await newHome(page);
  await page.goto(`/properties/${propertyId}`);
  await page.getByText('88 栋').click();
  await page.getByText('1 单元', { exact: false }).last().click();
  await page.locator('details details a').first().waitFor();
  expect(await overflow(page)).toBe(0);
  expect(await objections(page)).toEqual([]);
  await page.locator('details details a').first().click();
  await page.getByRole('heading', { name: '住户成员' }).waitFor();
  expect(page.faults).toEqual([]);
});

test('a parking place is given to a home, and a second home is refused on the same days', async () => {
  const page = await browser.signedIn('manager', '/parking');
  const home = await newHome(page);
  const number = `B1-${Math.random().toString(36).slice(2, 8)}`;
  await page.getByRole('button', { name: '登记车位' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('项目').click();
  await page.locator('.ant-select-item-option').first().click();
  await dialog.getByLabel('车位号').fill(number);
  await dialog.getByRole('button', { name: '保存' }).click();
  await page.goto(`/parking?q=${number}`);
  await page.getByRole('link', { name: number }).click();
  const give = async () => {
    await page.getByRole('button', { name: '分配给住户' }).click();
    await dialog.getByLabel('房号').fill(home.room);
    await page.locator('.ant-select-item-option', { hasText: home.room }).click();
    await dialog.getByRole('button', { name: '保存' }).click();
  };
  await give();
  await page.getByRole('link', { name: `88-1 ${home.room}` }).waitFor();
  await give();
  await dialog.getByText('已给另一户').waitFor();
  expect(await objections(page)).toEqual([]);
  expect(page.faults).toEqual([]);
});

test('the parking places fit a phone', async () => {
  const page = await browser.signedIn('manager', '/parking', { viewport: PHONE });
  await page.getByRole('heading', { name: '车位', level: 1 }).waitFor();
  expect(await overflow(page)).toBe(0);
  expect(await objections(page)).toEqual([]);
});

test('a home is handed over on a phone: walk, keys, meter, signature; the record is there', async () => {
  const page = await opened({ viewport: PHONE });
  await page.getByRole('button', { name: '交房', exact: true }).click();
  await page.getByRole('heading', { name: '交房', level: 1 }).waitFor();
  expect(await objections(page)).toEqual([]);
  const form = page.locator('form');
  await form.getByText('有问题', { exact: true }).nth(3).click();
  await page.getByRole('button', { name: '其余都完好' }).click();
  await page.getByLabel('什么问题').fill('窗框漏风');
  await page.getByRole('button', { name: '加一块表' }).click();
  await page.getByLabel('表', { exact: true }).click();
  await page.locator('.ant-select-item-option', { hasText: '冷水' }).click();
  await page.getByLabel('表号').fill('W-0001');
  await page.getByLabel('读数').last().fill('0.125');
  const pad = page.getByRole('img', { name: '在此签名' });
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (box === null) throw new Error('the place to sign is not on the screen');
  await page.mouse.move(box.x + 20, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 50, { steps: 5 });
  await page.mouse.up();
  expect(await overflow(page)).toBe(0);
  await page.getByRole('button', { name: '完成交房' }).click();
  await page.getByRole('heading', { name: '住户成员' }).waitFor();
  await page.getByRole('button', { name: '看交房记录' }).click();
  await page.getByRole('cell', { name: '窗框漏风' }).waitFor();
  await page.getByRole('img', { name: '业主签名' }).waitFor();
  expect(await overflow(page)).toBe(0);
  expect(await objections(page)).toEqual([]);
  expect(page.faults).toEqual([]);
});

test('a property is taken on, and its page is there', async () => {
  const page = await browser.signedIn('it', '/properties');
  await page.getByRole('button', { name: '接收项目' }).click();
  const code = `T${Math.random().toString(36).slice(2, 8)}`;
  await page.getByLabel('上级单位').click();
  await page.locator('.ant-select-item-option').first().click();
  await page.getByLabel('项目名称').fill(`试点 ${code}`);
  await page.getByLabel('代码').fill(code);
  await page.getByLabel('合同户数').fill('120');
  expect(await objections(page)).toEqual([]);
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByRole('heading', { name: `试点 ${code}`, level: 1 }).waitFor();
  await page.getByText('还没有住户').waitFor();
  expect(page.faults).toEqual([]);
});
