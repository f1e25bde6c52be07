/** The roster of everybody, from the first day to the end of the current month. */

import { eachDay } from '../../../libs/kernel/dist/index.js';
import { clock, isWeekend, lastDayOf, weekday, written } from './calendar.mjs';
import { chanceFor } from './chance.mjs';

/** Offices rest at weekends; posts that are never empty rest two days a week, each on days of its own. */
const ROUND_THE_CLOCK = new Set(['security-guard', 'cleaner', 'maintenance', 'customer-service']);

const kindOf = (role, day, offset, chance) => {
  const rests = ROUND_THE_CLOCK.has(role) ? (weekday(day) + offset) % 7 < 2 : isWeekend(day);
  if (rests) return 'rest';
  return chance.happens(0.02) ? 'leave' : 'work';
};

/** A month's roster is set before the month begins; the first one when the service starts. */
export const setRosters = async ({ putAll }, { people }, { months, first }) => {
  const items = months.flatMap((month, index) => {
    const at = written(index === 0 ? clock(first, '00:00') : clock(`${months[index - 1]}-25`, '10:00'));
    const chance = chanceFor('roster', String(index));
    return people.flatMap(({ employeeId, role, from, until }, n) =>
      eachDay(`${month}-01`, lastDayOf(month))
        .filter((day) => day >= from && day <= (until ?? day))
        .map((date) => ({ employeeId, date, kind: kindOf(role, date, n, chance), at })),
    );
  });
  await putAll('/api/staffing/roster', items, 'roster');
  return items.length;
};
