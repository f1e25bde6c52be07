import type { TestPage } from './browser.js';
import { ask, command } from './doors.js';

interface Home {
  readonly householdId: string;
  readonly building: string;
  readonly room: string;
}

/** So much each of them owes: more than any other, since other tests take whoever owes least. */
const PRICE = '3000';

/**
 * Two homes of one property that this person works at owe something, for a test of its own: the demo's homes that owe are paid for by
 * other tests.
 */
export const twoDebtors = async (page: TestPage): Promise<{ propertyId: string; homes: readonly [Home, Home] }> => {
  const { items } = await ask(page, '/api/billing/households?owes=false&sort=home&pageSize=50');
  const [{ propertyId }] = items;
  // Others choose theirs at the same time.
  const [one, other] = items.sort(() => Math.random() - 0.5);
  const code = `T${Math.random().toString(36).slice(2, 8)}`;
  const priced = { unit: '次', basis: 'per-use', tariffs: [{ from: '2020-01-01', tiers: [{ price: PRICE }] }] };
  const made = await command(page, '/api/billing/fee-items', { propertyId, code, name: `装修清运 ${code}`, ...priced });
  const feeItemId: string = made.id;
  const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  for (const { householdId } of [one, other])
    await command(page, '/api/billing/usages', { householdId, feeItemId, day });
  const wanted = { propertyId, month: day.slice(0, 7), feeItemIds: [feeItemId] };
  const { lines, total } = await command(page, '/api/billing/runs/preview', wanted);
  const run = await command(page, '/api/billing/runs', { ...wanted, expected: { lines, total } });
  await page.waitForFunction(
    async (path) => ((await (await fetch(path)).json()) as { state: string }).state === 'issued',
    `/api/billing/runs/${run.id}`,
  );
  return { propertyId, homes: [one, other] };
};
