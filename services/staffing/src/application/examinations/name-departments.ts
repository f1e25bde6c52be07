import { type Day, type Decision, refuse } from '@goldkey/kernel';
import type { UnitStore } from '../ports.js';
import type { DepartmentReader } from '../training-ports.js';

/** A person, with the department where that is said; else it is the one where the person works. */
export interface Placed {
  readonly employeeId: string;
  readonly departmentId?: string;
}

/**
 * Finds the department of each person at a property on a day. Refused where one is named that is no department there, or
 * where none is named for a person who works in none.
 */
export const nameDepartments = async <Person extends Placed>(
  { units, departments }: { readonly units: UnitStore; readonly departments: DepartmentReader },
  { propertyId, on, people }: { readonly propertyId: string; readonly on: Day; readonly people: readonly Person[] },
): Promise<
  { readonly refusal: Decision<never> } | { readonly people: readonly (Person & { departmentId: string })[] }
> => {
  const open = people.filter(({ departmentId }) => departmentId === undefined).map(({ employeeId }) => employeeId);
  const found = await departments.of(propertyId, open, on);
  const named = people.map((person) => ({
    ...person,
    departmentId: person.departmentId ?? found.get(person.employeeId),
  }));
  const known = await units.find([...new Set(named.flatMap(({ departmentId }) => departmentId ?? []))]);
  const placed: (Person & { departmentId: string })[] = [];
  for (const person of named) {
    const { employeeId, departmentId } = person;
    if (departmentId === undefined) return { refusal: refuse('staffing.department-unknown-invalid', { employeeId }) };
    const unit = known.get(departmentId);
    if (unit?.kind !== 'department' || unit.propertyId !== propertyId) {
      return { refusal: refuse('staffing.department-not-found', { departmentId }) };
    }
    placed.push({ ...person, departmentId });
  }
  return { people: placed };
};
