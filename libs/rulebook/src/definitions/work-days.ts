import { type Day, eachDay, type Instant } from '@goldkey/kernel';
import { dayWindow } from '../engine/calendar.js';
import type { DaySpan } from '../engine/define.js';
import type { Holding, Situation } from '../engine/situation.js';

/** A day on which a role is at work, and who holds it; nobody where the post is vacant. */
export interface WorkDay {
  readonly day: Day;
  readonly window: { readonly from: Instant; readonly until: Instant };
  readonly holder?: Holding;
}

/** The days of the span that are no rest or leave day of whoever holds the role; at a vacant post the public calendar decides (rulebook 0). */
export const workDays = function* (situation: Situation, { first, last }: DaySpan, role: string): Iterable<WorkDay> {
  for (const day of eachDay(first, last)) {
    const [holder] = situation.holders(day, role);
    if (situation.rests(holder?.employeeId, day)) continue;
    yield { day, window: dayWindow(day, situation.zone), ...(holder === undefined ? {} : { holder }) };
  }
};
