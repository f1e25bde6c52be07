import fc from 'fast-check';
import { isAlike } from './index.js';

const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, inner]) => [name, turned(inner)]),
  );
};

test('the order of fields does not matter, anywhere within', () => {
  fc.assert(fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => isAlike(value, turned(value))));
});

test('what differs is not alike: a value, a field more, the order of a list, a list for a record', () => {
  const one = { a: [1, 2], b: { c: 'x' } };
  for (const other of [
    { ...one, a: [2, 1] },
    { ...one, a: [1] },
    { ...one, b: { c: 'y' } },
    { ...one, d: null },
    { a: { 0: 1, 1: 2 }, b: one.b },
    null,
    'x',
  ])
    expect([isAlike(one, other), isAlike(other, one)]).toEqual([false, false]);
});

test('a field that is undefined is absent', () => {
  expect(isAlike({ a: 1, b: undefined }, { a: 1 })).toBe(true);
  expect(isAlike({ a: undefined }, { b: undefined })).toBe(true);
});
