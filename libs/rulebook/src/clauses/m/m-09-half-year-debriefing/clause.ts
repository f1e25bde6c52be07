import { daysOf, halfYearOf } from '@goldkey/kernel';
import { isBetween, monthsIn, windowOf } from '../../../engine/calendar.js';
import { defineDuties } from '../../../engine/define.js';
import { texts } from './texts.js';

/** M-09: the half-year is summed up and the manager reports at its debriefing. */
export const clause = defineDuties({
  id: 'M-09',
  texts,
  reads: ['staffing.meeting.held'],
  *duties(situation, span, on) {
    for (const halfYear of new Set(monthsIn(span).map(halfYearOf))) {
      const { first, last } = daysOf(halfYear);
      const window = windowOf({ first, last }, situation.zone);
      const meetings = situation
        .factsOf('staffing.meeting.held', 'kind', 'half-year-debriefing')
        .filter(({ data }) => isBetween(data.heldAt, window));
      yield {
        deadline: window.until,
        window,
        owed: { role: 'property-manager' },
        done: ({ employeeId }) =>
          meetings.filter(({ data }) => data.attendees.includes(employeeId)).length >= on(last).count('times'),
        about: halfYear,
        details: { halfYear, meetings: String(meetings.length) },
      };
    }
  },
});
