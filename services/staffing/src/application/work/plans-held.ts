import { type Day, isWorkingDay } from '@goldkey/kernel';
import type { HeldDay } from '../../domain/roster-request/request.js';
import type { SetDay } from '../roster-ports.js';

/** The plans of people on days: what is set, else what the public calendar says. */
export const plansHeld = (
  set: readonly SetDay[],
  employeeIds: readonly string[],
  dates: readonly Day[],
): readonly HeldDay[] => {
  const known = new Map(set.map((day) => [`${day.employeeId}/${day.date}`, day]));
  return employeeIds.flatMap((employeeId) =>
    dates.map((date): HeldDay => {
      const day = known.get(`${employeeId}/${date}`);
      const kind = day?.kind ?? (isWorkingDay(date) ? 'work' : 'rest');
      return { employeeId, date, kind, ...(day?.shift && { shift: day.shift }) };
    }),
  );
};
