import {
  compareRatios,
  daysOf,
  endOfDay,
  lastDayOf,
  type Month,
  ratio,
  ratioToDecimal,
  reduced,
  shiftMonth,
} from '@goldkey/kernel';
import { endOfDayInMonth, monthsIn, windowOf } from '../../../engine/calendar.js';
import { type Duty, defineDuties } from '../../../engine/define.js';
import type { Situation } from '../../../engine/situation.js';
import { texts } from './texts.js';

/** The month's collection against its target; `undefined` before the month's accounts are closed. */
const collectionOf = (situation: Situation, month: Month) => {
  const closed = situation.factsOf('billing.period.closed', 'month', month).at(-1);
  if (closed === undefined) return undefined;
  const { receivable, collected, target } = closed.data;
  const rate = receivable === 0n ? undefined : reduced(collected, receivable);
  return {
    id: closed.id,
    isReached: rate === undefined || compareRatios(rate, ratio(target)) >= 0,
    details: { month, rate: rate === undefined ? '—' : ratioToDecimal(rate, 4), target },
  };
};

/** M-28: the collection rate reaches the month's target; where it does not, an analysis follows. */
export const clause = defineDuties({
  id: 'M-28',
  texts,
  reads: ['billing.period.closed', 'billing.report.submitted'],
  *duties(situation, span, on): Iterable<Duty> {
    const { zone } = situation;
    for (const month of monthsIn(span)) {
      const own = collectionOf(situation, month);
      if (own !== undefined) {
        const window = windowOf(daysOf(month), zone);
        const { id, isReached, details } = own;
        yield {
          part: 'target',
          deadline: window.until,
          window,
          owed: { role: 'property-manager' },
          done: isReached,
          causes: [id],
          about: month,
          details,
        };
      }
      const last = shiftMonth(month, -1);
      const before = collectionOf(situation, last);
      if (before === undefined || before.isReached) continue;
      const deadline = endOfDayInMonth(month, on(month).count('day'), zone);
      yield {
        part: 'analysis',
        deadline,
        window: { from: endOfDay(lastDayOf(last), zone), until: deadline },
        owed: { role: 'property-manager' },
        done: situation
          .factsOf('billing.report.submitted', 'period', last)
          .some(({ data }) => data.kind === 'shortfall-analysis' && data.submittedAt <= deadline),
        causes: [before.id],
        about: last,
        details: before.details,
      };
    }
  },
});
