import { requisitionActs } from './requisition.js';

test('who made a requisition changes it, another person decides about it', () => {
  expect(requisitionActs({ state: 'requested', mayDecide: false })).toEqual(['revise', 'withdraw']);
  expect(requisitionActs({ state: 'requested', mayDecide: true })).toEqual(['approve', 'return']);
});

test('what is settled is only taken back, what was returned is changed', () => {
  expect(requisitionActs({ state: 'approved', mayDecide: false })).toEqual(['withdraw']);
  expect(requisitionActs({ state: 'returned', mayDecide: false })).toContain('revise');
  expect(requisitionActs({ state: 'withdrawn', mayDecide: false })).toEqual([]);
});
