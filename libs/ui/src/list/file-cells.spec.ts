import { csvCell, sheetCell } from './file-cells.js';

const flag = (on: boolean) => (on ? '是' : '否');

test('days are days, clocks are the property’s own, numbers are numbers, money has two decimals', () => {
  expect(sheetCell('2026-03-05', 'day', flag)).toEqual({
    type: 'moment',
    at: Date.UTC(2026, 2, 5),
    format: 'yyyy-mm-dd',
  });
  expect(sheetCell('2026-03-05T09:30:00+08:00', 'instant', flag)).toMatchObject({ at: Date.UTC(2026, 2, 5, 9, 30) });
  expect(sheetCell('1284.6', 'money', flag)).toEqual({ type: 'number', number: 1284.6, format: '#,##0.00' });
  expect(sheetCell(12, 'number', flag)).toEqual({ type: 'number', number: 12, format: undefined });
  expect(sheetCell('0.6429', 'rate', flag)).toEqual({ type: 'number', number: 0.6429, format: '0.0%' });
});

test('a number that a spreadsheet would round stays as it is written, and text that looks like one is text', () => {
  expect(sheetCell('6222021234567890123', 'number', flag)).toMatchObject({ type: 'text' });
  expect(sheetCell('0812', undefined, flag)).toEqual({ type: 'text', text: '0812' });
  expect(sheetCell('=1+1', 'text', flag)).toEqual({ type: 'text', text: '=1+1' });
});

test('what is missing is empty, yes and no are words', () => {
  expect([undefined, null, ''].map((value) => sheetCell(value, 'money', flag))).toEqual(
    Array(3).fill({ type: 'empty' }),
  );
  expect(sheetCell(false, 'flag', flag)).toEqual({ type: 'text', text: '否' });
});

test('in CSV the same values are text that spreadsheets read', () => {
  expect([
    csvCell('2026-03-05T09:30:00+08:00', 'instant', flag),
    csvCell('1284.6', 'money', flag),
    csvCell('-3', 'money', flag),
    csvCell(true, 'flag', flag),
    csvCell(undefined, 'money', flag),
  ]).toEqual(['2026-03-05 09:30', '1284.60', '-3.00', '是', '']);
});
