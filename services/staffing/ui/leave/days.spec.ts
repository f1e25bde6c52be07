import type { LeaveBalance } from './api.js';
import { daysOf, halvesOfDays, toldBalances, totalOf } from './days.js';

const none = { entitled: 0, carried: 0, extra: 0, carriedOn: 0, taken: 0, planned: 0, asked: 0, left: 0 };
const balance = (changes: Partial<LeaveBalance>): LeaveBalance => ({
  ...none,
  leaveKind: 'annual',
  year: '2026',
  counted: true,
  days: 'working',
  ...changes,
});

test('halves of days are told as days, what is missing with its sign', () => {
  expect([0, 1, 3, 10, -1, -4].map(daysOf)).toEqual(['0', '0.5', '1.5', '5', '-0.5', '-2']);
  expect([0.5, 2, 10.5].map(halvesOfDays)).toEqual([1, 4, 21]);
});

test('what there is counts what came over and not what went on', () => {
  expect(totalOf(balance({ entitled: 10, carried: 3, extra: 2, carriedOn: 4 }))).toBe(11);
});

test('kinds that are not counted are told once something of them is used', () => {
  const sick = { leaveKind: 'sick', counted: false } as const;
  expect(toldBalances([balance({}), balance(sick)])).toHaveLength(1);
  expect(toldBalances([balance({ ...sick, asked: 1 })])).toHaveLength(1);
});
