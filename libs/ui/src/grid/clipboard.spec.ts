import fc from 'fast-check';
import { readBlock, writeBlock } from './clipboard.js';

test('what Excel copies: tabs, a line end at the end, quotes where a cell has lines', () => {
  expect(readBlock('班\t休\r\n休\t班\r\n')).toEqual([
    ['班', '休'],
    ['休', '班'],
  ]);
  expect(readBlock('"上午\n下午"\t"他说""好"""\n')).toEqual([['上午\n下午', '他说"好"']]);
  expect(readBlock('一格')).toEqual([['一格']]);
  expect(readBlock('')).toEqual([]);
});

test('a row that is too short is filled up; an empty row stays a row', () => {
  expect(readBlock('a\tb\n\nc')).toEqual([
    ['a', 'b'],
    ['', ''],
    ['c', ''],
  ]);
});

test('a quote inside of a word is a letter', () => {
  expect(readBlock('5"\t二')).toEqual([['5"', '二']]);
});

test('what is written is read back', () => {
  const cell = fc.string({ unit: fc.constantFrom('班', '休', 'a', '"', '\t', '\n', '\r', ' '), maxLength: 6 });
  const block = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }))
    // One empty cell in the last row of a single column is the line end that spreadsheets add.
    .filter((rows) => rows[0]?.length !== 1 || rows.at(-1)?.[0] !== '');
  fc.assert(fc.property(block, (rows) => expect(readBlock(writeBlock(rows))).toEqual(rows)));
});
