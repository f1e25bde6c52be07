import { accept, type Day, type Decision, type Recording, refuse } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import type { Employee, EmployeeEvent } from './employee.js';

export interface HireEmployee extends Recording {
  readonly employeeId: string;
  readonly number: string;
  readonly name: string;
  readonly phone?: string;
  readonly hiredOn: Day;
  readonly homePropertyId?: string;
}

/** A person joins the group. `numberTaken`: somebody, at whatever property, carries the wished number already. */
export const hireEmployee = (numberTaken: boolean, command: HireEmployee): Decision<EmployeeEvent> => {
  const { employeeId, number, name, phone, hiredOn, homePropertyId, eventId, at } = command;
  if (numberTaken) return refuse('staffing.employee-number-taken', { number });
  const employee: Employee = {
    id: employeeId,
    number,
    name,
    hiredOn,
    ...(phone && { phone }),
    ...(homePropertyId && { homePropertyId }),
  };
  return refuseFuture(command) ?? accept({ type: 'EmployeeHired', eventId, at, employee });
};

export interface CorrectEmployee extends Recording {
  readonly name?: string;
  /** null: there is none any more. */
  readonly phone?: string | null;
}

/** A person's name or telephone is put right. */
export const correctEmployee = (employee: Employee, command: CorrectEmployee): Decision<EmployeeEvent> => {
  const { name = employee.name, eventId, at } = command;
  const phone = command.phone === undefined ? employee.phone : (command.phone ?? undefined);
  if (name === employee.name && phone === employee.phone) return accept();
  const { phone: _before, ...rest } = employee;
  const corrected: Employee = { ...rest, name, ...(phone && { phone }) };
  return refuseFuture(command) ?? accept({ type: 'EmployeeCorrected', eventId, at, employee: corrected });
};

/** The file of a person follows the appointment to another property. */
export const moveEmployee = (
  employee: Employee,
  { homePropertyId, eventId, at }: Pick<Recording, 'eventId' | 'at'> & { readonly homePropertyId: string },
): Decision<EmployeeEvent> =>
  employee.homePropertyId === homePropertyId
    ? accept()
    : accept({ type: 'EmployeeMoved', eventId, at, employee: { ...employee, homePropertyId } });
