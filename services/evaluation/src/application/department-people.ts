import { dayOf, daysOf, type Instant } from '@goldkey/kernel';
import type { BonusPeriod } from '../domain/bonus/bonus.js';
import type { DepartmentPeople } from '../domain/bonus/decide.js';
import { headOf, membersOf } from '../domain/bonus/department.js';
import type { StaffedProperty } from './bonus-ports.js';

/** Who heads a department at the instant, and who belonged to it in the period. */
export const peopleOf = (
  property: StaffedProperty | undefined,
  departmentId: string,
  period: BonusPeriod,
  now: Instant,
): DepartmentPeople => {
  if (property === undefined) return { members: new Set() };
  const headId = headOf(property, departmentId, dayOf(now, property.zone));
  const members = new Set(membersOf(property, departmentId, daysOf(period)).keys());
  return headId === undefined ? { members } : { headId, members };
};
