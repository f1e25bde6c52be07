import { type Decision, refuse } from '@goldkey/kernel';
import type { Employee } from '../domain/employee/employee.js';
import type { Unit } from '../domain/unit/unit.js';
import type { Property, Reach } from './ports.js';

/** Refuses when the property is not among those found, that is: unknown, or outside the caller's scope. */
export const refuseUnknownProperty = (
  properties: ReadonlyMap<string, Property>,
  propertyId: string,
): Decision<never> | undefined =>
  properties.has(propertyId) ? undefined : refuse('staffing.property-not-found', { propertyId });

/** Refuses the first person who is not among those found. */
export const refuseUnknownEmployee = (
  employees: ReadonlyMap<string, Employee>,
  ...employeeIds: readonly string[]
): Decision<never> | undefined => {
  const unknown = employeeIds.find((id) => !employees.has(id));
  return unknown === undefined ? undefined : refuse('staffing.employee-not-found', { employeeId: unknown });
};

/** Refuses the first department that is none of the property. */
export const refuseUnknownDepartment = (
  units: ReadonlyMap<string, Unit>,
  propertyId: string,
  ...departmentIds: readonly string[]
): Decision<never> | undefined => {
  const unknown = departmentIds.find((id) => {
    const unit = units.get(id);
    return unit?.kind !== 'department' || unit.propertyId !== propertyId;
  });
  return unknown === undefined ? undefined : refuse('staffing.department-not-found', { departmentId: unknown });
};

/** Refuses a record of the group (one of no property) to a caller who acts for some properties only. */
export const refuseGroupWide = (reach: Reach, propertyId: string | undefined): Decision<never> | undefined =>
  propertyId === undefined && !reach.wholeGroup() ? refuse('staffing.group-wide.forbidden') : undefined;
