import { day, fenOf, formatFen, ratio, ratioToText } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import fc from 'fast-check';
import { aFeeItem, aTariff } from '../../testing/a-fee-item.js';
import { relieved } from '../concession/concession.js';
import { registerFeeItem, setTariff } from '../fee-item/decide.js';
import { priceOf, ROUND_TO, ROUND_WAYS, type Tier, tariffFor, tieredPrice } from './tariff.js';

const said = { at: 0 as never, now: 0 as never, eventId: 'event-1' };
const whole = { before: 0, days: 31, of: 31 };
const yuanOf = (tariff: Parameters<typeof priceOf>[0], of: Parameters<typeof priceOf>[1]) =>
  formatFen(priceOf(tariff, of).amount);

test('area × price, each rounding rule, and a part of the month', () => {
  const quantity = '89.5';
  expect(yuanOf(aTariff(), { quantity, ...whole })).toBe('210.33'); // 89.5 × 2.35 = 210.325
  expect(yuanOf(aTariff({ rounding: { to: 'fen', way: 'down' } }), { quantity, ...whole })).toBe('210.32');
  expect(yuanOf(aTariff({ rounding: { to: 'jiao', way: 'up' } }), { quantity, ...whole })).toBe('210.40');
  expect(yuanOf(aTariff({ rounding: { to: 'yuan', way: 'half-up' } }), { quantity, ...whole })).toBe('210.00');
  expect(yuanOf(aTariff(), { quantity, days: 10, of: 31 })).toBe('67.85'); // 210.325 × 10 ÷ 31 = 67.8467…
});

test('tiers: each unit costs what its own tier says, on the boundary too', () => {
  const tiers = [{ upTo: '15', price: '3.50' }, { upTo: '20', price: '5.25' }, { price: '10.50' }];
  const tariff = aTariff({ tiers });
  expect(yuanOf(tariff, { quantity: '15', ...whole })).toBe('52.50');
  expect(yuanOf(tariff, { quantity: '16', ...whole })).toBe('57.75'); // 52.50 + 5.25
  expect(yuanOf(tariff, { quantity: '21', ...whole })).toBe('89.25'); // 52.50 + 26.25 + 10.50
  expect(yuanOf(tariff, { quantity: '-16', ...whole })).toBe('-57.75');
});

test('the minimum holds for a whole span, and in proportion for a part of it; a factor multiplies the price', () => {
  const tariff = aTariff({ minimum: '31.00' });
  expect(priceOf(tariff, { quantity: '2', ...whole })).toMatchObject({ amount: 3100n, minimumApplied: true });
  expect(priceOf(tariff, { quantity: '2', days: 1, of: 31 })).toMatchObject({ amount: 100n });
  expect(yuanOf(aTariff({ tiers: [{ price: '3.99' }], factor: '2.59' }), { quantity: '19', ...whole })).toBe('196.35');
});

const tier = fc.record({ width: fc.integer({ min: 1, max: 50 }), price: fc.integer({ min: 1, max: 9999 }) });
const tiersOf = (parts: readonly { width: number; price: number }[]): Tier[] => {
  let bound = 0;
  return parts.map(({ width, price }, index) => {
    bound += width;
    const text = `${Math.trunc(price / 100)}.${String(price % 100).padStart(2, '0')}`;
    return index === parts.length - 1 ? { price: text } : { upTo: String(bound), price: text };
  });
};

test('tiers cost what counting unit by unit costs, and more use never costs less', () => {
  fc.assert(
    fc.property(fc.array(tier, { minLength: 1, maxLength: 4 }), fc.nat(120), (parts, units) => {
      const tiers = tiersOf(parts);
      let counted = 0n;
      for (let unit = 1; unit <= units; unit += 1) {
        const at = tiers.find(({ upTo }) => upTo === undefined || unit <= Number(upTo)) as Tier;
        counted += BigInt(at.price.replace('.', ''));
      }
      expect(ratioToText(tieredPrice(tiers, ratio(String(units))))).toBe(ratioToText(ratio(formatFen(fenOf(counted)))));
    }),
  );
});

test('rounding moves an amount by less than one unit, and days that add up cost together what the whole costs, to the unit', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99_999 }),
      fc.integer({ min: 1, max: 30 }),
      fc.constantFrom(...ROUND_TO),
      fc.constantFrom(...ROUND_WAYS),
      (price, days, to, way) => {
        const tariff = aTariff({ tiers: [{ price: formatFen(fenOf(price)) }], rounding: { to, way } });
        const { exact, amount } = priceOf(tariff, { quantity: '1', days, of: 31 });
        const unit = { fen: 1n, jiao: 10n, yuan: 100n }[to];
        const off = amount * exact.denominator - exact.numerator;
        expect((off < 0n ? -off : off) < unit * exact.denominator).toBe(true);
        const rest = priceOf(tariff, { quantity: '1', days: 31 - days, of: 31 }).amount;
        const all = priceOf(tariff, { quantity: '1', days: 31, of: 31 }).amount;
        const apart = amount + rest - all;
        expect((apart < 0n ? -apart : apart) <= unit).toBe(true);
      },
    ),
  );
});

test('a concession never makes a bill negative', () => {
  expect(relieved(fenOf(1001), { kind: 'percent', percent: '50' }, whole)).toBe(500n);
  expect(relieved(fenOf(1000), { kind: 'amount', amount: '12.00' }, whole)).toBe(0n);
  expect(relieved(fenOf(1000), { kind: 'exempt' }, whole)).toBe(0n);
  expect(relieved(fenOf(-5), { kind: 'exempt' }, whole)).toBe(-5n);
});

test('premises whose use has a price cost that, all others the general price', () => {
  const shop = { tiers: [{ upTo: '10', price: '5' }, { price: '6' }] };
  const tariff = aTariff({ minimum: '20.00', byUse: { shop, office: { tiers: [{ price: '4' }], minimum: '0' } } });
  const costs = (use: Parameters<typeof tariffFor>[1], quantity: string) =>
    yuanOf(tariffFor(tariff, use), { quantity, ...whole });
  expect([costs('shop', '11'), costs('office', '11'), costs('home', '11'), costs(undefined, '11')]).toEqual([
    '56.00',
    '44.00',
    '25.85',
    '25.85',
  ]);
  expect([costs('shop', '1'), costs('office', '1'), costs('home', '1')]).toEqual(['20.00', '4.00', '20.00']);
});

test('a new price follows the one before without a gap, and never reaches back behind it', () => {
  const later = aTariff({ from: day('2026-07-01'), tiers: [{ price: '2.50' }] });
  const decided = setTariff(aFeeItem(), { ...said, tariff: later });
  expect(decided).toMatchObject({
    events: [{ feeItem: { tariffs: [{ until: '2026-06-30' }, { from: '2026-07-01' }] } }],
  });
  given(aFeeItem())
    .when(setTariff, { ...said, tariff: aTariff() })
    .refuses('billing.tariff-not-later');
});

test.each([
  [
    'billing.tiers-do-not-rise-invalid',
    aFeeItem({ tariffs: [aTariff({ tiers: [{ upTo: '5', price: '1' }, { upTo: '5', price: '2' }, { price: '3' }] })] }),
  ],
  ['billing.tiers-do-not-rise-invalid', aFeeItem({ tariffs: [aTariff({ tiers: [{ upTo: '5', price: '1' }] })] })],
  ['billing.price-missing-invalid', aFeeItem({ tariffs: [aTariff({ byUse: { shop: { tiers: [] } } })] })],
  [
    'billing.tiers-do-not-rise-invalid',
    aFeeItem({ tariffs: [aTariff({ byUse: { shop: { tiers: [{ upTo: '5', price: '1' }] } } })] }),
  ],
  [
    'billing.shared-has-no-price-invalid',
    aFeeItem({ basis: 'shared-area', tariffs: [aTariff({ tiers: [], byUse: { shop: { tiers: [{ price: '1' }] } } })] }),
  ],
  ['billing.price-missing-invalid', aFeeItem({ tariffs: [aTariff({ tiers: [] })] })],
  ['billing.shared-has-no-price-invalid', aFeeItem({ basis: 'shared-area' })],
  ['billing.parking-needs-subscription-invalid', aFeeItem({ basis: 'parking' })],
])('a tariff that cannot be is refused: %s', (code, feeItem) => {
  given(undefined)
    .when(registerFeeItem, { ...said, feeItem })
    .refuses(code);
});
