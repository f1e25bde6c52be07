import fc from 'fast-check';
import type { OverviewItem } from '../../api.js';
import { byRegion, figureOf, isOutlier, SHADES, shadeOf, spreadOf, stepsOf } from './figure-map.js';

const item = (name: string, differences: Partial<OverviewItem> = {}): OverviewItem =>
  ({ propertyId: name, name, closing: null, points: 0, fine: '0.00', ...differences }) as OverviewItem;

test('a rate of nothing has no value; money and counts always have one', () => {
  expect(figureOf(item('a'), 'closing')).toBeUndefined();
  expect(figureOf(item('a', { closing: { value: '0.7000', numerator: '7', denominator: '10' } }), 'closing')).toBe(0.7);
  expect(figureOf(item('a', { fine: '2.50' }), 'fine')).toBe(2.5);
  expect(figureOf(item('a', { points: 3 }), 'points')).toBe(3);
});

test('what stands far from the others is an outlier, among few nothing is', () => {
  const values = [1, 2, 2, 3, 3, 30];
  const spread = spreadOf(values);
  expect(values.filter((value) => spread && isOutlier(value, spread, values.length))).toEqual([30]);
  expect(spread && isOutlier(30, spread, 4)).toBe(false);
  expect(spreadOf([])).toBeUndefined();
});

test('more points are worse, a higher closing rate is better', () => {
  const spread = spreadOf([0, 1]);
  if (spread === undefined) throw new Error('there are values');
  expect([shadeOf(0, 'points', spread), shadeOf(1, 'points', spread)]).toEqual([0, SHADES]);
  expect([shadeOf(0, 'closing', spread), shadeOf(1, 'closing', spread)]).toEqual([SHADES, 0]);
});

test('regions come by name, what has none comes last', () => {
  const items = [
    item('c'),
    item('b', { region: 'North' }),
    item('a', { region: 'North' }),
    item('d', { region: 'East' }),
  ];
  expect(byRegion(items).map(({ region, items: own }) => [region, own.map(({ name }) => name)])).toEqual([
    ['East', ['d']],
    ['North', ['a', 'b']],
    [undefined, ['c']],
  ]);
});

test('every value is in one step, shades and fences keep their order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -50, max: 500 }), { minLength: 1 }),
      fc.integer({ min: 1, max: 12 }),
      (values, count) => {
        const spread = spreadOf(values);
        if (spread === undefined) throw new Error('there are values');
        expect(stepsOf(values, spread, count).reduce((sum, step) => sum + step.count, 0)).toBe(values.length);
        const { low, quartile, median, upperQuartile, high } = spread;
        const order = [low, quartile, median, upperQuartile, high];
        expect([...order].sort((a, b) => a - b)).toEqual(order);
        for (const value of values) {
          expect(shadeOf(value, 'points', spread)).toBeGreaterThanOrEqual(0);
          expect(shadeOf(value, 'points', spread)).toBeLessThanOrEqual(SHADES);
        }
      },
    ),
  );
});
