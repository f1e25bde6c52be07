import { shiftMonth } from '@goldkey/kernel';
import { endOfDayInMonth, monthsIn, monthWindow } from '../../../engine/calendar.js';
import { defineDuties } from '../../../engine/define.js';
import { texts } from './texts.js';

/** M-05: next month's plan, by the 28th. */
export const clause = defineDuties({
  id: 'M-05',
  texts,
  reads: ['staffing.plan.submitted'],
  *duties(situation, span, on) {
    const { zone } = situation;
    for (const month of monthsIn(span)) {
      const deadline = endOfDayInMonth(month, on(month).count('day'), zone);
      const period = shiftMonth(month, 1);
      yield {
        deadline,
        window: monthWindow(month, zone),
        owed: { role: 'property-manager' },
        done: situation
          .factsOf('staffing.plan.submitted', 'period', period)
          .some(({ data }) => data.planKind === 'month' && data.submittedAt <= deadline),
        about: period,
        details: { period },
      };
    }
  },
});
