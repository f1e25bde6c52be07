import { day, ended, open, withdrawn } from '../../testing/appointments.js';
import type { Unit, UnitKind } from '../unit/unit.js';
import { keeperOfFile, mayHoldRoleIn } from './rules.js';

const unit = (kind: UnitKind): Unit => ({ id: 'u-1', kind, name: '单位', key: false });
const placesOf = (role: Parameters<typeof mayHoldRoleIn>[0]): UnitKind[] =>
  (['group', 'region', 'property', 'department', 'team'] as const).filter((kind) => mayHoldRoleIn(role, unit(kind)));

test('who judges or leads properties is appointed above them, so that no centre appoints its own inspector or leader', () => {
  expect(placesOf('quality-inspector')).toEqual(['group', 'region']);
  expect(placesOf('general-manager')).toEqual(['group', 'region']);
  expect(placesOf('leader-in-charge')).toEqual(['group', 'region']);
});

test('a manager manages a property; other roles stand anywhere', () => {
  expect(placesOf('property-manager')).toEqual(['property']);
  expect(placesOf('centre-director')).toHaveLength(5);
});

test('the file is kept where the appointment lies that began last of those that go on, else where the last one was left', () => {
  const later = { ...open, id: 'a-2', from: day('2026-04-01') };
  const left = { ...ended, id: 'a-3', from: day('2026-05-01'), until: day('2026-05-31') };
  expect(keeperOfFile([later, open, left])).toBe(later);
  expect(keeperOfFile([left, ended])).toBe(left);
  expect(keeperOfFile([later, { ...later, id: 'a-4' }])).toMatchObject({ id: 'a-4' });
  const { propertyId: _none, ...above } = later;
  expect(keeperOfFile([open, above])).toBe(open);
  expect(keeperOfFile([withdrawn, above])).toBeUndefined();
});
