import type { Day } from '@goldkey/kernel';
import type { RosterPerson } from './views.js';

/** Reads rosters for pages. Every answer is bounded by the caller's scope. */
export interface RosterReader {
  /**
   * Whose file is kept at the property, and who held a role at some time from `first` to `last` or has a day of the
   * roster set then; undefined: there is no such property, or it is a stranger's.
   */
  people(propertyId: string, first: Day, last: Day): Promise<readonly RosterPerson[] | undefined>;
}
