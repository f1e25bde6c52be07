import { cellOf, missingColumns, placed, rowFaults, unusedHeadings } from './mapping.js';

const column = (key: string, required = false) => ({ key, required, title: key, note: '', example: '' });

test('a heading serves one column: giving it to another takes it away from the first', () => {
  const places = { building: 0, room: 1 };
  expect(placed(places, 'floor', 1)).toEqual({ building: 0, floor: 1 });
  expect(placed(places, 'room', undefined)).toEqual({ building: 0 });
  expect(placed(places, 'room', 2)).toEqual({ building: 0, room: 2 });
});

test('needed columns without a heading are named, and headings that are left out', () => {
  const columns = [column('building', true), column('room', true), column('phone')];
  expect(missingColumns(columns, { building: 0 }).map(({ key }) => key)).toEqual(['room']);
  expect(unusedHeadings(['楼栋', '备注', ''], { building: 0 })).toEqual(['备注']);
});

test('a fault stands at its cell; one of no column, or of one that is not shown, at the row', () => {
  const row = {
    row: 2,
    cells: ['3-2', 'x'],
    verdict: 'bad' as const,
    outcome: null,
    faults: [{ column: 'room', reason: '请填写' }, { reason: '重复' }, { column: 'gone', reason: '别的' }],
  };
  expect(cellOf(row, 'room', { building: 0, room: 1 })).toEqual({ text: 'x', fault: '请填写' });
  expect(cellOf(row, 'phone', { building: 0 })).toEqual({ text: '', fault: undefined });
  expect(rowFaults(row, ['building', 'room'])).toEqual(['重复', '别的']);
});
