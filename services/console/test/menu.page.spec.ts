import { PHONE, TestBrowser, type TestPage } from './browser.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

/** What stands below the open area: captions in brackets, each with how many ways it has. */
const below = (page: TestPage): Promise<readonly string[]> =>
  page.locator('.gk-rail-below').evaluate((area) => {
    const said: string[] = [];
    let ways = 0;
    const close = () => {
      if (said.length > 0 || ways > 0) said.push(String(ways));
      ways = 0;
    };
    for (const child of area.children) {
      if (child.tagName === 'P') {
        close();
        said.push(`[${child.textContent}]`);
      } else ways += 1;
    }
    close();
    return said;
  });

const menus: readonly (readonly [string, readonly string[]])[] = [
  ['/complaints', ['[受理]', '3', '[维修]', '3', '[回访评价]', '3', '[业主意见]', '4', '[簿册规则]', '2']],
  ['/findings', ['[巡查督查]', '7', '[工作安排]', '5', '[物料工具]', '4']],
  ['/employees', ['[人员编制]', '6', '[培训考核]', '4', '[本人]', '2', '[奖惩关怀]', '4']],
];

test.each(menus)('the area of %s has its many ways under captions, each of them once', async (path, captions) => {
  const page = await browser.signedIn('manager', path);
  await page.locator('.gk-rail-below').waitFor();
  expect(await below(page)).toEqual(captions);
});

test('captions fit the narrow rail, and few ways have none', async () => {
  const page = await browser.signedIn('quality', '/employees');
  await page.locator('.gk-shell-narrow .gk-rail-below').waitFor();
  const tall = await page
    .locator('.gk-ways-caption')
    .evaluateAll((all) => all.filter((each) => each.scrollWidth > each.clientWidth).map((each) => each.textContent));
  expect(tall).toEqual([]);
  await page.goto('/households');
  await page.locator('.gk-rail-below').waitFor();
  expect(await page.locator('.gk-rail .gk-ways-caption').count()).toBe(0);
});

test('on a phone the captions stand among all pages', async () => {
  const page = await browser.signedIn('manager', '/complaints', { viewport: PHONE });
  await page.getByRole('button', { name: '更多' }).click();
  const all = page.getByRole('navigation', { name: '全部页面' });
  await all.getByText('回访评价', { exact: true }).waitFor();
  expect(await all.locator('.gk-ways-caption').allTextContents()).toEqual(expect.arrayContaining(['受理', '巡查督查']));
});
