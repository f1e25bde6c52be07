import { withParts } from './use-address.js';

test('a part is put, another taken away, and what is not named stays', () => {
  const address = new URLSearchParams('property=p1&month=2026-10&open=r7');
  expect(String(withParts(address, { month: '2026-11', open: undefined }))).toBe('property=p1&month=2026-11');
});

test('an empty part is none', () => {
  expect(String(withParts(new URLSearchParams('q=漏水'), { q: '' }))).toBe('');
});
