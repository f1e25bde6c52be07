import { equalParts, monthsLater } from './parts.js';

test('parts are equal but for the odd fen, and a month apart, on the last day where a month is shorter', () => {
  expect(equalParts('100.00', 3, '2026-01-31')).toEqual([
    { dueOn: '2026-01-31', amount: '33.34' },
    { dueOn: '2026-02-28', amount: '33.33' },
    { dueOn: '2026-03-31', amount: '33.33' },
  ]);
  expect(monthsLater('2026-12-15', 2)).toBe('2027-02-15');
});
