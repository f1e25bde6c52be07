import { accept, type Day, type Decision, isSelf, type Recording, refuse, type Selves } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import type { Employee, EmployeeEvent } from './employee.js';

export interface HireEmployee extends Recording {
  readonly employeeId: string;
  readonly number: string;
  readonly name: string;
  readonly phone?: string;
  readonly hiredOn: Day;
  readonly workedSince?: Day;
  readonly homePropertyId?: string;
}

/** Who works here has worked since no later than that. */
const refuseLaterWork = ({
  hiredOn,
  workedSince,
}: Pick<Employee, 'hiredOn' | 'workedSince'>): Decision<never> | undefined =>
  workedSince !== undefined && workedSince > hiredOn
    ? refuse('staffing.worked-since-after-hired-invalid', { fields: ['workedSince'], hiredOn })
    : undefined;

/** A person joins the group. `numberTaken`: somebody, at whatever property, carries the wished number already. */
export const hireEmployee = (numberTaken: boolean, command: HireEmployee): Decision<EmployeeEvent> => {
  const { employeeId, number, name, phone, hiredOn, workedSince, homePropertyId, eventId, at } = command;
  if (numberTaken) return refuse('staffing.employee-number-taken', { number });
  const employee: Employee = {
    id: employeeId,
    number,
    name,
    hiredOn,
    ...(workedSince && { workedSince }),
    ...(phone && { phone }),
    ...(homePropertyId && { homePropertyId }),
  };
  return refuseFuture(command) ?? refuseLaterWork(employee) ?? accept({ type: 'EmployeeHired', eventId, at, employee });
};

export interface CorrectEmployee extends Recording, Selves {
  readonly name?: string;
  /** null: there is none any more. */
  readonly phone?: string | null;
  /** null: since hired here. */
  readonly workedSince?: Day | null;
}

/** A person's name, telephone or years of work are put right; the years, which make leave, by somebody else. */
export const correctEmployee = (employee: Employee, command: CorrectEmployee): Decision<EmployeeEvent> => {
  const { name = employee.name, eventId, at } = command;
  const phone = command.phone === undefined ? employee.phone : (command.phone ?? undefined);
  const workedSince = command.workedSince === undefined ? employee.workedSince : (command.workedSince ?? undefined);
  const isOtherWork = workedSince !== employee.workedSince;
  if (name === employee.name && phone === employee.phone && !isOtherWork) return accept();
  if (isOtherWork && isSelf(employee.id, command)) return refuse('staffing.worked-since-by-concerned.forbidden');
  const { phone: _phone, workedSince: _work, ...rest } = employee;
  const corrected: Employee = { ...rest, name, ...(phone && { phone }), ...(workedSince && { workedSince }) };
  return (
    refuseFuture(command) ??
    refuseLaterWork(corrected) ??
    accept({ type: 'EmployeeCorrected', eventId, at, employee: corrected })
  );
};

/** The file of a person follows the appointment to another property. */
export const moveEmployee = (
  employee: Employee,
  { homePropertyId, eventId, at }: Pick<Recording, 'eventId' | 'at'> & { readonly homePropertyId: string },
): Decision<EmployeeEvent> =>
  employee.homePropertyId === homePropertyId
    ? accept()
    : accept({ type: 'EmployeeMoved', eventId, at, employee: { ...employee, homePropertyId } });
