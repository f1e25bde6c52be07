import { isBetween, monthsIn, monthWindow } from '../../../engine/calendar.js';
import { defineDuties } from '../../../engine/define.js';
import { texts } from './texts.js';

/** M-11: all staff meet each month. */
export const clause = defineDuties({
  id: 'M-11',
  texts,
  reads: ['staffing.meeting.held'],
  *duties(situation, span, on) {
    for (const month of monthsIn(span)) {
      const window = monthWindow(month, situation.zone);
      const held = situation
        .factsOf('staffing.meeting.held', 'kind', 'all-staff')
        .filter(({ data }) => isBetween(data.heldAt, window)).length;
      yield {
        deadline: window.until,
        window,
        owed: { role: 'property-manager' },
        done: held >= on(month).count('times'),
        about: month,
        details: { month, held: String(held) },
      };
    }
  },
});
