import {
  accept,
  addDays,
  type Day,
  type Decision,
  dayOf,
  GROUP_ZONE,
  isSelf,
  type Recording,
  refuse,
  type Selves,
} from '@goldkey/kernel';
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

const MOST_DAYS_AHEAD = 366;

/** Who is hired years ahead is a slip of the year. */
const refuseFar = ({ hiredOn }: Employee, { now }: Recording): Decision<never> | undefined =>
  hiredOn > addDays(dayOf(now, GROUP_ZONE), MOST_DAYS_AHEAD)
    ? refuse('staffing.hired-far-ahead-invalid', { fields: ['hiredOn'], hiredOn })
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
  return (
    refuseFuture(command) ??
    refuseFar(employee, command) ??
    refuseLaterWork(employee) ??
    accept({ type: 'EmployeeHired', eventId, at, employee })
  );
};

export interface CorrectEmployee extends Recording, Selves {
  readonly number?: string;
  /** Somebody else, at whatever property, carries that number. */
  readonly numberTaken?: boolean;
  readonly name?: string;
  /** null: there is none any more. */
  readonly phone?: string | null;
  readonly hiredOn?: Day;
  /** null: since hired here. */
  readonly workedSince?: Day | null;
  /** The property that keeps the file from now on. */
  readonly homePropertyId?: string;
}

/** What the person is by now. */
const withChanges = (employee: Employee, command: CorrectEmployee): Employee => {
  const { phone: oldPhone, workedSince: oldWork, ...rest } = employee;
  const { number = rest.number, name = rest.name, hiredOn = rest.hiredOn } = command;
  const phone = command.phone === undefined ? oldPhone : (command.phone ?? undefined);
  const workedSince = command.workedSince === undefined ? oldWork : (command.workedSince ?? undefined);
  return { ...rest, number, name, hiredOn, ...(phone && { phone }), ...(workedSince && { workedSince }) };
};

/** What was written wrongly in a file is put right; the days that make leave, by somebody else than who has it. */
export const correctEmployee = (employee: Employee, command: CorrectEmployee): Decision<EmployeeEvent> => {
  const { homePropertyId = employee.homePropertyId, numberTaken = false, eventId, at } = command;
  const corrected = withChanges(employee, command);
  const isOtherNumber = corrected.number !== employee.number;
  const isOtherDay = corrected.hiredOn !== employee.hiredOn;
  const isOtherWork = isOtherDay || corrected.workedSince !== employee.workedSince;
  const isCorrected =
    isOtherNumber || isOtherWork || corrected.name !== employee.name || corrected.phone !== employee.phone;
  const isMoved = homePropertyId !== employee.homePropertyId;
  if (!isCorrected && !isMoved) return accept();
  if (isOtherNumber && numberTaken)
    return refuse('staffing.employee-number-taken', { fields: ['number'], number: corrected.number });
  if (isOtherWork && isSelf(employee.id, command)) return refuse('staffing.worked-since-by-concerned.forbidden');
  const kept = { ...corrected, ...(homePropertyId && { homePropertyId }) };
  const type = isMoved ? ('EmployeeMoved' as const) : ('EmployeeCorrected' as const);
  return (
    refuseFuture(command) ??
    (isOtherDay ? refuseFar(kept, command) : undefined) ??
    refuseLaterWork(kept) ??
    accept({ type, eventId, at, employee: kept })
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
