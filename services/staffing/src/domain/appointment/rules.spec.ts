import type { Unit, UnitKind } from '../unit/unit.js';
import { mayHoldRoleIn } from './rules.js';

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
