import { fen, fenOf } from '@goldkey/kernel';
import fc from 'fast-check';
import { type FigureCell, sumsOf } from './parts.js';

const cell = (
  feeItemId: string,
  building: string,
  [receivable, collected, arrears]: readonly string[],
): FigureCell => ({
  ...{ feeItemId, building },
  receivable: fen(receivable ?? '0'),
  collected: fen(collected ?? '0'),
  arrears: fen(arrears ?? '0'),
});
const names = new Map([
  ['f-1', '物业费'],
  ['f-2', '水费'],
]);

test('a report is parted by fee item and by building, with what was collected of each', () => {
  const cells = [
    cell('f-1', '2', ['100.00', '50.00', '60.00']),
    cell('f-1', '10', ['200.00', '200.00', '0.00']),
    cell('f-2', '2', ['0.00', '3.00', '7.00']),
  ];
  expect(sumsOf(cells, names)).toEqual({
    ...{ receivable: '300.00', collected: '253.00', arrears: '67.00', share: '0.8433' },
    byFeeItem: [
      { of: 'f-2', name: '水费', receivable: '0.00', collected: '3.00', arrears: '7.00' },
      { of: 'f-1', name: '物业费', receivable: '300.00', collected: '250.00', arrears: '60.00', share: '0.8333' },
    ],
    byBuilding: [
      { of: '2', receivable: '100.00', collected: '53.00', arrears: '67.00', share: '0.5300' },
      { of: '10', receivable: '200.00', collected: '200.00', arrears: '0.00', share: '1.0000' },
    ],
  });
});

test('what names no fee item or no home is a part of its own, the last one', () => {
  const nowhere = { receivable: fen('1.00'), collected: fen('0'), arrears: fen('1.00') };
  const { byFeeItem, byBuilding } = sumsOf([nowhere, cell('f-1', '1', ['2.00', '0', '2.00'])], names);
  expect(byFeeItem.map(({ of }) => of)).toEqual(['f-1', undefined]);
  expect(byBuilding.map(({ of }) => of)).toEqual(['1', undefined]);
});

test('whatever the cells are, each list of parts comes to the totals, to the fen', () => {
  const money = fc.integer({ min: -10_000_000, max: 1_000_000_000 }).map((amount) => fenOf(amount));
  const cells = fc.array(
    fc
      .record({
        feeItemId: fc.option(fc.constantFrom('f-1', 'f-2', 'f-3'), { nil: undefined }),
        building: fc.option(fc.constantFrom('1', '2', '10', 'A座'), { nil: undefined }),
        receivable: money,
        collected: money,
        arrears: money,
      })
      .map(({ feeItemId, building, ...sums }) => ({
        ...sums,
        ...(feeItemId !== undefined && { feeItemId }),
        ...(building !== undefined && { building }),
      })),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(cells, (all) => {
      const sums = sumsOf(all, names);
      for (const figure of ['receivable', 'collected', 'arrears'] as const)
        for (const parts of [sums.byFeeItem, sums.byBuilding])
          expect(parts.reduce((sum, part) => sum + fen(part[figure]), 0n)).toBe(fen(sums[figure]));
      const keys = sums.byFeeItem.map(({ of }) => of);
      expect(new Set(keys).size).toBe(keys.length);
      expect(sumsOf([...all].reverse(), names)).toEqual(sums);
    }),
  );
});
