import type { ClauseParameters, Parameter } from './api.js';
import { countOf, inForce, isOutOfBounds, matching, nextMonth, setTo, withValue } from './overrides.js';

const fine: Parameter = { name: 'fine', title: '罚款', unit: 'yuan', builtIn: '2.00', now: '5.00' };
const time: Parameter = { name: 'time', title: '截止时间', unit: 'time', builtIn: '12:00', now: '12:00' };
const clauses: readonly ClauseParameters[] = [
  { clause: 'M-04', title: '周四报月计划进度', text: '', parameters: [fine, time] },
  { clause: 'M-05', title: '下月计划', text: '', parameters: [{ ...fine, now: '2.00' }] },
];

test('a value is a difference only where it is not the built-in one', () => {
  const set = withValue({}, 'M-04', fine, ' 7 ');
  expect(set).toEqual({ 'M-04': { fine: '7' } });
  expect(setTo(set, 'M-04', fine)).toBe('7');
  expect(withValue(set, 'M-04', time, '11:00')).toEqual({ 'M-04': { fine: '7', time: '11:00' } });
  expect(withValue(set, 'M-04', fine, '2.00')).toEqual({});
  expect(withValue(set, 'M-04', fine, '')).toEqual({});
  expect(countOf(withValue(set, 'M-05', fine, '9'))).toBe(2);
});

test('a new draft begins with what is in force', () => {
  expect(inForce(clauses)).toEqual({ 'M-04': { fine: '5.00' } });
});

test('clauses are found by their id, their title and the titles of their parameters', () => {
  expect(matching(clauses, 'm-05').map(({ clause }) => clause)).toEqual(['M-05']);
  expect(matching(clauses, '截止')).toMatchObject([{ clause: 'M-04', parameters: [{ name: 'time' }] }]);
  expect(matching(clauses, '')).toHaveLength(2);
});

test('the next month begins after this one, over the end of the year too', () => {
  expect(nextMonth(Date.UTC(2026, 11, 15, 12))).toBe('2027-01-01');
});

test('a number beyond the bounds of its clause is told at once; what is no number the service judges', () => {
  const bounded: Parameter = { ...fine, min: 1, max: 100 };
  expect(['0.99', '1', '100', ' 100.01 ', '1/2%'].map((value) => isOutOfBounds(bounded, value))).toEqual([
    true,
    false,
    false,
    true,
    false,
  ]);
  expect(isOutOfBounds(time, '25:00')).toBe(false);
});
