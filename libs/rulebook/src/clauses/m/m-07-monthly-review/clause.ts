import { endOfDayInMonth, isBetween, monthsIn, monthWindow } from '../../../engine/calendar.js';
import { defineDuties } from '../../../engine/define.js';
import { texts } from './texts.js';

/** M-07: the manager attends the month's review meeting, early in the month. */
export const clause = defineDuties({
  id: 'M-07',
  texts,
  reads: ['staffing.meeting.held'],
  *duties(situation, span, on) {
    const { zone } = situation;
    for (const month of monthsIn(span)) {
      const window = monthWindow(month, zone);
      const deadline = endOfDayInMonth(month, on(month).count('day'), zone);
      const inTime = { from: window.from, until: deadline };
      const meetings = situation
        .factsOf('staffing.meeting.held', 'kind', 'monthly-review')
        .filter(({ data }) => isBetween(data.heldAt, inTime));
      yield {
        deadline,
        window,
        owed: { role: 'property-manager' },
        done: ({ employeeId }) => meetings.some(({ data }) => data.attendees.includes(employeeId)),
        about: month,
        details: { month, meetings: String(meetings.length) },
      };
    }
  },
});
