import { formatFen } from '@goldkey/kernel';
import { monthsIn, monthWindow } from '../../../engine/calendar.js';
import { defineDuties } from '../../../engine/define.js';
import { texts } from './texts.js';

/** M-30: the month's spending stays within its budget; a month whose budget is not closed is not judged. */
export const clause = defineDuties({
  id: 'M-30',
  texts,
  reads: ['billing.budget.closed'],
  *duties(situation, span) {
    for (const month of monthsIn(span)) {
      const closed = situation.factsOf('billing.budget.closed', 'month', month).at(-1);
      if (closed === undefined) continue;
      const { budget, spent } = closed.data;
      const window = monthWindow(month, situation.zone);
      yield {
        deadline: window.until,
        window,
        owed: { role: 'property-manager' },
        done: spent <= budget,
        causes: [closed.id],
        about: month,
        details: { month, budget: formatFen(budget), spent: formatFen(spent) },
      };
    }
  },
});
