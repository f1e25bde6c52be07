import { workingOf } from './working.js';

const names = { numerator: 'done', denominator: 'of' };
const rate = (numerator: string, denominator: string, value: string | null) => ({ numerator, denominator, value });

test('the sums of a rate are told by their names, then the quotient', () => {
  const terms = [
    { key: 'a', name: 'a', numerator: '15', denominator: '26' },
    { key: 'b', name: 'b', numerator: '12', denominator: '16' },
  ];
  expect(workingOf({ kind: 'rate', rate: rate('27', '42', '0.6429'), terms }, names)).toEqual([
    'done 15 + 12 = 27',
    'of 26 + 16 = 42',
    '27 ÷ 42 = 64.3 %',
  ]);
});

test('where there is nothing to add, the quotient stands alone', () => {
  const terms = [{ key: 'a', name: 'a', numerator: '0', denominator: '1' }];
  expect(workingOf({ kind: 'rate', rate: rate('0', '1', '0.0000'), terms }, names)).toEqual(['0 ÷ 1 = 0.0 %']);
  expect(workingOf({ kind: 'rate', rate: rate('0', '0', null), terms: [] }, names)).toEqual(['0 ÷ 0 = –']);
  expect(workingOf({ kind: 'rate', terms: [] }, names)).toEqual(['–']);
});

test('amounts are added up', () => {
  const terms = [
    { key: 'a', name: 'a', amount: '2.00' },
    { key: 'b', name: 'b', amount: '1.00' },
  ];
  expect(workingOf({ kind: 'fine', total: '3.00', terms }, names)).toEqual(['2.00 + 1.00 = 3.00']);
  expect(workingOf({ kind: 'points', terms: [] }, names)).toEqual(['0']);
});
