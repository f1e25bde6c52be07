import { shiftMonth, startOfDay } from '@goldkey/kernel';
import { endOfDayInMonth, firstDayOf, monthsIn } from '../../../engine/calendar.js';
import { defineDuties } from '../../../engine/define.js';
import { texts } from './texts.js';

/** M-06: self-evaluation of last month's plan, by the 2nd. */
export const clause = defineDuties({
  id: 'M-06',
  texts,
  reads: ['staffing.plan.self-evaluated'],
  *duties(situation, span, on) {
    const { zone } = situation;
    for (const month of monthsIn(span)) {
      const deadline = endOfDayInMonth(month, on(month).count('day'), zone);
      const period = shiftMonth(month, -1);
      yield {
        deadline,
        window: { from: startOfDay(firstDayOf(period), zone), until: deadline },
        owed: { role: 'property-manager' },
        done: situation
          .factsOf('staffing.plan.self-evaluated', 'period', period)
          .some(({ data }) => data.planKind === 'month' && data.submittedAt <= deadline),
        about: period,
        details: { period },
      };
    }
  },
});
