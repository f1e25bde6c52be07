import { workDays } from '../../../definitions/work-days.js';
import { isBetween } from '../../../engine/calendar.js';
import { defineDuties } from '../../../engine/define.js';
import { texts } from './texts.js';

/** M-10: the management meets at the end of the day, and every problem left open gets a plan and a date. */
export const clause = defineDuties({
  id: 'M-10',
  texts,
  reads: ['staffing.meeting.held'],
  *duties(situation, span) {
    for (const { day, window } of workDays(situation, span, 'property-manager')) {
      const meetings = situation
        .factsOf('staffing.meeting.held', 'kind', 'daily-wrap-up')
        .filter(({ data }) => isBetween(data.heldAt, window));
      yield {
        deadline: window.until,
        window,
        owed: { role: 'property-manager' },
        done: meetings.some(({ data: { problemsOpen = 0, problemsPlanned = 0 } }) => problemsPlanned === problemsOpen),
        about: day,
        details: { day, meetings: String(meetings.length) },
      };
    }
  },
});
