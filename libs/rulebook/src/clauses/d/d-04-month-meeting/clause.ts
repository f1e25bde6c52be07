import { addDays, lastDayOf, startOfDay } from '@goldkey/kernel';
import { isBetween, monthsIn, monthWindow } from '../../../engine/calendar.js';
import { defineDuties } from '../../../engine/define.js';
import { texts } from './texts.js';

/** D-04: the department meets at the end of the month. */
export const clause = defineDuties({
  id: 'D-04',
  texts,
  reads: ['staffing.meeting.held'],
  *duties(situation, span, on) {
    const { zone } = situation;
    for (const month of monthsIn(span)) {
      const window = monthWindow(month, zone);
      const first = addDays(lastDayOf(month), 1 - on(month).count('days'));
      const inTime = { from: startOfDay(first, zone), until: window.until };
      yield {
        deadline: window.until,
        window,
        owed: { role: 'centre-director', vacant: 'not-due' },
        done: situation
          .factsOf('staffing.meeting.held', 'kind', 'department')
          .some(({ data }) => isBetween(data.heldAt, inTime)),
        about: month,
        details: { month, first },
      };
    }
  },
});
