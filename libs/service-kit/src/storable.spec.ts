import { unstorableIn } from './storable.js';

test('what PostgreSQL keeps passes, however it is nested', () => {
  expect(unstorableIn({ a: '王芳 😀', b: [1, null, true, { c: 'x' }], d: undefined })).toBeUndefined();
});

test('a text that nobody keeps is told with its path: in a field, in a list, in the name of a field', () => {
  expect(unstorableIn({ a: 'fine', b: 'nul\u0000' })).toEqual(['b']);
  expect(unstorableIn({ rows: [{ name: 'fine' }, { name: 'half \ud83d' }] })).toEqual(['rows', '1', 'name']);
  expect(unstorableIn({ rows: { 'nul\u0000': 1 } })).toEqual(['rows']);
  expect(unstorableIn('nul\u0000')).toEqual([]);
});

test('what is nested deeper than any form is refused', () => {
  let deep: unknown = 'bottom';
  for (let level = 0; level < 200; level += 1) deep = { deep };
  expect(() => unstorableIn(deep)).toThrow();
});
