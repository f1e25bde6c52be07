import { aboutInWords, groupDuties, openDuties, priceOfAll, repeated } from './groups.js';

const now = Date.parse('2026-03-12T10:40:00+08:00');
const duty = (deadline: string, over = {}) => ({
  clause: 'M-04',
  part: '',
  title: '',
  propertyId: 'p',
  propertyName: '',
  deadline,
  points: 0,
  fine: '2.00',
  done: false,
  ...over,
});
const todayOf = () => '2026-03-12';

test('the next seven days are near, the rest of the month comes later, next month’s is not of this month', () => {
  const { near, later } = openDuties(
    [
      duty('2026-03-28T23:59:59.999+08:00'),
      duty('2026-04-02T23:59:59.999+08:00'),
      duty('2026-03-19T10:40:00+08:00'), // exactly seven days
      duty('2026-03-19T10:40:00.001+08:00'),
      duty('2026-03-12T12:00:00+08:00', { done: true }),
      duty('2026-03-12T10:00:00+08:00'), // past
    ],
    '2026-03',
    now,
  );
  expect(near.map(({ deadline }) => deadline)).toEqual(['2026-03-19T10:40:00+08:00']);
  expect(later.map(({ deadline }) => deadline.slice(5, 10))).toEqual(['03-19', '03-28']);
});

test('near the end of a month the first days of the next one are near', () => {
  const lastDay = Date.parse('2026-03-31T10:00:00+08:00');
  expect(openDuties([duty('2026-04-02T23:59:59.999+08:00')], '2026-03', lastDay).near).toHaveLength(1);
});

test('near duties are grouped by how near they are', () => {
  const groups = groupDuties(
    [
      duty('2026-03-12T12:00:00+08:00'),
      duty('2026-03-12T12:40:00+08:00'),
      duty('2026-03-12T16:30:00+08:00'),
      duty('2026-03-15T23:59:59.999+08:00'),
    ],
    now,
    todayOf,
  );
  expect(groups.map(({ name, duties }) => [name, duties.map(({ deadline }) => deadline.slice(5, 16))])).toEqual([
    ['soon', ['03-12T12:00', '03-12T12:40']], // the second is exactly two hours away
    ['today', ['03-12T16:30']],
    ['week', ['03-15T23:59']],
  ]);
});

test('an id is not shown to people', () => {
  expect(aboutInWords('01a20e6b-765e-789e-b3fe-c7a7bb9d13db')).toBeUndefined();
  expect(aboutInWords('')).toBeUndefined();
  expect(aboutInWords('2026-W48')).toBe('2026-W48');
});

test('the price of all is exact', () => {
  expect(priceOfAll([duty('', { fine: '0.10' }), duty('', { fine: '0.20' }), duty('', { points: 3 })])).toEqual({
    fine: '2.30', // 0.10 + 0.20 + 2.00
    points: 3,
  });
  expect(priceOfAll([])).toEqual({ fine: '0.00', points: 0 });
});

test('a duty of every day is one line with how often it comes; the kinds of one clause are lines of their own', () => {
  const days = ['2026-03-20', '2026-03-21', '2026-03-22'].map((day) =>
    duty(`${day}T16:30:00+08:00`, { clause: 'M-01' }),
  );
  const month = ['99+1', 'staff-activity'].map((part) =>
    duty('2026-03-31T23:59:59.999+08:00', { clause: 'M-33', part }),
  );
  expect(
    repeated([...days, ...month]).map(({ duty: { part, deadline }, count }) => [part, deadline.slice(8, 10), count]),
  ).toEqual([
    ['', '20', 3],
    ['99+1', '31', 1],
    ['staff-activity', '31', 1],
  ]);
});
