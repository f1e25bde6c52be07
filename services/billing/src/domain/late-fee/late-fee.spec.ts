import { addDays, day, fen, fenOf, formatFen, month, roundDown } from '@goldkey/kernel';
import fc from 'fast-check';
import { aTariff } from '../../testing/a-fee-item.js';
import { priceOf } from '../tariff/tariff.js';
import { type OverdueCharge, rateOn, yuanDaysOf } from './late-fee.js';

const terms = { graceDays: 10, rate: '0.0005', cap: '0.30' };
const charge: OverdueCharge = {
  chargeId: 'c-1',
  chargeMonth: month('2026-03'),
  amount: fen('312.00'),
  open: fen('312.00'),
  counted: '0',
};

test('nothing is late within the days of grace; from the next day on each yuan counts a day', () => {
  expect(yuanDaysOf(charge, day('2026-04-10'), terms)).toBeUndefined();
  expect(yuanDaysOf(charge, day('2026-04-11'), terms)).toEqual({
    from: '2026-04-11',
    until: '2026-04-11',
    quantity: '312',
  });
  expect(yuanDaysOf({ ...charge, open: fen('100.50') }, day('2026-04-20'), terms)).toMatchObject({ quantity: '1005' });
});

test('what was counted before is not counted again, and the cap ends it', () => {
  const before = { ...charge, countedUntil: day('2026-04-20'), counted: '3120' };
  expect(yuanDaysOf(before, day('2026-04-20'), terms)).toBeUndefined();
  expect(yuanDaysOf(before, day('2026-04-22'), terms)).toMatchObject({ from: '2026-04-21', quantity: '624' });
  expect(yuanDaysOf({ ...before, counted: '187199.5' }, day('2026-04-22'), terms)).toMatchObject({ quantity: '0.5' }); // 312 × 0.3 ÷ 0.0005
  expect(yuanDaysOf({ ...before, counted: '187200' }, day('2026-04-22'), terms)).toBeUndefined();
});

test('the rate is that of the tariff in force on the day with its factor; of none, and at no price, nothing is late', () => {
  const tariffs = [
    aTariff({ until: day('2026-04-15'), tiers: [{ price: '0.001' }], factor: '0.5' }),
    aTariff({ from: day('2026-04-16'), tiers: [{ price: '0' }] }),
  ];
  expect(rateOn(tariffs, day('2025-12-31'))).toBe('0');
  expect(rateOn(tariffs, day('2026-04-15'))).toBe('0.0005');
  expect(rateOn(tariffs, day('2026-04-16'))).toBe('0');
  expect(yuanDaysOf(charge, day('2026-04-16'), { ...terms, rate: '0' })).toBeUndefined();
});

test('however often it is counted, the fee never exceeds the cap, and counting at once comes to the same', () => {
  const steps = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(steps, fc.integer({ min: 1, max: 500_000 }), (waits, amount) => {
      const owed = { ...charge, amount: fenOf(amount), open: fenOf(amount) };
      let state: OverdueCharge = owed;
      let at = day('2026-04-10');
      for (const wait of waits) {
        at = addDays(at, wait);
        const counted = yuanDaysOf(state, at, terms);
        if (counted === undefined) continue;
        const hundredths = fen(state.counted) + fen(counted.quantity);
        state = { ...state, countedUntil: at, counted: formatFen(fenOf(hundredths)) };
      }
      const tariff = aTariff({ tiers: [{ price: terms.rate }], rounding: { to: 'fen', way: 'down' } });
      const fee = priceOf(tariff, { quantity: state.counted, days: 1, of: 1 }).amount;
      expect(fee <= roundDown({ numerator: BigInt(amount) * 30n, denominator: 100n })).toBe(true);
      expect(fen(state.counted)).toBe(fen(yuanDaysOf(owed, at, terms)?.quantity ?? '0'));
    }),
  );
});
