/** The managers' rosters, where they differ from the public calendar: a Saturday worked, the day off for it, and leave. */
import { isWorkingDay } from '@goldkey/kernel';
import { addDays, clock, weekday, written } from './calendar.mjs';
import { chanceFor } from './chance.mjs';

/** Set on the Friday before; days that have not come are not planned here. */
export const rosterOf = (property, { days, first, isPast }) => {
  const chance = chanceFor('roster', property.id);
  const entry = (date, kind) => {
    const [manager] = property.managersOn(date);
    const told = addDays(date, -3);
    return manager === undefined
      ? []
      : [{ employeeId: manager.employeeId, date, kind, at: written(clock(told < first ? first : told, '17:00')) }];
  };
  const saturdays = days.filter((day) => weekday(day) === 6);
  return saturdays
    .flatMap((saturday) => {
      const monday = addDays(saturday, 2);
      if (chance.happens(0.5))
        return [...entry(saturday, 'work'), ...(isWorkingDay(monday) ? entry(monday, 'rest') : [])];
      const wednesday = addDays(saturday, 4);
      return chance.happens(0.15) && isWorkingDay(wednesday) ? entry(wednesday, 'leave') : [];
    })
    .filter(({ date }) => isPast(clock(date, '00:00')));
};
