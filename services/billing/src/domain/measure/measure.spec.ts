import { fenOf, type Month, ratio, ratioToText } from '@goldkey/kernel';
import fc from 'fast-check';
import { arrearsFigure, collectionFigure } from './measure.js';

const closed = (month: string, collected: bigint, receivable: bigint) => ({
  ...{ id: `p-1:${month}`, month: month as Month, collected: fenOf(collected), receivable: fenOf(receivable) },
});

test('the rate of several months is of their sums, and each is told with its own', () => {
  expect(collectionFigure([closed('2026-01', 50n, 100n), closed('2026-02', 300n, 300n)])).toEqual({
    measure: 'collection-rate',
    value: '0.875',
    part: 350n,
    whole: 400n,
    months: [
      { id: 'p-1:2026-01', name: '2026-01', part: 50n, whole: 100n },
      { id: 'p-1:2026-02', name: '2026-02', part: 300n, whole: 300n },
    ],
  });
});

test('without a closed month, or with nothing receivable, there is no figure', () => {
  expect(collectionFigure([])).toEqual({ measure: 'collection-rate', months: [] });
  expect(collectionFigure([closed('2026-01', 0n, 0n)]).value).toBeUndefined();
  expect(arrearsFigure({ owed: fenOf(5n), charged: fenOf(0n) })).toEqual({ measure: 'arrears', months: [] });
});

test('whatever is owed: nothing is rounded, and older debts may make it more than the whole', () => {
  expect(arrearsFigure({ owed: fenOf(300n), charged: fenOf(200n) }).value).toBe('1.5');
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 12n }), (owed, charged) => {
      const { value = '' } = arrearsFigure({ owed: fenOf(owed), charged: fenOf(charged) });
      const { numerator, denominator } = ratio(value);
      expect(numerator * charged).toBe(owed * denominator);
      expect(ratioToText(ratio(value))).toBe(value);
    }),
  );
});
