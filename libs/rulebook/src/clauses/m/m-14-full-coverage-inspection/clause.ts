import { isBetween, monthsIn, monthWindow } from '../../../engine/calendar.js';
import { defineDuties } from '../../../engine/define.js';
import { texts } from './texts.js';

/** M-14: each month supervisors and above inspect everything, and the month is summed up in writing. */
export const clause = defineDuties({
  id: 'M-14',
  texts,
  reads: ['inspections.full-coverage.completed'],
  *duties(situation, span, on) {
    for (const month of monthsIn(span)) {
      const window = monthWindow(month, situation.zone);
      const held = situation
        .facts('inspections.full-coverage.completed')
        .filter(({ data }) => isBetween(data.completedAt, window));
      const written = held.filter(({ data }) => data.summaryWritten).length;
      yield {
        deadline: window.until,
        window,
        owed: { role: 'property-manager' },
        done: written >= on(month).count('times'),
        about: month,
        details: { month, held: String(held.length), written: String(written) },
      };
    }
  },
});
