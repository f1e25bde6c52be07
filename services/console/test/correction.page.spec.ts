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

  // Who proposed it is told why they do not decide; who may is led to it from any page, with how many wait.
  await page.goto(address);
  await page.getByText('您的岗位没有此项权限。').first().waitFor();
  const quality = await browser.signedIn('quality');
  await quality.getByRole('link', { name: /^受理更正待您审定：\d+ 件$/ }).click();
  await quality.getByText('请您审定').first().waitFor();
  expect(await objections(quality)).toEqual([]);
  await quality.goto(address);
  await button(quality, '审定').first().click();
  await quality.getByRole('radio', { name: '同意', exact: true }).check();
  await quality.getByRole('dialog').getByLabel('理由').fill('已核对录音');
  await button(quality, '审定').last().click();
  await quality
    .getByText(/^同意更正受理/)
    .first()
    .waitFor();
  // Whoever proposed it hears so, and is led to the matter with its reason.
  await page.goto('/notices?kind=correction');
  await page
    .getByRole('link', { name: /您提请的受理更正已同意，理由见经过/ })
    .first()
    .click();
  await page.waitForURL(`**${address}`);
  await quality.setViewportSize(PHONE);
  expect(await overflow(quality)).toBe(0);
  expect(await objections(quality)).toEqual([]);
  expect([...page.faults, ...quality.faults]).toEqual([]);
});

test('a case that was entered twice says so and leads to the one that stands; one entered by mistake says that none does', async () => {
  const words = `重复 ${Math.random().toString(36).slice(2, 10)}`;
  const page = await browser.signedIn('manager');
  await takeIn(page, words);
  const stands = new URL(page.url()).pathname;
  const number =
    (
      await page
        .getByText(/^[A-Z0-9]+-\d{4}-\d+$/)
        .first()
        .textContent()
    )?.trim() ?? '';
  await takeIn(page, words);
  const twice = new URL(page.url()).pathname;
  await page.getByText('提请作重复登记', { exact: true }).first().click();
  await page.getByRole('dialog').getByLabel('真正办理的那一件的单号').fill(number);
  await page.getByRole('dialog').getByLabel('理由').fill('两个人各记了一次');
  await button(page, '提请').last().click();
  await page.getByText('重复登记，待审定').waitFor();
  await takeIn(page, words);
  const mistake = new URL(page.url()).pathname;
  await page.getByText('提请作误登作废', { exact: true }).first().click();
  await page.getByRole('dialog').getByLabel('理由').fill('培训时试登');
  await button(page, '提请').last().click();
  await page.getByText('误登作废，待审定').waitFor();

  const quality = await browser.signedIn('quality', '/complaints?proposed=true');
  await quality.setViewportSize(PHONE);
  for (const address of [twice, mistake]) {
    await quality.goto(address);
    await button(quality, '审定').first().click();
    await quality.getByRole('radio', { name: '同意', exact: true }).check();
    await quality.getByRole('dialog').getByLabel('理由').fill('已核对');
    await button(quality, '审定').last().click();
    await quality.getByRole('status').filter({ hasText: '不计入考核' }).waitFor();
    expect(await overflow(quality)).toBe(0);
    expect(await objections(quality)).toEqual([]);
  }
  await quality.getByText('这件是误登，已作废，不计入考核。').waitFor();
  await quality.goto(twice);
  await quality.getByRole('link', { name: `到 ${number} 办理` }).click();
  await quality.waitForURL(`**${stands}`);
  expect([...page.faults, ...quality.faults]).toEqual([]);
});
