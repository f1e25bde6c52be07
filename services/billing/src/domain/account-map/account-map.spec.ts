import { day, fenOf, instant, month } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import fc from 'fast-check';
import { anAccountMap } from '../../testing/an-account-map.js';
import { incomeOf, mapOn, setAccountMap } from './account-map.js';
import { splitTax } from './tax.js';

const said = { at: instant(0), now: instant(0), eventId: 'event-1' };

test.each([
  ['106.00', '0.06', '100.00', '6.00'],
  ['100.00', '0.06', '94.34', '5.66'], // 100 × 6 ÷ 106 = 5.660377…
  ['0.01', '0.13', '0.01', '0.00'],
  ['100.00', '0', '100.00', '0.00'],
])('%s yuan at %s hold %s net', (price, rate, net, tax) => {
  const fen = (text: string) => fenOf(Number(text.replace('.', '')));
  expect(splitTax(fen(price), rate)).toEqual({ net: fen(net), tax: fen(tax) });
});

test('net and tax sum to the price, and a red letter takes back exactly what was invoiced', () => {
  const rate = fc.constantFrom('0', '0.01', '0.03', '0.05', '0.06', '0.09', '0.13');
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 10_000_000_000n }), rate, (price, taxRate) => {
      const { net, tax } = splitTax(fenOf(price), taxRate);
      expect(net + tax).toBe(price);
      expect(tax >= 0n && tax < price).toBe(true);
      expect(splitTax(fenOf(-price), taxRate)).toEqual({ net: -net, tax: -tax });
    }),
  );
});

test('a version begins after the one before and not in a closed month; each day has the version that holds', () => {
  const first = anAccountMap({ from: day('2026-01-01') });
  const second = anAccountMap({ id: 'map-2', from: day('2026-04-01') });
  const standing = { latest: first, closed: new Set([month('2026-03')]) };
  const set = (from: string, more: object = {}) => ({ ...said, accountMap: { ...second, from: day(from), ...more } });
  given(standing).when(setAccountMap, set('2026-01-01')).refuses('billing.account-map-not-later');
  given(standing).when(setAccountMap, set('2026-03-15')).refuses('billing.month-closed');
  const odd = { account: '6001', taxRate: '1', taxCode: '' };
  given(standing)
    .when(setAccountMap, set('2026-04-01', { otherIncome: odd }))
    .refuses('billing.tax-rate-invalid');
  expect(setAccountMap(standing, set('2026-04-01'))).toMatchObject({ accepted: true });
  expect(mapOn([first, second], day('2026-03-31'))?.id).toBe('map-1');
  expect(mapOn([second, first], day('2026-04-01'))?.id).toBe('map-2');
  expect(mapOn([first], day('2025-12-31'))).toBeUndefined();
  expect([incomeOf(first, 'water').account, incomeOf(first, 'parking').account]).toEqual(['6001.02', '6001.99']);
});
