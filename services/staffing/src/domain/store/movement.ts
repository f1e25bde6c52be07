import type { Day } from '@goldkey/kernel';

/** Something that went into the stores of a property, or out of them for a department. */
export interface Movement {
  readonly id: string;
  readonly propertyId: string;
  readonly state: 'booked' | 'taken-back';
  readonly item: string;
  readonly unit: string;
  readonly direction: 'in' | 'out';
  /** Of the unit, to a thousandth. */
  readonly quantity: number;
  /** What all of it is worth: yuan as decimal text. */
  readonly amount: string;
  readonly movedOn: Day;
  /** Whose issue it is; older issues name none. */
  readonly departmentId?: string;
  /** Why it went beyond the department's budget. */
  readonly overrunReason?: string;
}

/** What a department of a property may use up in a month. */
export interface MaterialBudget {
  readonly id: string;
  readonly propertyId: string;
  readonly state: 'set' | 'withdrawn';
  readonly departmentId: string;
  readonly month: string;
  /** Yuan as decimal text. */
  readonly amount: string;
}
