import { DESK, objections, overflow, PHONE, TestBrowser, type TestPage } from './browser.js';
import { ask, command } from './doors.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const words = (about: string): string => `${about} ${Math.random().toString(36).slice(2, 10)}`;
const button = (page: TestPage, name: string) => page.getByRole('button', { name, exact: true });
const dialog = (page: TestPage) => page.getByRole('dialog');

/** Good for everybody at this width. */
const isSound = async (page: TestPage): Promise<void> => {
  expect(await objections(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
};

/** Signs with a finger. */
const draw = async (page: TestPage): Promise<void> => {
  const pad = page.getByRole('application', { name: '请在框内签字' });
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (box === null) throw new Error('the place to sign is not on the screen');
  await page.mouse.move(box.x + 20, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 90, { steps: 6 });
  await page.mouse.up();
};

/** The owner's phone, and how much script came over the network, in bytes. */
const phoneAt = async (address: string) => {
  const page = await browser.page({ viewport: PHONE });
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    const request = response.request();
    if (request.resourceType() === 'script')
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  await page.goto(new URL(address).pathname);
  const scripts = async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  return { page, scripts };
};
/** All that an owner's page loads of script; design.md, kinds of page 10. */
const MOST_SCRIPT = 120_000;

/** An order of home cleaning that somebody asked for by telephone. */
const wished = async (page: TestPage, work: string): Promise<string> => {
  const { items } = await ask(page, '/api/convenience/items?q=家政保洁');
  const [item] = items;
  const { items: homes } = await ask(page, `/api/estates/households?propertyId=${item.propertyId}&pageSize=1`);
  const asked = { itemId: item.id, mode: 'one-off', householdId: homes[0].householdId ?? homes[0].id, quantity: 2 };
  const who = { ownerName: '周先生', phone: '13900001111', details: { work } };
  return (await command(page, '/api/convenience/orders', { ...asked, ...who })).id;
};

/** What the console would show without a network. */
const keptPage = (page: TestPage): Promise<string> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    return (await (await caches.match('/index.html'))?.text()) ?? '';
  });

test('an order that was asked for by telephone is signed by its owner on their own phone', async () => {
  const taker = await browser.signedIn('manager', '/convenience/orders', { viewport: DESK });
  await taker.getByRole('heading', { level: 1 }).waitFor();
  const work = words('擦玻璃');
  const id = await wished(taker, work);
  await taker.goto(`/convenience/orders?open=${id}`);
  // Who took the order does not send the link.
  await taker.getByText('请别的同事把签字链接发给业主').waitFor();
  expect(await button(taker, '业主签字链接').isVisible()).toBe(false);

  const page = await browser.signedIn('general', `/convenience/orders?open=${id}`, { viewport: DESK });
  await button(page, '业主签字链接').click();
  await dialog(page).locator('.ant-btn-primary').click();
  const url = await page.getByRole('textbox', { name: '业主签字链接' }).inputValue();
  expect(url).toMatch(/\/d\/[\w-]{43}$/);
  await page.getByRole('img', { name: '给业主扫的二维码' }).waitFor();
  expect(await objections(page)).toEqual([]);
  await page.goto(`/convenience/orders?open=${id}`);
  await page.getByText('链接已发给业主，还没有签').waitFor();
  await button(page, '作废签字链接').waitFor();

  // In the browser of one of us nothing can be signed.
  await page.goto(new URL(url).pathname);
  await page.getByText('您正以员工身份登录').waitFor();
  // The worker has not kept the owner's page as that of the console, which opens without a network.
  expect(await keptPage(page)).not.toContain('id="owner"');
  expect(await page.getByRole('application').count()).toBe(0);

  const owner = await phoneAt(url);
  await owner.page.getByRole('heading', { level: 1, name: '家政保洁' }).waitFor();
  await owner.page.getByText(work).waitFor();
  await owner.page.getByText('还没有服务时，可以随时撤销').waitFor();
  await isSound(owner.page);
  const bytes = await owner.scripts();
  expect([bytes > 1000, bytes < MOST_SCRIPT]).toEqual([true, true]);
  await button(owner.page, '签字委托').click();
  await owner.page.getByText('请写上姓名，并在框内签字。').waitFor();
  await owner.page.getByLabel('签字人').fill('周先生');
  await draw(owner.page);
  // What was written and drawn stays where the language is changed.
  await button(owner.page, 'English').click();
  expect(await owner.page.getByLabel('Who signs').inputValue()).toBe('周先生');
  expect(await owner.page.locator('.hand polyline').count()).toBe(1);
  await isSound(owner.page);
  await button(owner.page, '简体中文').click();
  const sent = owner.page.waitForRequest('**/signature');
  await button(owner.page, '签字委托').click();
  const { name, lines } = (await sent).postDataJSON();
  expect([name, lines.length]).toEqual(['周先生', 1]);
  expect(lines[0].length).toBeGreaterThan(3);
  await owner.page.getByText(/^已签字/).waitFor();
  await isSound(owner.page);

  await page.goto(`/convenience/orders?open=${id}`);
  await page.getByText('业主用链接签字').first().waitFor();
  expect([...page.faults, ...owner.page.faults, ...taker.faults]).toEqual([]);
}, 120_000);

/** A repair that this person did and finished. */
const finished = async (page: TestPage, about: string): Promise<string> => {
  const { employeeId } = await ask(page, '/session');
  const { items } = await ask(page, '/api/complaints/work-orders?pageSize=1');
  const { items: matters } = await ask(page, '/api/complaints/complaints?pageSize=1');
  const { propertyId, departmentId } = items[0] ?? matters[0];
  const kind = {
    kind: 'repair',
    category: '水龙头',
    description: about,
    channel: 'phone',
    contactPhone: '13800005678',
  };
  const matter = await command(page, '/api/complaints/complaints', { propertyId, departmentId, ...kind });
  const sends = { workerId: employeeId, offShiftReason: '临时调配' };
  const made = { matterId: matter.complaintId, steps: ['换阀芯'], ...sends };
  const { id } = await command(page, '/api/complaints/work-orders', made);
  const door = `/api/complaints/work-orders/${id}`;
  for (const act of ['acceptance', 'beginning']) await command(page, `${door}/${act}`, {});
  const materials = [{ name: '阀芯', quantity: '1', unit: '个', unitPrice: '35.00', paidBy: 'owner' }];
  const steps = [{ title: '换阀芯', doneAt: new Date().toISOString() }];
  await command(page, `${door}/record`, { steps, materials }, { method: 'PUT' });
  await command(page, `${door}/finishing`, { result: '换了阀芯' });
  return id;
};

/** A colleague sends the link of the work; answers its address. */
const workLink = async (page: TestPage, id: string): Promise<string> => {
  await page.goto(`/complaints/work-orders/${id}`);
  await button(page, '发确认链接').click();
  await dialog(page).getByRole('button', { name: '生成链接' }).click();
  const address = page.getByRole('textbox', { name: '链接', exact: true });
  await page.getByRole('img', { name: '给业主扫的二维码' }).waitFor();
  expect(await objections(page)).toEqual([]);
  const url = await address.inputValue();
  await page.goto(`/complaints/work-orders/${id}`);
  await page.getByText('链接已发给业主，还没有答复。').waitFor();
  await button(page, '收回链接').waitFor();
  return url;
};

test('an owner says by a link that a repair is not well, and confirms it in their own hand once it is', async () => {
  const worker = await browser.signedIn('manager', '/complaints/work-orders', { viewport: DESK });
  await worker.getByRole('heading', { level: 1 }).waitFor();
  const id = await finished(worker, words('厨房水龙头'));
  await worker.goto(`/complaints/work-orders/${id}`);
  await worker.getByText('这是您做的：请前台或别的同事把确认链接发给业主。').waitFor();
  expect(await button(worker, '发确认链接').count()).toBe(0);

  const page = await browser.signedIn('general', '/', { viewport: DESK });
  const url = await workLink(page, id);
  await page.goto(new URL(url).pathname);
  await page.getByText('请业主用自己的手机打开链接确认').waitFor();
  expect(await page.getByRole('application').count()).toBe(0);

  const first = await phoneAt(url);
  await first.page.getByRole('heading', { level: 1, name: '维修已做完，请您确认' }).waitFor();
  await first.page.getByText('您要付 ¥35.00').waitFor();
  await isSound(first.page);
  expect(await first.scripts()).toBeLessThan(MOST_SCRIPT);
  await button(first.page, '没有做好').click();
  await first.page.getByText('请写明哪里没有做好。').waitFor();
  await first.page.getByLabel('哪里没有做好').fill('还在滴水');
  await button(first.page, '没有做好').click();
  await first.page.getByText('已收到您的意见，我们会再来处理。').waitFor();
  await isSound(first.page);

  const door = `/api/complaints/work-orders/${id}`;
  await worker.goto(`/complaints/work-orders/${id}`);
  await worker.getByText('还在滴水').first().waitFor();
  await command(worker, `${door}/beginning`, {});
  const steps = [{ title: '换阀芯', doneAt: new Date().toISOString() }];
  await command(worker, `${door}/record`, { steps, materials: [] }, { method: 'PUT' });
  await command(worker, `${door}/finishing`, { result: '换了密封圈' });

  const second = await phoneAt(await workLink(page, id));
  await second.page.getByText('换了密封圈').waitFor();
  await button(second.page, '签字确认').click();
  await second.page.getByText('请写上姓名，并在框内签字。').waitFor();
  await second.page.getByLabel('签字人').fill('周先生');
  const pad = second.page.getByRole('application', { name: '请在框内签字' });
  await pad.focus();
  // By keyboard alone.
  for (const key of ['Space', 'ArrowRight', 'ArrowDown', 'Space']) await second.page.keyboard.press(key);
  await button(second.page, '签字确认').click();
  await second.page.getByText('您已签字确认，谢谢您。').waitFor();
  await isSound(second.page);
  await page.goto(`/complaints/work-orders/${id}`);
  await page.getByText('周先生 用链接签字').first().waitFor();
  expect([...page.faults, ...first.page.faults, ...second.page.faults, ...worker.faults]).toEqual([]);
}, 120_000);
