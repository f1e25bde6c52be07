import { datedName, toCsv } from './csv.js';

test('cells with commas, quotes and line breaks are quoted', () => {
  expect(
    toCsv([
      ['单号', '内容'],
      ['YQY-2608-0001', '说“急”,\n"今天"'],
    ]),
  ).toBe('\uFEFF单号,内容\r\nYQY-2608-0001,"说“急”,\n""今天"""\r\n');
});

test('a cell that begins like a formula stays text, a negative number stays a number', () => {
  expect(toCsv([['=1+1', '-3.50', '+86 138', '@x', undefined, true]])).toBe("\uFEFF'=1+1,-3.50,'+86 138,'@x,,true\r\n");
});

test('a file has the day of the group, also in the hours in which Greenwich still has the day before', () => {
  expect(datedName('arrears', Date.parse('2026-03-05T00:30:00+08:00'))).toBe('arrears-2026-03-05');
  expect(datedName('arrears', Date.parse('2026-03-05T23:30:00+08:00'))).toBe('arrears-2026-03-05');
});
