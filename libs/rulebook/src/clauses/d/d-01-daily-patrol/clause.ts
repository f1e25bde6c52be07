import { patrolsBy } from '../../../definitions/patrols.js';
import { workDays } from '../../../definitions/work-days.js';
import { defineDuties } from '../../../engine/define.js';
import { texts } from './texts.js';

/** D-01: the director goes round at least once on each day of work. */
export const clause = defineDuties({
  id: 'D-01',
  texts,
  reads: ['inspections.patrol.completed'],
  *duties(situation, span, on) {
    for (const { day, window, holder } of workDays(situation, span, 'centre-director')) {
      if (holder === undefined) continue;
      const patrols = patrolsBy(situation, holder.employeeId, day).length;
      yield {
        deadline: window.until,
        window,
        owed: { holding: holder },
        done: patrols >= on(day).count('times'),
        about: day,
        details: { day, patrols: String(patrols) },
      };
    }
  },
});
