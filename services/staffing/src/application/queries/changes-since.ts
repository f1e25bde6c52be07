import { type Day, isWorkingDay } from '@goldkey/kernel';
import { type DayPlan, samePlan } from '../../domain/roster/roster-day.js';
import type { Notice } from '../../domain/roster-publication/notice.js';
import type { HeldDay } from '../../domain/roster-request/request.js';
import type { SetDay } from '../roster-ports.js';
import type { RosterChange } from './views.js';

const byCalendar = (date: Day): DayPlan => ({ kind: isWorkingDay(date) ? 'work' : 'rest' });

/**
 * The days that are planned otherwise than when the month was published, each with the plan that people were shown; a
 * change of which the person took note, and that was changed again since, is news again.
 */
export const changesSince = (
  now: readonly SetDay[],
  shown: readonly HeldDay[],
  notices: readonly Notice[],
): readonly RosterChange[] => {
  const before = new Map(shown.map((day) => [`${day.employeeId}/${day.date}`, day]));
  const seen = new Map(notices.map((notice) => [notice.employeeId, notice.seen]));
  return now.flatMap(({ employeeId, date, version, ...plan }) => {
    const { kind, shift } = before.get(`${employeeId}/${date}`) ?? byCalendar(date);
    if (samePlan(plan, { kind, ...(shift && { shift }) })) return [];
    const noticed = (seen.get(employeeId)?.[date] ?? 0) >= version;
    return [{ employeeId, date, kind, ...(shift && { shift }), noticed }];
  });
};
