import fc from 'fast-check';
import type { Shift } from '../../shifts/api.js';
import {
  cellValueOf,
  countOf,
  dayKinds,
  kindOf,
  kindOfValue,
  monthFrom,
  monthIn,
  quickValue,
  type RosterMonth,
  usableShifts,
  valueMeant,
  withCells,
} from './roster.js';

test('a kind is known by its words in three languages, by its letter and its digit', () => {
  expect(['班', '上班', 'W', 'work', ' 1 '].map(kindOf)).toEqual(Array(5).fill('work'));
  expect(['休', '休假', 'off', '2'].map(kindOf)).toEqual(Array(4).fill('rest'));
  expect(['假', '请假', '請假', 'L', '3'].map(kindOf)).toEqual(Array(5).fill('leave'));
  expect(['', '忙', '12', '4'].map(kindOf)).toEqual(Array(4).fill(undefined));
});

const shift = (id: string, sign: string, start: string, state: Shift['state'] = 'in-use'): Shift => ({
  id,
  propertyId: 'p-1',
  name: `${sign}班`,
  sign,
  colour: 'blue',
  start,
  end: '20:00',
  breakMinutes: 0,
  state,
});
const shifts = [shift('s-n', '夜', '22:00'), shift('s-e', '早', '07:00'), shift('s-old', '旧', '06:00', 'retired')];

test('a digit sets a day at once: the kinds, then the shifts by their start; a letter begins words', () => {
  expect(['1', '2', '3', '4', '5', '6', 'w', '休'].map((key) => quickValue(key, shifts))).toEqual([
    'work',
    'rest',
    'leave',
    '早',
    '夜',
    undefined,
    undefined,
    undefined,
  ]);
});

test('a shift is meant by its sign or its name, a retired one is not', () => {
  expect(['夜', ' 早班 ', '旧', '休', 'x'].map((words) => valueMeant(words, shifts))).toEqual([
    'shift:s-n',
    'shift:s-e',
    undefined,
    'rest',
    undefined,
  ]);
  expect(usableShifts(shifts).map(({ id }) => id)).toEqual(['s-e', 's-n']);
});

test('a shift is work', () => {
  const value = cellValueOf({
    kind: 'work',
    shift: { shiftId: 's-e', start: '07:00', end: '20:00', breakMinutes: 60 },
  });
  expect([value, kindOfValue(value), kindOfValue('rest')]).toEqual(['shift:s-e', 'work', 'rest']);
});

const month: RosterMonth = {
  shifts: [],
  posts: [],
  conflicts: [],
  changes: [],
  leaves: [],
  propertyId: 'p-1',
  timeZone: 'Asia/Shanghai',
  month: '2026-03',
  days: [
    { date: '2026-03-01', kind: 'rest' },
    { date: '2026-03-02', kind: 'work' },
  ],
  people: [
    {
      employeeId: 'e-1',
      number: '1',
      name: '王',
      roles: [],
      cells: [{ date: '2026-03-01', kind: 'work', version: 1 }],
    },
    { employeeId: 'e-2', number: '2', name: '李', roles: [], cells: [] },
  ],
};

test('an answer replaces the cells that it is about and no other', () => {
  const after = withCells(month, [{ employeeId: 'e-1', date: '2026-03-02', kind: 'leave', version: 4 }]);
  expect(after.people[0]?.cells).toEqual([
    { date: '2026-03-01', kind: 'work', version: 1 },
    { date: '2026-03-02', kind: 'leave', version: 4 },
  ]);
  expect(after.people[1]).toBe(month.people[1]);
  expect(withCells(month, [])).toEqual(month);
});

test('the kinds of a row add up to its days', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...dayKinds)), (kinds) => {
      expect(dayKinds.reduce((sum, kind) => sum + countOf(kinds, kind), 0)).toBe(kinds.length);
    }),
  );
});

test('months go on over the year and come back', () => {
  expect([monthFrom('2026-01', -1), monthFrom('2025-12', 1)]).toEqual(['2025-12', '2026-01']);
  fc.assert(
    fc.property(
      fc.integer({ min: 2000, max: 2100 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: -40, max: 40 }),
      (year, at, by) => {
        const begin = `${year}-${String(at).padStart(2, '0')}`;
        expect(monthFrom(monthFrom(begin, by), -by)).toBe(begin);
      },
    ),
  );
  expect([monthIn('2026-13', 'x'), monthIn(null, 'x'), monthIn('2026-03', 'x')]).toEqual(['x', 'x', '2026-03']);
});
