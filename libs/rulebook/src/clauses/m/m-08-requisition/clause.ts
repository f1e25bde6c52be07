import { endOfDayInMonth, monthsIn, monthWindow } from '../../../engine/calendar.js';
import { defineDuties } from '../../../engine/define.js';
import { texts } from './texts.js';

/** M-08: the month's material requisition is organised and approved. */
export const clause = defineDuties({
  id: 'M-08',
  texts,
  reads: ['staffing.requisition.approved'],
  *duties(situation, span, on) {
    const { zone } = situation;
    for (const month of monthsIn(span)) {
      const deadline = endOfDayInMonth(month, on(month).count('day'), zone);
      yield {
        deadline,
        window: monthWindow(month, zone),
        owed: { role: 'property-manager' },
        done: situation
          .factsOf('staffing.requisition.approved', 'month', month)
          .some(({ data }) => data.approvedAt <= deadline),
        about: month,
        details: { month },
      };
    }
  },
});
