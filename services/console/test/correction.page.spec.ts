import { objections, overflow, PHONE, TestBrowser, type TestPage } from './browser.js';
import { takeIn } from './taking-in.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const button = (page: TestPage, name: string) =>
  page.getByRole('button', { name: new RegExp(`^${[...name].join('\\s?')}$`) });

test('an intake that was taken down wrong is proposed to be put right, and decided by the quality centre', async () => {
  const page = await browser.signedIn('manager');
  await takeIn(page, `噪声 ${Math.random().toString(36).slice(2, 10)}`);
  const address = new URL(page.url()).pathname;
  await page.getByText('提请更正受理', { exact: true }).first().click();
  const form = page.getByRole('dialog');
  await form.getByLabel(/重大投诉/).check();
  await form.getByLabel('理由').fill('业主说有人受伤');
  await button(page, '提请').last().click();
  await page.getByText('受理更正，待审定').waitFor();
  await page.getByText('否 → 是').first().waitFor();

  const quality = await browser.signedIn('quality', address);
  await button(quality, '审定').first().click();
  await quality.getByRole('radio', { name: '同意', exact: true }).check();
  await quality.getByRole('dialog').getByLabel('理由').fill('已核对录音');
  await button(quality, '审定').last().click();
  await quality
    .getByText(/^同意更正受理/)
    .first()
    .waitFor();
  await quality.setViewportSize(PHONE);
  expect(await overflow(quality)).toBe(0);
  expect(await objections(quality)).toEqual([]);
  expect([...page.faults, ...quality.faults]).toEqual([]);
});
