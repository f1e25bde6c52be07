import { type Day, day, fen, formatFen, lastDayOf, month } from '@goldkey/kernel';
import fc from 'fast-check';
import type { Relief } from '../src/domain/concession/concession.js';
import { relievedSpans } from '../src/domain/concession/spans.js';
import type { Tariff } from '../src/domain/tariff/tariff.js';
import { BillingWorld, type Place, someoneOf } from './billing-world.js';

let world: BillingWorld;
beforeAll(async () => {
  world = await BillingWorld.open();
});
afterAll(() => world?.close());

const FIRST = day('2026-03-01');
const LAST = lastDayOf(month('2026-03'));
const ofMarch = (number: number): Day => day(`2026-03-${String(number).padStart(2, '0')}`);

interface Conceded {
  readonly relief: Relief;
  readonly from: Day;
  readonly until?: Day;
}

const concede = async (place: Place, feeItemId: string, conceded: Conceded, home = 0): Promise<void> => {
  const body = { householdId: place.homes[home], feeItemId, reason: '困难户', ...conceded };
  const { id } = await world.done('POST', 'concessions', body, place.manager);
  const second = someoneOf(place.propertyId, 'e-8');
  await world.done('POST', `concessions/${id}/approve`, {}, second, { version: 1 });
};

/** Days and amounts of a home's lines, in their order. */
const told = async (place: Place, feeItemId: string, home = 0) =>
  (await world.lines(place, `householdId=${place.homes[home]}&feeItemId=${feeItemId}`))
    .map((line: Record<string, string>) => [line['from'], line['until'], line['amount']])
    .sort();

const exempt: Relief = { kind: 'exempt' };
const off = (amount: string): Relief => ({ kind: 'amount', amount });

test('a concession frees its own days: none after its last, and all from its first', async () => {
  const place = await world.place(['100', '100', '100']);
  const item = await world.feeItem(place, {}, { tiers: [{ price: '3.10' }] });
  await concede(place, item.id, { relief: exempt, from: day('2026-01-01'), until: ofMarch(1) }, 0);
  await concede(place, item.id, { relief: exempt, from: ofMarch(2) }, 1);
  await concede(place, item.id, { relief: exempt, from: ofMarch(10), until: ofMarch(10) }, 2);
  await concede(place, item.id, { relief: { kind: 'percent', percent: '50' }, from: ofMarch(11) }, 2);
  await world.bill(place, [item.id]);
  expect(await told(place, item.id, 0)).toEqual([
    ['2026-03-01', '2026-03-01', '0.00'],
    ['2026-03-02', '2026-03-31', '300.00'],
  ]);
  expect(await told(place, item.id, 1)).toEqual([
    ['2026-03-01', '2026-03-01', '10.00'],
    ['2026-03-02', '2026-03-31', '0.00'],
  ]);
  expect(await told(place, item.id, 2)).toEqual([
    ['2026-03-01', '2026-03-09', '90.00'],
    ['2026-03-10', '2026-03-10', '0.00'],
    ['2026-03-11', '2026-03-31', '105.00'],
  ]);
});

test('a fixed amount is deducted once a month, however many lines it has, and by its days where it holds for a part', async () => {
  const place = await world.place(['100', '100']);
  const tariff = { from: '2026-03-11', tiers: [{ price: '6.20' }] };
  const item = await world.feeItem(place, {}, { tiers: [{ price: '3.10' }] });
  await world.done('POST', `fee-items/${item.id}/tariff`, { tariff }, place.manager, { version: 1 });
  await concede(place, item.id, { relief: off('10.00'), from: day('2026-01-01') }, 0);
  await concede(place, item.id, { relief: off('31.00'), from: ofMarch(16) }, 1);
  await world.bill(place, [item.id]);
  expect(await told(place, item.id, 0)).toEqual([
    ['2026-03-01', '2026-03-10', '96.78'], // 100.00 − 3.22
    ['2026-03-11', '2026-03-31', '413.22'], // 420.00 − 6.78
  ]);
  expect(await told(place, item.id, 1)).toEqual([
    ['2026-03-01', '2026-03-10', '100.00'],
    ['2026-03-11', '2026-03-15', '100.00'],
    ['2026-03-16', '2026-03-31', '304.00'], // 320.00 − 31.00 × 16 ÷ 31
  ]);
});

test('what was used is freed by its days too, and a shared cost goes out whole before somebody pays less of it', async () => {
  const place = await world.place(['100', '100']);
  const [householdId] = place.homes;
  const water = await world.feeItem(place, { basis: 'metered', unit: 'm³' });
  const plate = { householdId, feeItemId: water.id, code: 'W-1', digits: 4, value: '0', installedOn: '2026-02-19' };
  const meter = await world.done('POST', 'meters', plate, place.manager);
  const reading = { day: '2026-03-21', value: '30' };
  await world.done('POST', `meters/${meter.id}/readings`, reading, place.manager, { version: 1 });
  await concede(place, water.id, { relief: off('15.00'), from: FIRST, until: ofMarch(10) });
  const shared = await world.feeItem(place, { basis: 'shared-area' }, { tiers: [] });
  await concede(place, shared.id, { relief: exempt, from: ofMarch(17) });
  const sharedCosts = [{ feeItemId: shared.id, amount: '620.01' }];
  await world.bill(place, [water.id, shared.id], '2026-03', { sharedCosts });
  expect(await told(place, water.id)).toEqual([
    ['2026-02-20', '2026-02-28', '18.00'],
    ['2026-03-01', '2026-03-10', '15.00'], // 20.00 − 15.00 × 10 ÷ 30
    ['2026-03-11', '2026-03-21', '22.00'],
  ]);
  const [[, , before], [, , freed]] = await told(place, shared.id, 0);
  const [[, , other]] = await told(place, shared.id, 1);
  expect([before, freed, other]).toEqual(['160.00', '0.00', '310.01']);
  const lines = await world.lines(place, `feeItemId=${shared.id}`);
  const wholes = lines.map(({ explanation }: { explanation: { rounded: string } }) => fen(explanation.rounded));
  expect(wholes.reduce((sum: bigint, whole: bigint) => sum + whole, 0n)).toBe(62_001n);
});

test('two concessions that meet free a day once: the earlier yields to the later', async () => {
  const place = await world.place(['100']);
  const item = await world.feeItem(place, {}, { tiers: [{ price: '3.10' }] });
  await concede(place, item.id, { relief: exempt, from: FIRST, until: ofMarch(10) });
  await concede(place, item.id, { relief: { kind: 'percent', percent: '50' }, from: ofMarch(21) });
  await world.asOwner(`SELECT set_config('goldkey.scope', '*', false);
    UPDATE concession SET until_day = '2026-03-31' WHERE fee_item_id = '${item.id}'`);
  await world.bill(place, [item.id]);
  expect(await told(place, item.id)).toEqual([
    ['2026-03-01', '2026-03-20', '0.00'],
    ['2026-03-21', '2026-03-31', '55.00'],
  ]);
});

const reliefs: fc.Arbitrary<Relief> = fc.oneof(
  fc.constant(exempt),
  fc.nat(100).map((percent) => ({ kind: 'percent' as const, percent: String(percent) })),
  fc.integer({ min: 1, max: 30_000 }).map((amount) => off(formatFen(BigInt(amount) as never))),
);
/** Two concessions and two tariffs that change on any day of the month, or not in it. */
const stories = fc.record({
  prices: fc.tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 999 })),
  raised: fc.integer({ min: 1, max: 31 }),
  homes: fc.array(
    fc.record({
      area: fc.integer({ min: 1, max: 30_000 }).map((hundredths) => (hundredths / 100).toFixed(2)),
      moved: fc.integer({ min: 1, max: 31 }),
      changes: fc.uniqueArray(fc.integer({ min: 1, max: 31 }), { minLength: 3, maxLength: 3 }),
      reliefs: fc.tuple(reliefs, reliefs),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

test('PostgreSQL splits and relieves as the domain does, whatever begins and ends within the month', async () => {
  await fc.assert(
    fc.asyncProperty(stories, async ({ prices, raised, homes }) => {
      const place = await world.place(homes.map(({ area }) => area));
      const [old, next] = prices.map((price) => ({ tiers: [{ price: (price / 100).toFixed(2) }] }));
      const item = await world.feeItem(place, {}, old);
      const tariff = { from: ofMarch(raised), ...next };
      const { tariffs } = await world.done('POST', `fee-items/${item.id}/tariff`, { tariff }, place.manager, {
        version: 1,
      });
      const expected: string[][] = [];
      for (const [home, { area, moved, changes, reliefs: two }] of homes.entries()) {
        const [begins, ends, resumes] = changes.sort((one, other) => one - other).map(ofMarch) as [Day, Day, Day];
        const concessions: Conceded[] = [
          { relief: two[0], from: begins, until: ends },
          { relief: two[1], from: resumes },
        ];
        for (const each of concessions) await concede(place, item.id, each, home);
        const householdId = place.homes[home] as string;
        await world.done('POST', 'occupancies', { householdId, from: ofMarch(moved) }, place.manager);
        const span = { from: ofMarch(moved), until: LAST, quantity: area, whole: { from: FIRST, until: LAST } };
        for (const { from, until, amount } of relievedSpans(tariffs as Tariff[], concessions, span))
          expected.push([householdId, from, until, formatFen(amount)]);
      }
      await world.bill(place, [item.id]);
      const lines = (await world.lines(place)).map((line: Record<string, string>) => [
        ...[line['householdId'], line['from'], line['until'], line['amount']],
      ]);
      expect(lines.sort()).toEqual(expected.sort());
    }),
    { numRuns: 15, seed: 20261128 },
  );
}, 120_000);
