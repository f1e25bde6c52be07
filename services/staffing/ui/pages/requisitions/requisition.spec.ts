import { requisitionActs } from './requisition.js';

test('who made a requisition changes it, another person decides about it', () => {
  const requested = { state: 'requested', requestedBy: 'e-1' } as const;
  expect(requisitionActs(requested, 'e-1')).toEqual(['revise', 'withdraw']);
  expect(requisitionActs(requested, 'e-2')).toEqual(['approve', 'return']);
  expect(requisitionActs(requested, undefined)).toEqual([]);
});

test('what is settled is only taken back, what was returned is changed', () => {
  expect(requisitionActs({ state: 'approved', requestedBy: 'e-1' }, 'e-2')).toEqual(['withdraw']);
  expect(requisitionActs({ state: 'returned', requestedBy: 'e-1' }, 'e-1')).toContain('revise');
  expect(requisitionActs({ state: 'withdrawn', requestedBy: 'e-1' }, 'e-1')).toEqual([]);
});
