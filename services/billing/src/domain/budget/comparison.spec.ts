import { fen, fenOf, type Month } from '@goldkey/kernel';
import fc from 'fast-check';
import { SPENDING_CATEGORIES } from './category.js';
import { type BudgetCell, compareBudgets } from './comparison.js';

const march = '2026-03' as Month;
const april = '2026-04' as Month;
const cell = (
  propertyId: string,
  month: Month,
  yuan: readonly [string, string],
  category?: BudgetCell['category'],
) => ({
  ...{ propertyId, month, budget: fen(yuan[0]), spent: fen(yuan[1]) },
  ...(category !== undefined && { category }),
});

test('each category, month and property tells what it had, spent and has left, and which share that is', () => {
  const cells: readonly BudgetCell[] = [
    cell('p-2', april, ['300', '360'], 'cleaning'),
    cell('p-2', april, ['0', '10'], 'other'),
    cell('p-1', march, ['700', '200'], 'staff'),
    cell('p-1', april, ['100', '40']),
  ];
  expect(
    compareBudgets(
      cells,
      new Map([
        ['p-1', '云栖苑'],
        ['p-2', '桂语庭'],
      ]),
    ),
  ).toEqual({
    ...{ budget: '1100.00', spent: '610.00', left: '490.00', used: '0.5545' },
    byCategory: [
      { of: 'staff', budget: '700.00', spent: '200.00', left: '500.00', used: '0.2857' },
      { of: 'cleaning', budget: '300.00', spent: '360.00', left: '-60.00', used: '1.2000' },
      { of: 'other', budget: '0.00', spent: '10.00', left: '-10.00' },
      { budget: '100.00', spent: '40.00', left: '60.00', used: '0.4000' },
    ],
    byMonth: [
      { of: '2026-03', budget: '700.00', spent: '200.00', left: '500.00', used: '0.2857' },
      { of: '2026-04', budget: '400.00', spent: '410.00', left: '-10.00', used: '1.0250' },
    ],
    byProperty: [
      { of: 'p-2', name: '桂语庭', budget: '300.00', spent: '370.00', left: '-70.00', used: '1.2333' },
      { of: 'p-1', name: '云栖苑', budget: '800.00', spent: '240.00', left: '560.00', used: '0.3000' },
    ],
  });
});

test('each list of parts comes to the whole, to the fen', () => {
  const cells = fc.array(
    fc.record(
      {
        propertyId: fc.constantFrom('p-1', 'p-2'),
        month: fc.constantFrom(march, april),
        category: fc.constantFrom(...SPENDING_CATEGORIES),
        budget: fc.nat().map((amount) => fenOf(amount)),
        spent: fc.nat().map((amount) => fenOf(amount)),
      },
      { requiredKeys: ['propertyId', 'month', 'budget', 'spent'] },
    ),
  );
  fc.assert(
    fc.property(cells, (drawn) => {
      const all = compareBudgets(drawn, new Map());
      for (const list of [all.byCategory, all.byMonth, all.byProperty])
        for (const sum of ['budget', 'spent', 'left'] as const)
          expect(list.reduce((total, part) => total + fen(part[sum]), 0n)).toBe(fen(all[sum]));
    }),
  );
});
