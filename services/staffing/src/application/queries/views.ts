import type { Day, Instant, Month } from '@goldkey/kernel';
import type { Deed } from '../../domain/act/act.js';
import type { AppointmentRole } from '../../domain/appointment/appointment.js';
import type { WorkPlanKind } from '../../domain/plan/plan.js';
import type { DayKind } from '../../domain/roster/roster-day.js';

/** A cell of the roster that somebody has set; the version grows by one with each change. */
export interface RosterCell {
  readonly date: Day;
  readonly kind: DayKind;
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
  readonly month: Month;
  /** What the public calendar says: it decides where nothing is set (rulebook 0). */
  readonly days: readonly { readonly date: Day; readonly kind: 'work' | 'rest' }[];
  /** By the number of their file. */
  readonly people: readonly RosterPerson[];
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
