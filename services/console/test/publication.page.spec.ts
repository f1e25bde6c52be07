import { objections, overflow, PHONE, TestBrowser, type TestPage } from './browser.js';

let browser: TestBrowser;
let publicationId = '';
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const heading = (page: TestPage, name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor();
const button = (page: TestPage, name: string) => page.getByRole('button', { name, exact: true });

/** Closes the last month that is over at the first property where nothing firm stands against it. */
const closeOne = (page: TestPage): Promise<{ propertyId: string; month: string }> =>
  page.evaluate(async () => {
    const { csrfToken } = (await (await fetch('/session')).json()) as { csrfToken: string };
    const headers = (): Record<string, string> => ({
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
      'x-csrf-token': csrfToken,
    });
    const list = await fetch('/api/evaluation/closings');
    const { month, items } = (await list.json()) as {
      month: string;
      items: { propertyId: string; state: string; obstacles: { firm: boolean }[] }[];
    };
    const found = items.find(
      ({ propertyId, state, obstacles }) =>
        propertyId !== 'group' && state === 'draft' && obstacles.every(({ firm }) => !firm),
    );
    const { propertyId = '' } = found ?? {};
    const path = `/api/evaluation/closings/${propertyId}/${month}`;
    for (const [act, body] of [
      ['submission', {}],
      ['close', { reason: '页面测试' }],
    ] as const) {
      const answer = await fetch(`${path}/${act}`, { method: 'POST', headers: headers(), body: JSON.stringify(body) });
      if (!answer.ok) throw new Error(await answer.text());
    }
    return { propertyId, month };
  });

test('the quality centre publishes a closed month, and it is shown with its proof', async () => {
  const page = await browser.signedIn('quality', '/publications');
  await heading(page, '结果公示');
  await closeOne(page);
  await page.goto('/publications?state=ready');
  expect(await objections(page)).toEqual([]);
  await button(page, '公示').first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('公告栏').check();
  await dialog.getByRole('button', { name: '公示', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.goto('/publications?state=published');
  await page.locator('a[href^="/publications/"]').first().click();
  await heading(page, '公示内容');
  await page.getByText('与关账记录一致').waitFor();
  publicationId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  expect(await objections(page)).toEqual([]);
  expect(page.faults).toEqual([]);
});

test('who sees it objects, and the quality centre answers', async () => {
  const it = await browser.signedIn('it', `/publications/${publicationId}`);
  await button(it, '提出异议').click();
  await it.getByRole('dialog').getByLabel('异议内容').fill('第一条的日期不对。');
  await it.getByRole('dialog').getByRole('button', { name: '提出异议' }).click();
  await it.locator('main p', { hasText: '第一条的日期不对。' }).first().waitFor();
  const quality = await browser.signedIn('quality', `/publications/${publicationId}`);
  await button(quality, '答复').first().click();
  await quality.getByRole('dialog').getByLabel('答复内容').fill('日期为截止时间，记录无误。');
  await quality.getByRole('dialog').getByRole('button', { name: '答复', exact: true }).click();
  await quality.locator('main p', { hasText: '日期为截止时间，记录无误。' }).first().waitFor();
  expect(await objections(quality)).toEqual([]);
  expect([...it.faults, ...quality.faults]).toEqual([]);
});

test('nothing is told to payroll before five days have passed, and the page says why', async () => {
  const page = await browser.signedIn('quality', '/payroll');
  await heading(page, '工资文件');
  await button(page, '生成工资文件').click();
  await page.getByRole('dialog').getByRole('button', { name: '生成工资文件' }).click();
  await page.getByRole('dialog').getByText('没有新的应付或应扣').waitFor();
  expect(await objections(page)).toEqual([]);
});

test.each([['/publications'], ['/publications/:id'], ['/payroll']])('%s fits a phone', async (path) => {
  const address = path.replace(':id', publicationId);
  const page = await browser.signedIn('quality', address, { viewport: PHONE });
  await page.locator('main h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  expect(await overflow(page)).toBe(0);
  expect(await objections(page)).toEqual([]);
});
