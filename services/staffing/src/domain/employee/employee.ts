import type { Day, Instant } from '@goldkey/kernel';

/** A person who works for the group. */
export interface Employee {
  readonly id: string;
  /** 工号: unique in the group, as printed on the badge. */
  readonly number: string;
  readonly name: string;
  /** Digits with an optional leading plus. */
  readonly phone?: string;
  readonly hiredOn: Day;
  /** Since when the person has worked, at earlier employers too, by which annual leave is counted; absent: since hired here. */
  readonly workedSince?: Day;
  /** The property that keeps this person's file; absent for staff of the group itself. */
  readonly homePropertyId?: string;
}

export type EmployeeEvent = {
  readonly type: 'EmployeeHired' | 'EmployeeCorrected' | 'EmployeeMoved';
  readonly eventId: string;
  readonly at: Instant;
  readonly employee: Employee;
};

/** The employee after an event. */
export const evolveEmployee = (_employee: Employee | undefined, event: EmployeeEvent): Employee => event.employee;
