import { csvLine } from './csv-line.js';

test('an amount below zero stays a number; what begins like a formula is text', () => {
  expect(csvLine(['红字', '-200.00', '-12', undefined])).toBe('红字,-200.00,-12,\r\n');
  expect(csvLine(['=1+1', '-2+3', '@sum', '+86'])).toBe("'=1+1,'-2+3,'@sum,'+86\r\n");
  expect(csvLine(['a"b', 'c,d'])).toBe('"a""b","c,d"\r\n');
});
