import { treeOf } from './show-property-tree.js';

const count = (building: string, households: number, areaHundredths: bigint, handedOver = 0) => ({
  building,
  households,
  handedOver,
  areaHundredths,
});

test('units stand below their building, in the order of numbers, and sums are exact', () => {
  const tree = treeOf([count('10', 4, 40_000n), count('3-10', 1, 1n), count('3-2', 2, 17_910n, 1), count('-', 1, 5n)]);
  expect(tree.map(({ building }) => building)).toEqual(['-', '3', '10']);
  expect(tree[1]).toEqual({
    building: '3',
    households: 3,
    handedOver: 1,
    areaSquareMetres: '179.11',
    units: [
      { unit: '2', filter: '3-2', households: 2, handedOver: 1, areaSquareMetres: '179.10' },
      { unit: '10', filter: '3-10', households: 1, handedOver: 0, areaSquareMetres: '0.01' },
    ],
  });
  expect(tree[2]?.units).toEqual([{ filter: '10', households: 4, handedOver: 0, areaSquareMetres: '400.00' }]);
});
