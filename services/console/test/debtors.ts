import type { TestPage } from './browser.js';
import { ask, command } from './doors.js';

/**
 * Two homes of one property that this person works at owe more than any other: other tests pay what the demo's homes owe, and
 * take whoever owes least. Answers the property.
 */
export const twoDebtors = async (page: TestPage): Promise<string> => {
  const { items: homes } = await ask(page, '/api/billing/households?owes=false&sort=home&pageSize=2');
  const [{ propertyId }] = homes;
  const code = `T${Math.random().toString(36).slice(2, 8)}`;
  const priced = { unit: '次', basis: 'per-use', tariffs: [{ from: '2020-01-01', tiers: [{ price: '3000' }] }] };
  const made = await command(page, '/api/billing/fee-items', { propertyId, code, name: `装修清运 ${code}`, ...priced });
  const feeItemId: string = made.id;
  const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  for (const { householdId } of homes) await command(page, '/api/billing/usages', { householdId, feeItemId, day });
  const wanted = { propertyId, month: day.slice(0, 7), feeItemIds: [feeItemId] };
  const { lines, total } = await command(page, '/api/billing/runs/preview', wanted);
  const run = await command(page, '/api/billing/runs', { ...wanted, expected: { lines, total } });
  await page.waitForFunction(
    async (path) => ((await (await fetch(path)).json()) as { state: string }).state === 'issued',
    `/api/billing/runs/${run.id}`,
  );
  return propertyId;
};
