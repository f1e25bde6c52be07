/** Tasks that the general manager adds, and their filing with administration: 24 hours are the measure (M-02). */
import { isWorkingDay } from '@goldkey/kernel';
import { addDays, clock, later, written } from './calendar.mjs';
import { MANAGED, TASKS } from './cast.mjs';
import { chanceFor } from './chance.mjs';
import { doneAt } from './punctuality.mjs';

const DAY_HOURS = 24;

const earlierTasks = (chance, property, { days }) =>
  days
    .filter((day) => isWorkingDay(day) && property.managersOn(day).length > 0 && chance.happens(0.24))
    .map((day) => {
      const assignedAt = clock(day, `${String(chance.between(9, 16)).padStart(2, '0')}:${chance.between(10, 59)}`);
      const times = { inTime: later(assignedAt, chance.between(1, 6)), deadline: later(assignedAt, DAY_HOURS) };
      return { day, assignedAt, title: chance.pick(TASKS), filedAt: doneAt(chance, property, times) };
    });

/** The first and the last full office hour of the 24 before now: what was given then is due within the day to come. */
const freshTasks = ({ now, today }) => {
  const hours = [addDays(today, -1), today]
    .flatMap((day) =>
      [9, 10, 11, 14, 15, 16, 17].map((hour) => ({ day, at: clock(day, `${String(hour).padStart(2, '0')}:05`) })),
    )
    .filter(({ at }) => at <= now && later(at, DAY_HOURS - 1) > now);
  return [hours[0], hours.at(-1)].map(({ day, at }, n) => ({
    day,
    assignedAt: at,
    title: TASKS[n],
    filedAt: undefined,
  }));
};

/** The tasks of a property, each with its filing where there is one by now. The demo's manager has two to see to. */
export const tasksOf = (property, generalManager, calendar) => {
  const chance = chanceFor('tasks', property.id);
  const open = property.id === MANAGED ? freshTasks(calendar) : [];
  const given = [...earlierTasks(chance, property, calendar), ...open];
  return given
    .filter(({ day, assignedAt }) => calendar.isPast(assignedAt) && property.managersOn(day).length > 0)
    .map(({ day, assignedAt, title, filedAt }, n) => ({
      key: `${property.id}/T${n + 1}`,
      task: {
        propertyId: property.id,
        employeeId: property.managersOn(day)[0].employeeId,
        assignedBy: generalManager.employeeId,
        title,
        assignedAt: written(assignedAt),
      },
      ...(filedAt !== undefined && calendar.isPast(filedAt) && { filedAt: written(filedAt) }),
    }));
};
