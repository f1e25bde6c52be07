import { DESK, objections, overflow, PHONE, settled, TestBrowser, type TestPage } from './browser.js';
import { ask, command } from './doors.js';
import { PAPER } from './files.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const choose = async (page: TestPage, label: string | RegExp, option: string | number) => {
  await page.getByRole('dialog').getByLabel(label, { exact: true }).click();
  const options = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option');
  await (typeof option === 'number' ? options.nth(option) : options.filter({ hasText: option })).click();
};

test('an order is taken by the list in force, performed, and confirmed by the owner with one link', async () => {
  const page = await browser.signedIn('manager', '/convenience/orders', { viewport: DESK });
  await page.getByRole('button', { name: '登记订单' }).click();
  await page.getByRole('menuitem', { name: /家政保洁/ }).click();
  const dialog = page.getByRole('dialog');
  await choose(page, '房号', 3);
  await dialog.getByLabel('业主', { exact: true }).fill('周先生');
  await dialog.getByLabel('电话', { exact: true }).fill('13900001111');
  const work = `擦玻璃 ${Math.random().toString(36).slice(2, 8)}`;
  await dialog.getByLabel('服务内容', { exact: true }).fill(work);
  await dialog.getByLabel(/^签字人/).fill('周先生');
  await dialog.getByLabel(/^纸质委托单编号/).fill('WT-页面');
  expect(await objections(page)).toEqual([]);
  await dialog.locator('.ant-btn-primary').click();
  await dialog.waitFor({ state: 'hidden' });
  const { items } = await ask(page, '/api/convenience/orders?pageSize=20');
  const { id } = items.find(({ details }: { details: { work?: string } }) => details.work === work);

  // The owner signed on paper: it is missing until its scan is there.
  await page.goto(`/convenience/orders?open=${id}`);
  await page.getByText('扫描件还没有交存').waitFor();
  await page.getByRole('button', { name: '交存签字单' }).click();
  await dialog.locator('input[type=file]').setInputFiles(PAPER);
  await dialog.getByRole('img', { name: '文件 1' }).waitFor();
  await dialog.locator('.ant-btn-primary').click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText(/交存$/).first().waitFor();
  await page.getByRole('button', { name: '交存签字单' }).waitFor();
  await page.getByRole('img', { name: '文件 1' }).waitFor();

  // A colleague did it: whoever did is not the one who sends the owner the link.
  const { name } = await ask(page, '/session');
  const logged = async () => {
    await page.getByRole('button', { name: '登记服务' }).click();
    await dialog.getByLabel(/^服务人/).click();
    await page
      .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
      .filter({ hasNotText: name })
      .first()
      .click();
    await dialog.locator('.ant-btn-primary').click();
    await dialog.waitFor({ state: 'hidden' });
    return (await ask(page, `/api/convenience/services?orderId=${id}&state=performed`)).items;
  };

  // It was written down for the wrong order: taken back, the order is to be done.
  const [mistaken] = await logged();
  await page.goto(`/convenience/services?open=${mistaken.id}`);
  await page.getByRole('button', { name: '撤回登记' }).click();
  await dialog.getByLabel('原因').fill('记到别家了');
  expect(await objections(page)).toEqual([]);
  await dialog.locator('.ant-btn-primary').click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText(/记到别家了/).waitFor();
  await page.goto(`/convenience/orders?open=${id}`);
  const done = await logged();
  await page.goto(`/convenience/services?open=${done[0].id}`);
  await page.getByRole('button', { name: '业主确认链接' }).click();
  await dialog.locator('.ant-btn-primary').click();
  const url = await page.getByRole('textbox', { name: '业主确认链接' }).inputValue();
  expect(url).toMatch(/\/s\/[\w-]{43}$/);
  await page.getByText('已发给业主，还没有答复').waitFor();
  await page.getByRole('button', { name: '作废确认链接', includeHidden: true }).waitFor();

  const owner = await browser.page({ viewport: PHONE });
  await owner.goto(new URL(url).pathname);
  await owner.getByRole('heading', { name: '家政保洁' }).waitFor();
  expect(await objections(owner)).toEqual([]);
  expect(await overflow(owner)).toBeLessThanOrEqual(0);
  await owner.getByRole('button', { name: '没做好' }).click();
  await owner.getByText('请写明哪里没做好。').waitFor();
  await owner.getByLabel(/您一共付了多少元/).fill('45');
  await owner.getByRole('button', { name: '做好了', exact: true }).click();
  await owner.getByText('已确认，谢谢您。').waitFor();
  await page.goto(`/convenience/services?open=${done[0].id}`);
  await page.getByText('付款不符').first().waitFor();

  // What is complained of about it is a matter of the reception log, and stands at the order.
  await page.goto(`/convenience/orders?open=${id}`);
  await page.getByRole('link', { name: '登记投诉' }).click();
  await page.getByText(/关于订单：.*家政保洁/).waitFor();
  await page.getByLabel('类别').fill('服务态度');
  await page.keyboard.press('Escape');
  await page.getByLabel('内容', { exact: true }).fill(`迟到，态度不好 ${work}`);
  expect(await objections(page)).toEqual([]);
  await page.getByRole('button', { name: '受理', exact: true }).click();
  await page.getByRole('link', { name: /家政保洁/ }).click();
  const complaints = page.getByRole('table', { name: '投诉' });
  await complaints
    .getByRole('link', { name: '服务态度' })
    .waitFor({ timeout: 3_000 })
    .catch(() => page.reload());
  await complaints.getByText('处理中').waitFor();
  expect(await objections(page)).toEqual([]);
  expect([...page.faults, ...owner.faults]).toEqual([]);
}, 120_000);

test('a standing order is placed with its rhythm; on its day it is done, and of another day is said why it is not', async () => {
  const page = await browser.signedIn('manager', '/convenience/orders', { viewport: DESK });
  await page.getByRole('button', { name: '登记订单' }).click();
  await page.getByRole('menuitem', { name: /家政保洁/ }).click();
  const dialog = page.getByRole('dialog');
  await choose(page, '房号', 4);
  await dialog.getByLabel('业主', { exact: true }).fill('吴女士');
  await dialog.getByLabel('电话', { exact: true }).fill('13900002222');
  await choose(page, '方式', '长期');
  await choose(page, /^周期/, '按周');
  for (const day of ['周一', '周二', '周三', '周四', '周五', '周六', '周日'])
    await dialog.getByLabel(day, { exact: true }).check();
  const work = `每天擦桌 ${Math.random().toString(36).slice(2, 8)}`;
  await dialog.getByLabel('服务内容', { exact: true }).fill(work);
  await dialog.getByLabel(/^签字人/).fill('吴女士');
  const field = dialog.getByRole('img', { name: '签字' });
  await field.scrollIntoViewIfNeeded();
  const box = await field.boundingBox();
  if (box === null) throw new Error('nowhere to sign');
  await page.mouse.move(box.x + 20, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 90, box.y + 60, { steps: 5 });
  await page.mouse.up();
  expect(await objections(page)).toEqual([]);
  await dialog.locator('.ant-btn-primary').click();
  await dialog.waitFor({ state: 'hidden' });
  const { items } = await ask(page, '/api/convenience/orders?pageSize=20');
  const { id } = items.find(({ details }: { details: { work?: string } }) => details.work === work);
  await page.goto(`/convenience/orders?open=${id}`);
  await page.getByText(/每 1 周：周一、周二、周三、周四、周五、周六、周日/).waitFor();
  expect(await objections(page)).toEqual([]);

  // A notice leads here.
  await page.goto(`/registers/convenience/standing-orders?open=${id}`);
  await page.getByRole('heading', { level: 1, name: '到期服务' }).waitFor();
  const count = async () => (await ask(page, `/api/convenience/due?orderId=${id}`)).total;
  expect(await count()).toBe(8);
  expect(await objections(page)).toEqual([]);
  const { items: due } = await ask(page, `/api/convenience/due?orderId=${id}`);
  await page.goto(`/convenience/due?orderId=${id}&open=${encodeURIComponent(due[0].id)}`);
  await page.getByRole('button', { name: '登记服务' }).click();
  await dialog.locator('.ant-btn-primary').click();
  await dialog.waitFor({ state: 'hidden' });
  const phone = await browser.signedIn('manager', '/convenience/due', { viewport: PHONE });
  await phone.goto(`/convenience/due?orderId=${id}&open=${encodeURIComponent(due[1].id)}`);
  await phone.getByRole('button', { name: '说明原因' }).click();
  await phone.getByRole('dialog').getByLabel('原因', { exact: true }).fill('业主出差');
  expect(await objections(phone)).toEqual([]);
  expect(await overflow(phone)).toBeLessThanOrEqual(0);
  await phone.getByRole('dialog').locator('.ant-btn-primary').click();
  await phone.getByText('业主出差').waitFor({ state: 'hidden' });
  expect(await count()).toBe(6);

  // From today on another rhythm holds: which days those are is seen before.
  await phone.goto(`/convenience/orders?open=${id}`);
  await phone.getByRole('button', { name: '更改周期' }).click();
  const change = phone.getByRole('dialog', { name: '更改周期' });
  await choose(phone, /^周期/, '按天');
  await change.getByLabel('每几天一次', { exact: true }).fill('30');
  await change.getByText(/^接下来：/).waitFor();
  expect(await objections(phone)).toEqual([]);
  expect(await overflow(phone)).toBeLessThanOrEqual(0);
  await change.getByLabel('原因', { exact: true }).fill('业主要求减少');
  await change.locator('.ant-btn-primary').click();
  await change.waitFor({ state: 'hidden' });
  await phone
    .getByText(/每 30 天/)
    .first()
    .waitFor();
  expect(await objections(phone)).toEqual([]);
  expect([...page.faults, ...phone.faults]).toEqual([]);
}, 120_000);

test('an order for parking takes a free place, which says whose order has it', async () => {
  const page = await browser.signedIn('manager', '/convenience/orders', { viewport: DESK });
  await page.getByRole('button', { name: '登记订单' }).click();
  await page.getByRole('menuitem', { name: /车位月租/ }).click();
  const dialog = page.getByRole('dialog');
  await choose(page, '房号', 5);
  await dialog.getByLabel('业主', { exact: true }).fill('郑先生');
  await dialog.getByLabel('电话', { exact: true }).fill('13900003333');
  await choose(page, '方式', '长期');
  await choose(page, '车位', 0);
  const plate = `浙A${Math.random().toString(36).slice(2, 7).toUpperCase()}`;
  await dialog.getByLabel(/^车牌/).fill(plate);
  await dialog.getByLabel('开始', { exact: true }).fill('2026-01-01');
  expect(await objections(page)).toEqual([]);
  await dialog.locator('.ant-btn-primary').click();
  await dialog.waitFor({ state: 'hidden' });
  const { items } = await ask(page, '/api/convenience/orders?pageSize=20');
  const order = items.find(({ details }: { details: { plate?: string } }) => details.plate === plate);
  await page.goto(`/convenience/orders?open=${order.id}`);
  await page.getByText(`${order.details.place} 已占用`).waitFor();
  const phone = await browser.signedIn('manager', '/parking', { viewport: PHONE });
  await phone.goto(`/parking?open=${order.place.placeId}`);
  await phone.getByRole('link', { name: new RegExp(order.number) }).waitFor();
  expect(await objections(phone)).toEqual([]);
  expect(await overflow(phone)).toBeLessThanOrEqual(0);

  // The household has left it: estates tells so, and the order says why it is over.
  const path = `/api/estates/parking-places/${order.place.placeId}`;
  const { version } = await ask(page, path);
  await command(page, `${path}/assignments`, { householdId: order.householdId, from: '2026-01-01' }, { version });
  await page.goto(`/parking?open=${order.place.placeId}`);
  await page.getByRole('button', { name: '收回', exact: true }).click();
  await dialog.getByText(`最后一天过后，便民订单 ${order.number} 会自动停止`).waitFor();
  expect(await objections(page)).toEqual([]);
  await dialog.getByLabel('最后一天', { exact: true }).fill('2026-01-31');
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.waitFor({ state: 'hidden' });
  const now = async () => (await ask(page, `/api/convenience/orders/${order.id}`)).state;
  for (const end = Date.now() + 30_000; (await now()) !== 'withdrawn' && Date.now() < end; );
  await page.goto(`/convenience/orders?open=${order.id}`);
  await page.getByText(`这一户使用车位 ${order.details.place} 到 2026-01-31 为止，订单随之停止`).waitFor();
  await page.getByText(`${order.details.place} 已放出`).waitFor();
  expect(await objections(page)).toEqual([]);
  expect([...page.faults, ...phone.faults]).toEqual([]);
}, 120_000);

test('a year’s list shows what each service comes to, and how its price is seen in the hall', async () => {
  const page = await browser.signedIn('manager', '/convenience', { viewport: DESK });
  const { items } = await ask(page, '/api/convenience/catalogues?state=published');
  await page.goto(`/convenience/catalogues/${items[0].id}`);
  await page.getByText('利润率 10.0 %').first().waitFor();
  expect(await objections(page)).toEqual([]);
  await page.goto(`/convenience/catalogues/${items[0].id}/screen`);
  await page.getByText('¥20.00/桶').waitFor();
  expect(await objections(page)).toEqual([]);
  expect(page.faults).toEqual([]);
});

const pages: readonly (readonly [string, string])[] = [
  ['/convenience', '便民服务项目及价格'],
  ['/convenience/items', '服务项目'],
  ['/convenience/due', '到期服务'],
  ['/convenience/services', '服务记录'],
  ['/convenience/fees', '代收费用上交'],
  ['/convenience/venues', '场地与展位'],
  ['/convenience/stock', '饮用水收发'],
  ['/convenience/break-even', '保本核算'],
  ['/convenience/quality', '服务质量评分'],
  ['/convenience/registers', '便民服务收入月报'],
  ['/convenience/registers?register=water-store', '饮用水收发货统计'],
];

test('every page can be used by everyone, at the desk and on a phone', async () => {
  for (const viewport of [DESK, PHONE]) {
    const page = await browser.signedIn('manager', '/convenience/orders', { viewport });
    for (const [path, title] of pages) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await settled(page);
      expect([path, await objections(page)]).toEqual([path, []]);
      expect([path, await overflow(page)]).toEqual([path, 0]);
    }
    expect(page.faults).toEqual([]);
  }
}, 180_000);

test('the sheet that an owner signs says of which property it is, what it costs in all and when it was asked for', async () => {
  const page = await browser.signedIn('manager', '/convenience/orders', { viewport: DESK });
  const { items } = await ask(page, '/api/convenience/orders?pageSize=20');
  const order = items.find(
    ({ mode, price }: { mode: string; price: string }) => mode === 'one-off' && price !== '0.00',
  );
  await page.goto(`/convenience/orders/${order.id}/sheet`);
  const sheet = page.getByRole('article', { name: new RegExp(order.number) });
  await sheet.getByText(order.propertyName, { exact: true }).waitFor();
  const { telephone } = await ask(page, `/api/estates/properties/${order.propertyId}`);
  expect(telephone).toMatch(/^0571-/);
  await sheet.getByText(`电话：${telephone}`).waitFor();
  await sheet.getByRole('row', { name: '合计' }).waitFor();
  await sheet.getByRole('row', { name: new RegExp(`登记时间.*${order.requestedAt.slice(0, 4)}`) }).waitFor();
  expect(await overflow(page)).toBe(0);
  expect(await objections(page)).toEqual([]);
  expect(page.faults).toEqual([]);
});
