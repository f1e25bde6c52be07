import { type Day, eachDay, isWorkingDay } from '@goldkey/kernel';
import type { DueDay } from '../../domain/clocking/attendance.js';
import { type LeaveTime, leavesOn } from '../../domain/roster-request/leave.js';
import type { SetDay } from '../roster-ports.js';

/** A person's days from `first` to `last`: what is set, else the public calendar's kind, with the leave of each. */
export const dueDays = (
  set: readonly SetDay[],
  leaves: readonly LeaveTime[],
  first: Day,
  last: Day,
): readonly DueDay[] => {
  const known = new Map(set.map((day) => [day.date, day]));
  return eachDay(first, last).map((date): DueDay => {
    const day = known.get(date);
    const kind = day?.kind ?? (isWorkingDay(date) ? 'work' : 'rest');
    const leave = leavesOn(leaves, date);
    return { date, kind, ...(day?.shift && { shift: day.shift }), ...(leave && { leave }) };
  });
};
