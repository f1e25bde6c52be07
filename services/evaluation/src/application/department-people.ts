import { dayOf, daysOf, type Instant, type Outcome, refuse } from '@goldkey/kernel';
import type { BonusPeriod } from '../domain/bonus/bonus.js';
import type { DepartmentPeople } from '../domain/bonus/decide.js';
import { headOf, membersOf } from '../domain/bonus/department.js';
import type { BonusStore, StaffedProperty, StaffReader } from './bonus-ports.js';

/** The people of a bonus's department at the instant; refused where nobody sees such a bonus. */
export const peopleOfBonus = async (
  { bonuses, staff }: { readonly bonuses: BonusStore; readonly staff: StaffReader },
  bonusId: string,
  now: Instant,
): Promise<Outcome<DepartmentPeople & { readonly propertyId: string }>> => {
  const found = await bonuses.find(bonusId);
  if (!found) return refuse('evaluation.bonus-not-found', { bonusId });
  const { propertyId, departmentId, period } = found.state;
  const people = peopleOf(await staff.of(propertyId), departmentId, period, now);
  return { accepted: true, value: { propertyId, ...people } };
};

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
