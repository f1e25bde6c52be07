import type { Day, Instant } from '@goldkey/kernel';
import type { DayLine, PlaceOfWork, RosterPerson, WorkDay } from './views.js';

/** Reads rosters for pages. Every answer is bounded by the caller's scope. */
export interface RosterReader {
  /**
   * Whose file is kept at the property, and who held a role at some time from `first` to `last` or has a day of the
   * roster set then; undefined: there is no such property, or it is a stranger's.
   */
  people(propertyId: string, first: Day, last: Day): Promise<readonly RosterPerson[] | undefined>;
}

/** Reads what a person did. Every answer is bounded by the caller's scope. */
export interface WorkDayReader {
  places(): Promise<readonly PlaceOfWork[]>;
  /** What happened from `from` until before `until`, and items of plans that were done on `date`. */
  linesOf(
    asked: { readonly propertyId: string; readonly employeeId: string; readonly date: Day },
    from: Instant,
    until: Instant,
  ): Promise<readonly DayLine[]>;
  reportOf(propertyId: string, employeeId: string, date: Day): Promise<WorkDay['report']>;
}
