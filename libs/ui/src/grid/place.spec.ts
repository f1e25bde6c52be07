import fc from 'fast-check';
import { everything, inside, isSingle, moved, only, placesIn, rangeOf, stepOf, walked } from './place.js';

const extent = { rows: 4, columns: 3 };
const place = fc.record({ row: fc.integer({ min: 0, max: 3 }), column: fc.integer({ min: 0, max: 2 }) });

test('arrows stop at the edge, with Ctrl they go there', () => {
  expect(moved(only({ row: 0, column: 0 }), { row: -1, column: 0 }, extent)).toEqual(only({ row: 0, column: 0 }));
  const far = stepOf('ArrowRight', { page: 2, jump: true });
  expect(moved(only({ row: 1, column: 0 }), far ?? { row: 0, column: 0 }, extent)).toEqual(only({ row: 1, column: 2 }));
  expect(stepOf('PageDown', { page: 2, jump: false })).toEqual({ row: 2, column: 0 });
  expect(stepOf('a', { page: 2, jump: false })).toBeUndefined();
});

test('Shift keeps where the range began', () => {
  const range = moved(only({ row: 1, column: 1 }), { row: 1, column: -1 }, extent, { extend: true });
  expect(rangeOf(range)).toEqual({ top: 1, bottom: 2, left: 0, right: 1 });
  expect(placesIn(rangeOf(range))).toHaveLength(4);
});

test('Tab goes on in the next row and leaves the grid behind the last cell', () => {
  const single = (row: number, column: number) => rangeOf(only({ row, column }));
  expect(walked({ row: 0, column: 2 }, 'along', false, single(0, 2), extent)).toEqual({ row: 1, column: 0 });
  expect(walked({ row: 1, column: 0 }, 'along', true, single(1, 0), extent)).toEqual({ row: 0, column: 2 });
  expect(walked({ row: 3, column: 2 }, 'along', false, single(3, 2), extent)).toBeUndefined();
  expect(walked({ row: 0, column: 0 }, 'along', true, single(0, 0), extent)).toBeUndefined();
});

test('Enter goes down and stays at the last row', () => {
  expect(walked({ row: 3, column: 1 }, 'down', false, rangeOf(only({ row: 3, column: 1 })), extent)).toEqual({
    row: 3,
    column: 1,
  });
});

test('in a range Tab and Enter come to every cell once and begin again', () => {
  fc.assert(
    fc.property(
      place,
      place,
      fc.constantFrom('along' as const, 'down' as const),
      fc.boolean(),
      (anchor, head, walk, back) => {
        const range = rangeOf({ anchor, head });
        fc.pre(!isSingle(range));
        const all = placesIn(range);
        const seen = new Set<string>();
        let at = all[0] ?? anchor;
        for (const _ of all) {
          seen.add(`${at.row},${at.column}`);
          at = walked(at, walk, back, range, extent) ?? at;
        }
        expect(seen.size).toBe(all.length);
        expect(at).toEqual(all[0]);
      },
    ),
  );
});

test('no way leads out of the grid', () => {
  fc.assert(
    fc.property(place, fc.integer(), fc.integer(), fc.boolean(), (at, row, column, extend) => {
      const { head } = moved(only(at), { row, column }, extent, { extend });
      expect(head).toEqual(inside(head, extent));
    }),
  );
  expect(everything({ rows: 0, columns: 0 })).toEqual(only({ row: 0, column: 0 }));
});
