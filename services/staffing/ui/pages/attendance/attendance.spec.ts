import { decimalHours, hoursOf } from './attendance.js';

test('minutes are told as hours and minutes, and in files as hours', () => {
  expect([0, 59, 60, 450].map(hoursOf)).toEqual(['0:00', '0:59', '1:00', '7:30']);
  expect([0, 1, 425, 450].map(decimalHours)).toEqual(['0.00', '0.02', '7.08', '7.50']);
});
