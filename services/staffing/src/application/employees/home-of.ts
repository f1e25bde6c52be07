import { type Outcome, refused } from '@goldkey/kernel';
import type { Employee } from '../../domain/employee/employee.js';

/** The property that keeps a person's file, and with it their roster and their clock. */
export const homeOf = (employees: ReadonlyMap<string, Employee>, employeeId: string): Outcome<string> => {
  const employee = employees.get(employeeId);
  if (employee === undefined) return refused('staffing.employee-not-found', { employeeId });
  const { homePropertyId } = employee;
  return homePropertyId === undefined
    ? refused('staffing.employee-without-property', { employeeId })
    : { accepted: true, value: homePropertyId };
};
