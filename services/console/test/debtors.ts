import type { TestPage } from './browser.js';
import { ask, askUntil, command } from './doors.js';

export interface Debtor {
  readonly householdId: string;
  readonly building: string;
  readonly room: string;
  readonly owed: string;
}

interface FreeHome extends Debtor {
  readonly propertyId: string;
}

/** So much each of them owes. */
const PRICE = '3000';

/** Homes that a test of another worker does not choose at the same time. */
const isOurs = ({ householdId }: Debtor): boolean =>
  Number.parseInt(householdId.slice(-1), 16) % 2 === Number(process.env['JEST_WORKER_ID'] ?? 0) % 2;

/**
 * Homes of one property that this person works at owe something, for a test of its own: the demo's homes that owe are paid for by
 * other tests.
 */
const debtors = async (page: TestPage, count: number): Promise<{ propertyId: string; homes: readonly Debtor[] }> => {
  const { items } = await ask(page, '/api/billing/households?owes=false&sort=home&pageSize=200');
  const ours: readonly FreeHome[] = items.filter(isOurs);
  const at = (property: string): readonly FreeHome[] => ours.filter((home) => home.propertyId === property);
  // A property that another test has just made or billed has few homes that owe nothing.
  const most = ours
    .map(({ propertyId: id }) => at(id))
    .reduce((one, other) => (other.length > one.length ? other : one), []);
  const [{ propertyId } = { propertyId: '' }] = most;
  if (most.length < count) throw new Error(`no property has ${count} homes that owe nothing`);
  const chosen = most.toSorted(() => Math.random() - 0.5).slice(0, count);
  const code = `T${Math.random().toString(36).slice(2, 8)}`;
  const priced = { unit: '次', basis: 'per-use', tariffs: [{ from: '2020-01-01', tiers: [{ price: PRICE }] }] };
  const made = await command(page, '/api/billing/fee-items', { propertyId, code, name: `装修清运 ${code}`, ...priced });
  const feeItemId: string = made.id;
  const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  for (const { householdId } of chosen) await command(page, '/api/billing/usages', { householdId, feeItemId, day });
  const wanted = { propertyId, month: day.slice(0, 7), feeItemIds: [feeItemId] };
  const { lines, total } = await command(page, '/api/billing/runs/preview', wanted);
  const run = await command(page, '/api/billing/runs', { ...wanted, expected: { lines, total } });
  await askUntil(page, `/api/billing/runs/${run.id}`, ({ state }) => state === 'issued');
  const homes = await Promise.all(
    chosen.map(async (home) => ({
      ...home,
      owed: (await ask(page, `/api/billing/households/${home.householdId}`)).owed,
    })),
  );
  return { propertyId, homes };
};

/** One home that owes, and that no other test takes. */
export const oneDebtor = async (page: TestPage): Promise<Debtor & { propertyId: string }> => {
  const { propertyId, homes } = await debtors(page, 1);
  return { ...(homes[0] as Debtor), propertyId };
};

/** Two homes that owe, and that no other test takes. */
export const twoDebtors = async (page: TestPage): Promise<{ propertyId: string; homes: readonly [Debtor, Debtor] }> => {
  const { propertyId, homes } = await debtors(page, 2);
  return { propertyId, homes: [homes[0] as Debtor, homes[1] as Debtor] };
};
