import { compareRatios, daysOf, type Month, ratioToDecimal, ratioToText } from '@goldkey/kernel';
import { complaintRates, levelWeights } from '../../../definitions/complaint-rates.js';
import { monthsIn, monthWindow } from '../../../engine/calendar.js';
import { type Duty, defineDuties } from '../../../engine/define.js';
import type { Parameters } from '../../../engine/parameters.js';
import { rateValue } from '../../../engine/rate.js';
import type { Situation } from '../../../engine/situation.js';
import { texts } from './texts.js';

/** The two targets of a month. A rate of nothing is met. */
const targetDuties = function* (situation: Situation, month: Month, numbers: Parameters): Iterable<Duty> {
  const window = monthWindow(month, situation.zone);
  const { closing, closingSatisfaction } = complaintRates(
    situation,
    daysOf(month),
    levelWeights(numbers.of('1.1')),
  ).property;
  for (const [part, rate] of [
    ['closing', closing],
    ['satisfaction', closingSatisfaction],
  ] as const) {
    const reached = rateValue(rate);
    const target = numbers.ratio(part);
    yield {
      part,
      deadline: window.until,
      window,
      owed: { role: 'property-manager' },
      done: reached === undefined || compareRatios(reached, target) >= 0,
      about: month,
      details: {
        month,
        counts: `${ratioToText(rate.numerator)} ÷ ${ratioToText(rate.denominator)}`,
        value: reached === undefined ? '—' : ratioToDecimal(reached, 4),
        target: ratioToDecimal(target, 4),
      },
    };
  }
};

/** M-26: the month's closing rate and the satisfaction with closings reach their targets. */
export const clause = defineDuties({
  id: 'M-26',
  texts,
  reads: [
    'complaints.complaint.received',
    'complaints.complaint.closed',
    'complaints.complaint.reopened',
    'complaints.complaint.decided',
    'complaints.callback.recorded',
  ],
  *duties(situation, span, on) {
    for (const month of monthsIn(span)) yield* targetDuties(situation, month, on(month));
  },
});
