import type { Day } from '@goldkey/kernel';
import { headOf, membersOf, type PropertyStaff, type UnitPost } from './department.js';

const post = (employeeId: string, unitId: string, role: string, from = '2026-01-01', until?: string): UnitPost => ({
  appointmentId: `post-${employeeId}`,
  employeeId,
  unitId,
  role,
  from: from as Day,
  ...(until === undefined ? {} : { until: until as Day }),
});
const units: PropertyStaff['units'] = [
  { unitId: 'place', kind: 'property', name: 'place', parentId: 'region' },
  { unitId: 'desk', kind: 'department', name: 'desk', parentId: 'place' },
  { unitId: 'night', kind: 'team', name: 'night', parentId: 'desk' },
  { unitId: 'works', kind: 'department', name: 'works', parentId: 'place' },
];
const head = (posts: readonly UnitPost[], day = '2026-03-10') => headOf({ units, posts }, 'desk', day as Day);
const march = { first: '2026-03-01' as Day, last: '2026-03-31' as Day };
const members = (...posts: readonly UnitPost[]) => [...membersOf({ units, posts }, 'desk', march)];

test('a department is headed by whoever leads its own unit, else the next one above, on the day', () => {
  const manager = post('manager', 'place', 'property-manager');
  const desk = post('lead', 'desk', 'supervisor', '2026-02-01', '2026-03-10');
  expect(head([manager, desk])).toBe('lead');
  expect(head([manager, desk], '2026-03-11')).toBe('manager');
  expect(head([manager, desk], '2026-01-31')).toBe('manager');
  expect(head([post('clerk', 'desk', 'customer-service'), post('night', 'night', 'supervisor')])).toBeUndefined();
});

test('of several who lead a unit the manager comes first, then who came last', () => {
  const director = post('director', 'place', 'centre-director', '2026-03-01');
  const earlier = post('earlier', 'place', 'property-manager', '2025-01-01');
  const later = post('later', 'place', 'property-manager', '2025-06-01');
  expect(head([director, earlier, later])).toBe('later');
});

test('who belonged to it on any day of the period is a member, teams below included, with the last role', () => {
  expect(
    members(
      post('whole', 'desk', 'supervisor'),
      post('left', 'desk', 'window-staff', '2026-01-01', '2026-03-01'),
      post('gone', 'desk', 'window-staff', '2026-01-01', '2026-02-28'),
      post('came', 'night', 'customer-service', '2026-03-31'),
      post('next', 'desk', 'customer-service', '2026-04-01'),
      post('other', 'works', 'maintenance'),
      post('above', 'place', 'property-manager'),
    ),
  ).toEqual([
    ['left', 'window-staff'],
    ['whole', 'supervisor'],
    ['came', 'customer-service'],
  ]);
});

test('a circle in the tree ends', () => {
  const circle = units.map((unit) => (unit.unitId === 'place' ? { ...unit, parentId: 'desk' } : unit));
  expect(headOf({ units: circle, posts: [] }, 'desk', '2026-03-10' as Day)).toBeUndefined();
});
