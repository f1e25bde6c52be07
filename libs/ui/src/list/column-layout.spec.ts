import fc from 'fast-check';
import {
  arranged,
  type ColumnLayout,
  frozenUpTo,
  isUsual,
  layoutFrom,
  moved,
  NARROWEST,
  ordered,
  resized,
  toggled,
  usualLayout,
  WIDEST,
} from './column-layout.js';

const columns = [
  { key: 'name' },
  { key: 'place', width: 140 },
  { key: 'due', width: 120 },
  { key: 'phone', extra: true },
];
const keys = (layout: ColumnLayout) => arranged(columns, layout).map(({ key }) => key);

test('as usual every column is shown in the order of the page, but for the extra ones', () => {
  expect(keys(usualLayout)).toEqual(['name', 'place', 'due']);
});

test('a column is hidden and shown again, an extra one is asked for; the first always stays', () => {
  const hidden = toggled(columns, usualLayout, 'place');
  expect(keys(hidden)).toEqual(['name', 'due']);
  expect(keys(toggled(columns, hidden, 'place'))).toEqual(['name', 'place', 'due']);
  expect(keys(toggled(columns, usualLayout, 'phone'))).toEqual(['name', 'place', 'due', 'phone']);
  expect(toggled(columns, usualLayout, 'name')).toBe(usualLayout);
});

test('a column moves, never before the first', () => {
  expect(keys(moved(columns, usualLayout, 'due', 0))).toEqual(['name', 'due', 'place']);
  expect(moved(columns, usualLayout, 'name', 2)).toBe(usualLayout);
});

test('columns up to one stay in sight, the same again lets them go, hiding it too', () => {
  const frozen = frozenUpTo(usualLayout, 'place');
  expect(arranged(columns, frozen).map((column) => column.frozen)).toEqual([true, true, false]);
  expect(frozenUpTo(frozen, 'place').frozen).toBeUndefined();
  expect(toggled(columns, frozen, 'place').frozen).toBeUndefined();
});

test('a column that the list has gained stands behind its usual neighbour', () => {
  const layout = moved(columns, usualLayout, 'due', 1);
  const more = [...columns.slice(0, 2), { key: 'new', width: 80 }, ...columns.slice(2)];
  expect(ordered(more, layout).map(({ key }) => key)).toEqual(['name', 'due', 'place', 'new', 'phone']);
});

test('a width stays within what can be used', () => {
  expect(resized(usualLayout, 'due', 3).widths['due']).toBe(NARROWEST);
  expect(resized(usualLayout, 'due', 3000).widths['due']).toBe(WIDEST);
});

test.each([null, 'x', 3, [], { order: 3, widths: { due: 'wide' } }])('%j that was kept counts as usual', (kept) => {
  expect(isUsual(layoutFrom(kept))).toBe(true);
});

const layouts: fc.Arbitrary<ColumnLayout> = fc.record({
  order: fc.array(fc.constantFrom('name', 'place', 'due', 'phone', 'gone')),
  hidden: fc.array(fc.constantFrom('name', 'place', 'due', 'gone')),
  shown: fc.array(fc.constantFrom('phone', 'gone')),
  widths: fc.dictionary(fc.constantFrom('place', 'due'), fc.integer({ min: 64, max: 800 })),
  frozen: fc.option(fc.constantFrom('place', 'due', 'gone'), { nil: undefined }),
});

test('whatever was kept, each column stands there once, the first first, and it reads back as written', () => {
  fc.assert(
    fc.property(layouts, (layout) => {
      expect(ordered(columns, layout)[0]?.key).toBe('name');
      expect(new Set(ordered(columns, layout).map(({ key }) => key)).size).toBe(columns.length);
      expect(keys(layout)[0]).toBe('name');
      expect(keys(layoutFrom(JSON.parse(JSON.stringify(layout))))).toEqual(keys(layout));
    }),
  );
});
