import { daysOf, endOfDay, type Instant, type Period, shiftMonth, startOfDay } from '@goldkey/kernel';
import { endOfDayInMonth, monthsIn, quarterEndedBefore, weeksIn } from '../../../engine/calendar.js';
import { type Duty, defineDuties } from '../../../engine/define.js';
import type { Situation } from '../../../engine/situation.js';
import { texts } from './texts.js';

const reportDuty = (situation: Situation, kind: string, period: Period, deadline: Instant): Duty => ({
  part: kind,
  deadline,
  window: { from: startOfDay(daysOf(period).first, situation.zone), until: deadline },
  owed: { role: 'property-manager' },
  done: situation
    .factsOf('billing.report.submitted', 'period', period)
    .some(({ data }) => data.kind === kind && data.submittedAt <= deadline),
  about: period,
  details: { period },
});

/** M-27: fee reports of each week, month and quarter. */
export const clause = defineDuties({
  id: 'M-27',
  texts,
  reads: ['billing.report.submitted'],
  *duties(situation, span, on) {
    const { zone } = situation;
    for (const week of weeksIn(span)) yield reportDuty(situation, 'weekly', week, endOfDay(daysOf(week).last, zone));
    for (const month of monthsIn(span)) {
      const numbers = on(month);
      const by = (name: string): Instant => endOfDayInMonth(month, numbers.count(name), zone);
      yield reportDuty(situation, 'monthly', shiftMonth(month, -1), by('monthlyDay'));
      const quarter = quarterEndedBefore(month);
      if (quarter !== undefined) yield reportDuty(situation, 'quarterly', quarter, by('quarterlyDay'));
    }
  },
});
