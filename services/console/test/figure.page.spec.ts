import { DESK, objections, overflow, PHONE, TestBrowser, type TestPage } from './browser.js';
import { lastMonth } from './months.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const openFigure = async (page: TestPage): Promise<void> => {
  const figure = page.locator('a.gk-figure-link').first();
  await figure.waitFor();
  await page.goto((await figure.getAttribute('href')) ?? '');
  await page.locator('.gk-anatomy').waitFor();
};

test('a rate of the overview opens how it is made up, and its parts add up to it', async () => {
  const page = await browser.signedIn('quality', `/overview?month=${lastMonth()}`);
  const figure = page.locator('a.gk-figure-link').first();
  await figure.waitFor();
  const shown = (await figure.textContent())?.replace('%', '').trim();
  await figure.click();
  await page.waitForURL(/\/figures\/property\//);
  await page.locator('.gk-anatomy-sum').waitFor();
  const working = (await page.locator('.gk-anatomy-sum').textContent()) ?? '';
  const [, numerator, denominator, value] = /([\d.]+) ÷ ([\d.]+) = ([\d.]+) %$/.exec(working) ?? [];
  expect(value).toBe(shown);
  const cells = await page
    .locator('.gk-anatomy table tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('td')].slice(1).map((cell) => Number(cell.textContent))),
    );
  const sum = (column: number) => cells.reduce((total, row) => total + (row[column] ?? 0), 0);
  expect([sum(0), sum(1)]).toEqual([Number(numerator), Number(denominator)]);
  await page.getByRole('link', { name: '当月受理的投诉，逐件看' }).click();
  await page.waitForURL(/\/complaints\?property=.*from=.*until=/);
  expect(page.faults).toEqual([]);
});

test('a figure prints on one page', async () => {
  const page = await browser.signedIn('quality', `/overview?month=${lastMonth()}`);
  await openFigure(page);
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
});

test.each([
  ['at a desk', DESK, false],
  ['on a phone', PHONE, false],
  ['in the dark', DESK, true],
] as const)('my own figures lead to their parts, for everyone %s', async (_where, viewport, dark) => {
  const page = await browser.signedIn('manager', `/my-month?month=${lastMonth()}`, { viewport, dark });
  await openFigure(page);
  expect(await objections(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(page.faults).toEqual([]);
});
