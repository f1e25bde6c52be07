import type { Day, Instant, Month } from '@goldkey/kernel';
import type { Deed } from '../../domain/act/act.js';
import type { AppointmentRole } from '../../domain/appointment/appointment.js';
import type { WorkPlanKind } from '../../domain/plan/plan.js';
import type { Conflict } from '../../domain/roster/conflicts.js';
import type { DayPlan } from '../../domain/roster/roster-day.js';
import type { Publication } from '../../domain/roster-publication/publication.js';
import type { DayHalf } from '../../domain/roster-request/leave.js';
import type { HeldDay } from '../../domain/roster-request/request.js';
import type { DutyPost, Shift } from '../../domain/shift/shift.js';

/** A cell of the roster that somebody has set; the version grows by one with each change. */
export interface RosterCell extends DayPlan {
  readonly date: Day;
  readonly version: number;
}

/** A person whose file is kept at the property, with the days of the month that are set. */
export interface RosterPerson {
  readonly employeeId: string;
  readonly number: string;
  readonly name: string;
  /** Roles held in the month, each once; empty where only the roster knows the person there. */
  readonly roles: readonly AppointmentRole[];
  readonly cells: readonly RosterCell[];
}

/** The roster of a property's people for one month. */
export interface RosterMonth {
  readonly propertyId: string;
  readonly timeZone: string;
  readonly month: Month;
  /** What the public calendar says: it decides where nothing is set (rulebook 0). */
  readonly days: readonly { readonly date: Day; readonly kind: 'work' | 'rest' }[];
  /** By the number of their file. */
  readonly people: readonly RosterPerson[];
  /** Templates and duty posts of the property, retired ones too: days may still have them. */
  readonly shifts: readonly Shift[];
  readonly posts: readonly DutyPost[];
  /** What is wrong with the plan as it stands. */
  readonly conflicts: readonly Conflict[];
  /** Absent: the people do not see the month yet. */
  readonly publication?: Publication;
  readonly changes: readonly RosterChange[];
  /** Days of the month that are leave, or were asked for as leave. */
  readonly leaves: readonly RosterLeave[];
}

/** What of a person's day is leave, or would be once it is approved. */
export interface RosterLeave {
  readonly employeeId: string;
  readonly date: Day;
  readonly part: 'whole' | DayHalf;
  readonly state: 'asked' | 'approved';
}

/** A day that was planned otherwise when the month was published. */
export interface RosterChange extends HeldDay {
  /** Whether the person has taken note of it as it stands. */
  readonly noticed: boolean;
}

/** Something that a person did on a day, or was given. */
export type DayLine =
  | { readonly kind: 'task-assigned' | 'task-filed'; readonly at: Instant; readonly title: string }
  | {
      readonly kind: 'item-done';
      readonly title: string;
      readonly planKind: WorkPlanKind;
      readonly period: string;
      readonly note: string;
    }
  | { readonly kind: 'act'; readonly at: Instant; readonly deed: Deed };

/** A person's day, for the daily report of it (rulebook M-01). */
export interface WorkDay {
  readonly propertyId: string;
  readonly employeeId: string;
  readonly date: Day;
  readonly timeZone: string;
  /** By the clock; what was done at no known hour comes last. */
  readonly lines: readonly DayLine[];
  /** The report of the day, where it was handed in. */
  readonly report?: { readonly actId: string; readonly at: Instant; readonly text: string };
}

/** A property as forms offer it. */
export interface PlaceOfWork {
  readonly propertyId: string;
  readonly name: string;
  readonly timeZone: string;
}
