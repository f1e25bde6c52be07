import { daysOf } from '@goldkey/kernel';
import { isBetween, weeksIn, weekWindow } from '../../../engine/calendar.js';
import { defineDuties } from '../../../engine/define.js';
import { texts } from './texts.js';

/** M-32: the manager talks with at least one of the staff each week. */
export const clause = defineDuties({
  id: 'M-32',
  texts,
  reads: ['staffing.talk.held'],
  *duties(situation, span, on) {
    for (const week of weeksIn(span)) {
      const window = weekWindow(week, situation.zone);
      const talks = situation.facts('staffing.talk.held').filter(({ data }) => isBetween(data.heldAt, window));
      const people = on(daysOf(week).last).count('people');
      yield {
        deadline: window.until,
        window,
        owed: { role: 'property-manager' },
        done: ({ employeeId: manager }) => {
          const met = talks.filter(({ data }) => data.managerId === manager).map(({ data }) => data.employeeId);
          return new Set(met).size >= people;
        },
        about: week,
        details: { week },
      };
    }
  },
});
