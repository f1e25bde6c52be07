import { dayOf, instant } from '@goldkey/kernel';
import { BillingWorld, type Place } from './billing-world.js';
import { bookedIn } from './booked.js';

let world: BillingWorld;
let booked: ReturnType<typeof bookedIn>;
beforeAll(async () => {
  world = await BillingWorld.open();
  booked = bookedIn(world);
});
afterAll(() => world?.close());

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
  expect(february.since).toMatchObject({ billed: '0.00', collected: '50.00', share: '0.1667' });
  await booked(place, '2026-03-01T00:00:00+08:00', 'payment', one, -150_00);
  const { since, ...atItsEnd } = await figures(place, '2026-02');
  expect(february).toMatchObject(atItsEnd);
  expect(since).toMatchObject({ billed: '0.00', collected: '200.00', share: '0.6667' });
  const body = { propertyId: place.propertyId, kind: 'monthly', period: '2026-02' };
  const { figures: told } = await world.done('POST', 'reports', body, place.manager);
  expect(told).toMatchObject({ asOf: '2026-02-28', collected: '50.00', arrears: '250.00' });
  // What meters showed of February is billed in March.
  await booked(place, '2026-03-02T09:00:00+08:00', 'bill', other, 30_00);
  const { byFeeItem: _items, byBuilding: _buildings, share: _share, ...totals } = atItsEnd;
  // Both are told: what of it was paid by the last day, and how much was billed and paid only since.
  expect(await figures(place, '2026-02')).toMatchObject({
    ...{ ...totals, receivable: '330.00', share: '0.1515' },
    since: { billed: '30.00', collected: '200.00', share: '0.6061' },
  });
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
  expect(await figures(place, `${Number(today.slice(0, 4)) + 1}`)).toMatchObject({
    ...{ asOf: today, receivable: '0.00' },
  });
  expect(await figures(place, `${Number(today.slice(0, 4)) + 1}`)).not.toHaveProperty('since');
});

interface Parts {
  readonly receivable: string;
  readonly collected: string;
  readonly arrears: string;
}
const sums = (parts: readonly Parts[], figure: keyof Parts): string =>
  parts.reduce((sum, part) => sum + Number(part[figure]), 0).toFixed(2);

test('a report is parted by fee item and building, and the parts come to its totals; one sent before keeps what it said', async () => {
  const place = await world.place(['100', '50']);
  const [one, other] = place.homes as [string, string];
  const item = await world.feeItem(place, { name: '物业费' });
  const water = await world.feeItem(place, { name: '保洁费' }, { tiers: [{ price: '0.33' }] });
  await world.bill(place, [item.id, water.id], '2026-02');
  const card = { householdId: one, means: 'card', amount: '150.05', owed: '233.00' };
  await world.done('POST', 'payments', card, place.manager);
  await booked(place, '2026-02-10T09:00:00+08:00', 'bill', other, 9_99);
  const now = await figures(place, '2026-02');
  // What was paid only now belongs to the month's figures of now, and not to those of its last day.
  expect(now).toMatchObject({ receivable: '359.49', collected: '0.00', arrears: '9.99', share: '0.0000' });
  expect(now.since).toMatchObject({ billed: '349.50', collected: '150.05', share: '0.4174' });
  expect(now.byFeeItem).toMatchObject([
    { of: water.id, name: '保洁费', receivable: '49.50' },
    { of: item.id, name: '物业费', receivable: '300.00' },
    { of: 'fee', receivable: '9.99', arrears: '9.99' },
  ]);
  expect(now.byBuilding).toMatchObject([{ of: '1', receivable: '359.49' }]);
  const week = await figures(place, `${new Date().getUTCFullYear() + 1}`);
  for (const told of [now, week])
    for (const parts of [told.byFeeItem, told.byBuilding])
      for (const figure of ['receivable', 'collected', 'arrears'] as const)
        expect(sums(parts, figure)).toBe(told[figure]);
  expect(week.arrears).toBe('209.44');
  const body = { propertyId: place.propertyId, kind: 'monthly', period: '2026-02' };
  const sent = await world.done('POST', 'reports', body, place.manager);
  expect(sent.figures.byFeeItem).toEqual(now.byFeeItem);
  await booked(place, '2026-02-11T09:00:00+08:00', 'bill', one, 1_00);
  expect((await world.get(`reports/${sent.id}`, place.manager)).body.figures).toEqual(sent.figures);
  const { byFeeItem: _items, byBuilding: _buildings, share: _share, ...before } = sent.figures;
  await world.asOwner(`SELECT set_config('goldkey.scope', '*', false);
    UPDATE report SET state = state || jsonb_build_object('figures', '${JSON.stringify(before)}'::jsonb) WHERE id = '${sent.id}'`);
  expect((await world.get(`reports/${sent.id}`, place.manager)).body.figures).toEqual(before);
});
