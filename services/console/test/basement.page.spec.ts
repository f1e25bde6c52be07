import { objections, overflow, PHONE, TestBrowser, type TestPage } from './browser.js';
import { ask, askUntil, command } from './doors.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

/** A repair that is given to the person whose page it is. */
const given = async (page: TestPage, category: string): Promise<string> => {
  const { employeeId } = await ask(page, '/session');
  const { items } = await ask(page, '/api/complaints/complaints?pageSize=1');
  const { propertyId, departmentId } = items[0];
  const matter = await command(page, '/api/complaints/complaints', {
    ...{ propertyId, departmentId, category, kind: 'repair', channel: 'phone' },
    description: '地下室的灯不亮',
  });
  const { id } = await command(page, '/api/complaints/work-orders', {
    matterId: matter.complaintId,
    steps: ['断电', '换灯'],
    workerId: employeeId,
    offShiftReason: '临时调配',
  });
  return id;
};

test('an order is taken, done and finished where there is no network, also after the page was closed, and told as it was', async () => {
  const page = await browser.signedIn('manager', '/complaints/my-work', { viewport: PHONE, apart: true });
  const category = `灯具 ${Math.random().toString(36).slice(2, 8)}`;
  const id = await given(page, category);
  await page.reload();
  // What an earlier visit asked for has gone past the worker that keeps files.
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  const card = page.getByRole('link', { name: category });
  await card.waitFor();
  await page.waitForFunction((order) => Object.keys(localStorage).some((name) => name.endsWith(order)), id);
  await page.waitForLoadState('networkidle');

  await page.context().setOffline(true);
  await card.click();
  for (const act of ['接单', '开工']) await page.getByRole('button', { name: act, exact: true }).click();
  for (const step of ['断电', '换灯']) await page.getByRole('checkbox', { name: step }).check();
  const beforeWork = page.getByRole('region', { name: '施工前' });
  const photo = { name: 'before.png', mimeType: 'image/png', buffer: await page.screenshot() };
  await beforeWork.locator('input[type=file]').setInputFiles(photo);
  await beforeWork.getByText('待发送').waitFor();
  await page.getByRole('button', { name: '完工' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('做了什么').fill('换了灯管');
  await dialog.getByRole('button', { name: '完工' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('6 步已存在手机上').waitFor();
  await page.getByRole('button', { name: '业主签字' }).waitFor();
  expect(await objections(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  const before = Date.now();

  await page.reload();
  await page.getByText('换了灯管').waitFor();
  await page.getByText('6 步已存在手机上').waitFor();
  await page.context().setOffline(false);
  await page.getByText('已补发 6 项').waitFor();
  await page.getByText('步已存在手机上').waitFor({ state: 'detached' });
  const order = await askUntil(page, `/api/complaints/work-orders/${id}`, ({ state }) => state === 'done');
  expect(Date.parse(order.finishedAt)).toBeLessThanOrEqual(before);
  expect(order.history.map(({ change }: { change: string }) => change)).toEqual([
    ...['work-order-made', 'work-order-accepted', 'work-begun', 'work-recorded', 'work-recorded', 'work-recorded'],
    'work-finished',
  ]);
  const [taken] = order.photos;
  expect(taken.when).toBe('before');
  expect((await page.request.get(`/api/complaints/attachments/${taken.id}`)).status()).toBe(200);
  await page.getByRole('button', { name: '业主签字' }).waitFor();
  expect(await objections(page)).toEqual([]);
}, 180_000);
