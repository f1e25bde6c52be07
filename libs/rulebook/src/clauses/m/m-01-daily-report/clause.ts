import { workDays } from '../../../definitions/work-days.js';
import { clockAt, isBetween } from '../../../engine/calendar.js';
import { defineDuties } from '../../../engine/define.js';
import { texts } from './texts.js';

/** M-01: the day's report, on each day that the manager works. */
export const clause = defineDuties({
  id: 'M-01',
  texts,
  reads: ['staffing.daily-report.submitted'],
  *duties(situation, span, on) {
    for (const { day, window } of workDays(situation, span, 'property-manager')) {
      const deadline = clockAt(day, on(day).text('time'), situation.zone);
      const inTime = { from: window.from, until: deadline };
      yield {
        deadline,
        window,
        owed: { role: 'property-manager' },
        done: situation
          .factsOf('staffing.daily-report.submitted', 'date', day)
          .some(({ data }) => isBetween(data.submittedAt, inTime)),
        about: day,
        details: { day },
      };
    }
  },
});
