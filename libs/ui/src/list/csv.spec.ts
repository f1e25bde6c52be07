import { toCsv } from './csv.js';

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
