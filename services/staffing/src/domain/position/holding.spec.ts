import type { Day } from '@goldkey/kernel';
import { refuseHolding } from './holding.js';
import type { Position } from './position.js';

const day = (text: string): Day => text as Day;
const position = {
  id: 'x-1',
  unitId: 'u-property',
  code: 'KF-1',
  versions: [{ number: 1, state: 'approved', from: day('2026-02-01') }],
  state: 'open',
} as unknown as Position;
const asked: Parameters<typeof refuseHolding>[1] = {
  positionId: 'x-1',
  path: ['u-department', 'u-property', 'u-group'],
  from: day('2026-02-01'),
};
const codeOf = (found: Position | undefined, changes: Partial<typeof asked> = {}) => {
  const refused = refuseHolding(found, { ...asked, ...changes });
  return refused === undefined || refused.accepted ? undefined : refused.refusal.code;
};

test('a position is held where it is described, or below', () => {
  expect(codeOf(position)).toBeUndefined();
  expect(codeOf(position, { path: ['u-property', 'u-group'] })).toBeUndefined();
  expect(codeOf(position, { path: ['u-group'] })).toBe('staffing.position-place-invalid');
});

test('it is held from the first day of its description on', () => {
  expect(codeOf(position, { from: day('2026-01-31') })).toBe('staffing.position-not-in-force');
});

test('one that is unknown or abolished is held by nobody new, and by who left it in time', () => {
  expect(codeOf(undefined)).toBe('staffing.position-not-found');
  const gone = { ...position, state: 'abolished', lastDay: day('2026-12-31') } as Position;
  expect(codeOf(gone)).toBe('staffing.position-ended');
  expect(codeOf(gone, { until: day('2026-12-31') })).toBeUndefined();
  expect(codeOf(gone, { until: day('2027-01-01') })).toBe('staffing.position-ended');
});
