import fc from 'fast-check';
import type { PropertyMonth } from '../../api.js';
import { lastDay, partsOfProperty, stillNeeded, sumOf } from './figure.js';

const rate = (numerator: string, denominator: string) => ({ value: null, numerator, denominator });
const month = {
  propertyId: 'p-1',
  month: '2026-03',
  points: 5,
  fine: '2.00',
  targets: { closing: '0.7000', closingSatisfaction: '0.8000' },
  rates: {
    closing: rate('27', '42'),
    dutyCompletion: rate('171', '198'),
    establishment: null,
    closingSatisfaction: rate('24.8', '31'),
  },
  departments: [
    {
      unitId: 'd-1',
      name: '工程部',
      rates: { closing: rate('15', '26'), closingSatisfaction: rate('14.8', '20'), establishment: null },
    },
    {
      unitId: 'd-2',
      name: '客服部',
      rates: { closing: rate('12', '16'), closingSatisfaction: rate('10', '11'), establishment: null },
    },
    {
      unitId: 'd-3',
      name: '秩序部',
      rates: { closing: rate('0', '0'), closingSatisfaction: null, establishment: null },
    },
  ],
  people: [{ employeeId: 'e-1', name: '王', duties: { due: 100, done: 90 }, points: 0, fine: '0.00' }],
  entries: [
    {
      entryId: 'l-1',
      title: '漏报',
      subjectName: '王',
      clause: 'M-04',
      at: '2026-03-05T12:00:00+08:00',
      points: 2,
      fine: '2.00',
    },
    {
      entryId: 'l-2',
      title: '只记录',
      subjectName: '王',
      clause: 'M-01',
      at: '2026-03-06T12:00:00+08:00',
      points: 0,
      fine: '0.00',
    },
  ],
} as unknown as PropertyMonth;
const nobody = () => undefined;

test('a rate is taken apart by department; what was not counted is left out, nothing remains', () => {
  const parts = partsOfProperty(month, 'closing', nobody);
  expect(parts.terms.map(({ name, numerator, denominator }) => [name, numerator, denominator])).toEqual([
    ['工程部', '15', '26'],
    ['客服部', '12', '16'],
  ]);
  expect(parts.beyond).toBeUndefined();
  expect(parts.target).toBe('0.7000');
  expect(partsOfProperty(month, 'closingSatisfaction', nobody).beyond).toBeUndefined();
});

test('what the reader may not see is told as a remainder, and never hidden', () => {
  expect(partsOfProperty(month, 'dutyCompletion', nobody).beyond).toEqual({ numerator: '81', denominator: '98' });
  const points = partsOfProperty(month, 'points', nobody);
  expect(points.terms.map(({ key, amount }) => [key, amount])).toEqual([['l-1', '2']]);
  expect(points.beyond).toEqual({ amount: '3' });
  expect(partsOfProperty(month, 'fine', nobody).beyond).toBeUndefined();
});

test('how many more would have met the target', () => {
  expect(stillNeeded(rate('27', '42'), '0.7000')).toBe(3);
  expect(stillNeeded(rate('30', '42'), '0.7000')).toBeUndefined();
  expect(stillNeeded(rate('7', '10'), '0.7000')).toBeUndefined();
  expect(stillNeeded(rate('0', '0'), '0.7000')).toBeUndefined();
  expect(stillNeeded(rate('24.2', '31'), '0.8000')).toBe(1);
});

test('with that many more the target is met, with one less it is not', () => {
  const counts = fc
    .integer({ min: 1, max: 500 })
    .chain((all) => fc.tuple(fc.integer({ min: 0, max: all }), fc.constant(all)));
  fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 100 }), ([done, all], percent) => {
      const target = (percent / 100).toFixed(4);
      const needed = stillNeeded(rate(String(done), String(all)), target);
      const meets = (count: number) => count * 100 >= percent * all;
      if (needed === undefined) expect(meets(done)).toBe(true);
      else expect([meets(done + needed), meets(done + needed - 1)]).toEqual([true, false]);
    }),
  );
});

test('sums of money are exact', () => {
  expect(sumOf(['0.10', '0.20'])).toBe('0.3');
  expect(sumOf(['2.00', '-0.50'])).toBe('1.5');
  expect(sumOf([])).toBe('0');
});

test('a month ends on its last day', () => {
  expect(['2026-02', '2028-02', '2026-12'].map(lastDay)).toEqual(['2026-02-28', '2028-02-29', '2026-12-31']);
});
