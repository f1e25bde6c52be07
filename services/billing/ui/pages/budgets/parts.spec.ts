import { budgetBody, filledParts, sumOfParts } from './parts.js';

test('what was left empty is no part, and nothing filled in is no split', () => {
  expect(filledParts({ staff: '700', office: '', cleaning: '0' })).toEqual({ staff: '700', cleaning: '0' });
  expect(filledParts({ staff: '' })).toBeUndefined();
  expect(filledParts(undefined)).toBeUndefined();
});

test('parts are added to the fen, and what is no amount yet counts nothing', () => {
  expect(sumOfParts({ staff: '0.1', cleaning: '0.20', office: '12' })).toBe('12.30');
  expect(sumOfParts({ staff: '999999999.99', cleaning: '0.01' })).toBe('1000000000.00');
  expect(sumOfParts({ staff: '1.', cleaning: '2' })).toBe('2.00');
});

test('an amount that somebody typed beside the categories is said, and one that stood is what they come to', () => {
  const budget = { propertyId: 'p-1', month: '2026-03', amount: '900.00' };
  const { amount, ...asked } = budget;
  const parts = { staff: '700' };
  expect(budgetBody({ ...budget, parts }, budget)).toEqual({ ...asked, parts });
  expect(budgetBody({ ...asked, amount: '1000', parts }, budget)).toEqual({ ...asked, amount: '1000', parts });
  expect(budgetBody({ ...asked, amount: '1000', parts })).toEqual({ ...asked, amount: '1000', parts });
  expect(budgetBody({ ...asked, amount, parts: { staff: '' } }, budget)).toEqual(budget);
});
