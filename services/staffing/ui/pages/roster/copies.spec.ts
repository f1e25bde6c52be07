import { copyPerson, copyWeek, mondaysOf } from './copies.js';

const march = Array.from({ length: 31 }, (_, index) => `2026-03-${String(index + 1).padStart(2, '0')}`);
const valueAt = (row: string, date: string) => `${row} ${date.slice(8)}`;

test('the weeks of a month begin on Mondays, the first of them before the month', () => {
  expect(mondaysOf(march)).toEqual([
    '2026-02-23',
    '2026-03-02',
    '2026-03-09',
    '2026-03-16',
    '2026-03-23',
    '2026-03-30',
  ]);
});

test('a week goes onto the next, weekday by weekday', () => {
  const cells = copyWeek({ monday: '2026-03-02', until: 'next' }, ['a'], march, valueAt);
  expect(cells.map(({ column, value }) => `${column.slice(8)}=${value}`)).toEqual([
    '09=a 02',
    '10=a 03',
    '11=a 04',
    '12=a 05',
    '13=a 06',
    '14=a 07',
    '15=a 08',
  ]);
});

test('onto all later weeks, as far as the month goes; days of another month are not touched', () => {
  const cells = copyWeek({ monday: '2026-03-16', until: 'all' }, ['a', 'b'], march, valueAt);
  expect(cells).toHaveLength(2 * (7 + 2));
  expect(cells.at(-1)).toEqual({ row: 'b', column: '2026-03-31', value: 'b 17' });
  // Of the first week March has Sunday alone.
  expect(copyWeek({ monday: '2026-02-23', until: 'next' }, ['a'], march, valueAt)).toHaveLength(1);
});

test('a person goes onto others, never onto themselves', () => {
  const cells = copyPerson('a', ['a', 'b'], march.slice(0, 2), valueAt);
  expect(cells).toEqual([
    { row: 'b', column: '2026-03-01', value: 'a 01' },
    { row: 'b', column: '2026-03-02', value: 'a 02' },
  ]);
});

test('leave is neither copied to another day or person, nor written over', () => {
  const days = march.slice(1, 15);
  const at = (row: string, date: string) => (['a 02', 'a 10', 'b 03'].includes(valueAt(row, date)) ? 'leave' : 'work');
  const columns = (cells: ReturnType<typeof copyWeek>) => cells.map(({ column }) => column.slice(8));
  const week = copyWeek({ monday: '2026-03-02', until: 'next' }, ['a'], days, at);
  expect(columns(week)).toEqual(['11', '12', '13', '14', '15']);
  expect(columns(copyPerson('a', ['b'], days.slice(0, 3), at))).toEqual(['04']);
});
