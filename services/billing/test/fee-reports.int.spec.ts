import { randomUUID } from 'node:crypto';
import { dayOf, instant } from '@goldkey/kernel';
import { BillingWorld, type Place } from './billing-world.js';

let world: BillingWorld;
beforeAll(async () => {
  world = await BillingWorld.open();
});
afterAll(() => world?.close());

/** An entry of another day than today, as the ledger would have taken it then: no door books into the past. */
const booked = ({ propertyId }: Place, at: string, reason: string, householdId: string, fen: number) => {
  const id = randomUUID();
  const against = reason === 'bill' ? 'income' : 'card';
  return world.asOwner(`SELECT set_config('goldkey.scope', '*', false);
    INSERT INTO journal_entry (id, property_id, month, reason, about, at, made_by)
      VALUES ('${id}', '${propertyId}', '${at.slice(0, 7)}', '${reason}', '${id}', '${at}', 'test');
    INSERT INTO posting (entry_id, property_id, reason, account, household_id, fee_item_id, charge_id, charge_month, amount_fen)
      VALUES ('${id}', '${propertyId}', '${reason}', 'receivable', '${householdId}', 'fee', 'c-${householdId}', '2026-02', ${fen}),
        ('${id}', '${propertyId}', '${reason}', '${against}', '${householdId}', 'fee', NULL, NULL, ${-fen})`);
};

const figures = async ({ propertyId, manager }: Place, period: string) =>
  (await world.get(`reports/figures?propertyId=${propertyId}&period=${period}`, manager)).body;

test('a report shows its period as of its last day: what is paid later belongs to a later one', async () => {
  const place = await world.place(['100', '50']);
  const [one, other] = place.homes as [string, string];
  await booked(place, '2026-02-01T09:00:00+08:00', 'bill', one, 200_00);
  await booked(place, '2026-02-10T09:00:00+08:00', 'bill', other, 100_00);
  await booked(place, '2026-02-11T09:00:00+08:00', 'payment', one, -50_00);
  const february = await figures(place, '2026-02');
  expect(february).toMatchObject({
    asOf: '2026-02-28',
    receivable: '300.00',
    collected: '50.00',
    takings: { card: '50.00' },
    payments: 1,
    arrears: '250.00',
    households: 2,
  });
  await booked(place, '2026-03-01T00:00:00+08:00', 'payment', one, -150_00);
  expect(await figures(place, '2026-02')).toEqual(february);
  const body = { propertyId: place.propertyId, kind: 'monthly', period: '2026-02' };
  const { figures: told } = await world.done('POST', 'reports', body, place.manager);
  expect(told).toMatchObject({ asOf: '2026-02-28', collected: '50.00', arrears: '250.00' });
  // What meters showed of February is billed in March.
  await booked(place, '2026-03-02T09:00:00+08:00', 'bill', other, 30_00);
  expect(await figures(place, '2026-02')).toEqual({ ...february, receivable: '330.00' });
  expect(await figures(place, '2026-03')).toMatchObject({
    asOf: '2026-03-31',
    receivable: '0.00',
    takings: { card: '150.00' },
    arrears: '130.00',
    households: 1,
  });
});

test('a week shows what was charged and collected in it', async () => {
  const place = await world.place(['100', '50']);
  const [one, other] = place.homes as [string, string];
  await booked(place, '2026-02-01T09:00:00+08:00', 'bill', one, 200_00);
  await booked(place, '2026-02-10T09:00:00+08:00', 'bill', other, 100_00);
  await booked(place, '2026-02-15T23:59:59.999+08:00', 'payment', one, -50_00);
  await booked(place, '2026-02-16T00:00:00+08:00', 'payment', other, -100_00);
  expect(await figures(place, '2026-W07')).toMatchObject({
    asOf: '2026-02-15',
    receivable: '100.00',
    collected: '50.00',
    arrears: '250.00',
    households: 2,
  });
  expect(await figures(place, '2026-W08')).toMatchObject({
    receivable: '0.00',
    collected: '100.00',
    arrears: '150.00',
  });
});

test('a period that still runs is shown as of today', async () => {
  const place = await world.place([]);
  const today = dayOf(instant(Date.now()), 'Asia/Shanghai');
  expect(await figures(place, `${Number(today.slice(0, 4)) + 1}`)).toMatchObject({ asOf: today, receivable: '0.00' });
});
