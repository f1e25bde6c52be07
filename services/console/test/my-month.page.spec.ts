import { DESK, objections, overflow, PHONE, TestBrowser } from './browser.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

test("a manager's first page says what is due, what lateness costs and how the month stands", async () => {
  const page = await browser.signedIn('manager');
  await page.waitForURL(/my-month/);
  await page.getByRole('heading', { level: 1, name: '本月待办' }).waitFor();
  for (const part of ['本月至今', '尽责率', '闭环率']) await page.getByText(part).first().waitFor();
  expect(page.faults).toEqual([]);
});

test('a manager sees nothing of another property', async () => {
  const quality = await browser.signedIn('quality', '/overview');
  const all = await quality.evaluate(async () => {
    const answer = await fetch('/api/evaluation/overview');
    return ((await answer.json()) as { items: { propertyId: string }[] }).items.map(({ propertyId }) => propertyId);
  });
  const manager = await browser.signedIn('manager');
  const seen = await manager.evaluate(async (ids) => {
    const mine = (await (await fetch('/api/complaints/choices')).json()) as { properties: { propertyId: string }[] };
    const statuses = await Promise.all(
      ids.map(async (id) => [id, (await fetch(`/api/evaluation/properties/${id}/month`)).status] as const),
    );
    return { mine: mine.properties.map(({ propertyId }) => propertyId), statuses };
  }, all);
  expect(all.length).toBe(6);
  expect(seen.mine.length).toBe(1);
  expect(seen.statuses.sort()).toEqual(all.map((id) => [id, seen.mine.includes(id) ? 200 : 404]).sort());
});

test.each([
  ['at a desk', DESK, false],
  ['on a phone', PHONE, false],
  ['in the dark', DESK, true],
] as const)('my month can be used by everyone %s', async (_where, viewport, dark) => {
  const page = await browser.signedIn('manager', '/my-month', { viewport, dark });
  await page.getByText('本月至今').first().waitFor();
  expect(await objections(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(page.faults).toEqual([]);
});
