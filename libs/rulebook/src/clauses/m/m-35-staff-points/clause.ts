import { daysBetween, daysOf, endOfDay, shiftMonth, startOfDay } from '@goldkey/kernel';
import { dayInMonth, endOfDayInMonth, firstDayOf, monthsIn, quarterEndedBefore } from '../../../engine/calendar.js';
import { type Duty, defineDuties } from '../../../engine/define.js';
import { texts } from './texts.js';

/** M-35: staff points summed up each month, and each quarter's published long enough. */
export const clause = defineDuties({
  id: 'M-35',
  texts,
  reads: ['staffing.points.summarised', 'staffing.points.published'],
  *duties(situation, span, on): Iterable<Duty> {
    const { zone } = situation;
    for (const month of monthsIn(span)) {
      const numbers = on(month);
      const last = shiftMonth(month, -1);
      const summed = endOfDayInMonth(month, numbers.count('monthlyDay'), zone);
      yield {
        part: 'month',
        deadline: summed,
        window: { from: startOfDay(firstDayOf(last), zone), until: summed },
        owed: { role: 'property-manager' },
        done: situation
          .factsOf('staffing.points.summarised', 'month', last)
          .some(({ data }) => data.summarisedAt <= summed),
        about: last,
        details: { period: last },
      };
      const quarter = quarterEndedBefore(month);
      if (quarter === undefined) continue;
      const latest = dayInMonth(month, numbers.count('quarterlyDay'));
      const deadline = endOfDay(latest, zone);
      const lengths = situation
        .factsOf('staffing.points.published', 'quarter', quarter)
        .filter(({ data }) => data.from <= latest)
        .map(({ data }) => daysBetween(data.from, data.until) + 1);
      yield {
        part: 'quarter',
        deadline,
        window: { from: startOfDay(daysOf(quarter).first, zone), until: deadline },
        owed: { role: 'property-manager' },
        done: lengths.some((days) => days >= numbers.count('days')),
        about: quarter,
        details: { period: quarter, longest: String(Math.max(0, ...lengths)) },
      };
    }
  },
});
