import type { Month } from '@goldkey/kernel';
import type { SpendingCategory } from './category.js';
import { monthOfLines } from './sheet.js';

const month = '2032-01' as Month;
const line = (amount: string, category?: SpendingCategory) => ({ amount, ...(category && { category }) });

test('a line without a category is the month, lines with categories are its parts', () => {
  expect(monthOfLines(month, [line('900')])).toEqual({ said: { amount: '900' } });
  expect(monthOfLines(month, [line('700', 'staff'), line('0', 'other')])).toEqual({
    said: { parts: { staff: '700', other: '0' } },
  });
  expect(monthOfLines(month, [line('700', 'staff')])).toEqual({ said: { parts: { staff: '700' } } });
});

test('what cannot be one budget tells which lines are at fault', () => {
  const refused = (why: string, at: number[]) => ({ refusal: { code: `billing.${why}`, facts: { month } }, at });
  expect(monthOfLines(month, [line('1'), line('1')])).toEqual(refused('budget-month-twice-invalid', [0, 1]));
  expect(monthOfLines(month, [line('1', 'staff'), line('1')])).toEqual(refused('budget-mixed-invalid', [1]));
  expect(monthOfLines(month, [line('1', 'staff'), line('2', 'energy'), line('1', 'staff')])).toEqual(
    refused('budget-category-twice-invalid', [0, 2]),
  );
});
