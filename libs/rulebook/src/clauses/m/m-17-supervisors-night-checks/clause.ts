import { lastDayOf } from '@goldkey/kernel';
import { nightChecksBy } from '../../../definitions/night-checks.js';
import { monthsIn, monthWindow } from '../../../engine/calendar.js';
import { defineDuties } from '../../../engine/define.js';
import type { Holding } from '../../../engine/situation.js';
import { texts } from './texts.js';

/** One appointment each; of several of one person the first, which began last. */
const oneEach = (holdings: readonly Holding[]): Iterable<Holding> => {
  const people = new Map<string, Holding>();
  for (const holding of holdings) if (!people.has(holding.employeeId)) people.set(holding.employeeId, holding);
  return people.values();
};

/** M-17: every supervisor of the property checks at night each month. */
export const clause = defineDuties({
  id: 'M-17',
  texts,
  reads: ['inspections.night-check.completed'],
  *duties(situation, span, on) {
    for (const month of monthsIn(span)) {
      const window = monthWindow(month, situation.zone);
      for (const holding of oneEach(situation.holders(lastDayOf(month), 'supervisor'))) {
        const checks = nightChecksBy(situation, holding.employeeId, window).length;
        yield {
          deadline: window.until,
          window,
          owed: { holding },
          done: checks >= on(month).count('times'),
          about: month,
          details: { month, checks: String(checks) },
        };
      }
    }
  },
});
