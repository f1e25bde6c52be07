import type { Day, Month } from '@goldkey/kernel';
import type { AppointmentRole } from '../../domain/appointment/appointment.js';
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
