import fc from 'fast-check';
import { amountOf, changeOf, neededIn, nextOf, sumOf, typedIn } from './desk.js';

test('what is put down less what is due goes back, and too little gives nothing', () => {
  expect(changeOf('1300', '1284.60')).toBe('15.40');
  expect(changeOf('1284.60', '1284.60')).toBe('0.00');
  expect(changeOf('1284.5', '1284.60')).toBeUndefined();
  expect(changeOf('viel', '1')).toBeUndefined();
});

test('amounts are read as people type them, and nothing else is one', () => {
  expect(['12', '12.5', '12.50', ' 12.5 ', '12.'].map(amountOf)).toEqual(['12.00', '12.50', '12.50', '12.50', '12.00']);
  expect(['', '0', '-1', '1.234', '1,5', 'x'].map(amountOf)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('sums are exact', () => {
  const fens = fc.array(fc.integer({ min: 0, max: 99_999_999 }));
  fc.assert(
    fc.property(fens, (parts) => {
      const texts = parts.map((part) => `${Math.floor(part / 100)}.${String(part % 100).padStart(2, '0')}`);
      const total = parts.reduce((sum, part) => sum + part, 0);
      expect(sumOf(texts)).toBe(`${Math.floor(total / 100)}.${String(total % 100).padStart(2, '0')}`);
    }),
  );
});

test('means go round', () => {
  expect(nextOf(['cash', 'card'], 'card')).toBe('cash');
});

test('an amount is read as a Chinese input method writes it', () => {
  expect(['１００．５', '１００。５', '￥100', '¥ 1,234.50', '12，345', '1,234,567'].map(amountOf)).toEqual([
    '100.50',
    '100.50',
    '100.00',
    '1234.50',
    '12345.00',
    '1234567.00',
  ]);
  expect(changeOf('￥１，３００', '1284.60')).toBe('15.40');
  for (const text of ['1234,567', ',100', '12,34', '1,2345', '。5', '1。2。3', '+5'])
    expect(amountOf(text)).toBeUndefined();
});

test('a field that may stay empty tells what is no amount from nothing: money is never booked for a slip', () => {
  expect([typedIn(''), typedIn('  '), typedIn('\u3000')]).toEqual([{}, {}, {}]);
  expect(typedIn('400')).toEqual({ amount: '400.00' });
  expect(typedIn('0', { zero: true })).toEqual({ amount: '0.00' });
  expect(neededIn('400')).toEqual({ amount: '400.00' });
});

test.each([
  ['unreadable', ['一百', '1.234', '1,5', '10e2', '--5', '-', '¥', '-一百', '1234567890']],
  ['negative', ['-100', '－１００', '−20', '¥-20', '-¥20', '- 0.5']],
  ['zero', ['0', '0.00', '０', '￥0']],
] as const)('what is no amount says why: %s', (fault, texts) => {
  for (const text of texts) expect([text, typedIn(text), neededIn(text)]).toEqual([text, { fault }, { fault }]);
});

test('an amount that is needed is missed; a till may be opened with nothing, not with less', () => {
  expect([neededIn(''), neededIn(' ')]).toEqual([{ fault: 'missing' }, { fault: 'missing' }]);
  expect(typedIn('-5', { zero: true })).toEqual({ fault: 'negative' });
});
