import { type Outcome, refused } from '@goldkey/kernel';
import type { Employee } from '../../domain/employee/employee.js';
import type { EmployeeStore, PropertyDirectory } from '../ports.js';

/** The property that keeps a person's file, and with it their roster and their clock. */
export const homeOf = (employees: ReadonlyMap<string, Employee>, employeeId: string): Outcome<string> => {
  const employee = employees.get(employeeId);
  if (employee === undefined) return refused('staffing.employee-not-found', { employeeId });
  const { homePropertyId } = employee;
  return homePropertyId === undefined
    ? refused('staffing.employee-without-property', { employeeId })
    : { accepted: true, value: homePropertyId };
};

/** The same, where the caller acts for that property: a file that is kept elsewhere is written to by nobody here. */
export const homeWithin = async (
  employees: Pick<EmployeeStore, 'find'>,
  properties: PropertyDirectory,
  employeeId: string,
): Promise<Outcome<string>> => {
  const home = homeOf(await employees.find([employeeId]), employeeId);
  if (!home.accepted) return home;
  return (await properties.find([home.value])).has(home.value) ? home : refused('staffing.file-elsewhere');
};
