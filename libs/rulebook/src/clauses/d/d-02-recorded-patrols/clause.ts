import { daysOf, eachDay } from '@goldkey/kernel';
import { patrolsBy } from '../../../definitions/patrols.js';
import { weeksIn, weekWindow } from '../../../engine/calendar.js';
import { defineDuties } from '../../../engine/define.js';
import { texts } from './texts.js';

/** D-02: the director's patrols go into the inspection record several times a week. */
export const clause = defineDuties({
  id: 'D-02',
  texts,
  reads: ['inspections.patrol.completed'],
  *duties(situation, span, on) {
    for (const week of weeksIn(span)) {
      const window = weekWindow(week, situation.zone);
      const director = situation.holder('centre-director', window.until);
      if (director === undefined) continue;
      const { first, last } = daysOf(week);
      const recorded = eachDay(first, last)
        .flatMap((day) => patrolsBy(situation, director.employeeId, day))
        .filter(({ data }) => data.recorded).length;
      yield {
        deadline: window.until,
        window,
        owed: { holding: director },
        done: recorded >= on(last).count('times'),
        about: week,
        details: { week, recorded: String(recorded) },
      };
    }
  },
});
