import { compareRatios, daysOf, divideRatios, type Ratio, ratioToDecimal, ratioToPlain } from '@goldkey/kernel';
import { complaintRates } from '../../definitions/complaint-rates.js';
import { firstDayOf, monthsIn, monthWindow } from '../../engine/calendar.js';
import { type Duty, defineDuties } from '../../engine/define.js';
import { say } from '../../engine/texts.js';
import type { Rate } from '../../vocabulary.js';
import { levelWeights } from '../rates/r-complaints.js';

const value = (rate: Rate): Ratio | undefined =>
  rate.denominator.numerator === 0n ? undefined : divideRatios(rate.numerator, rate.denominator);

/** M-26: the month's closing rate and the satisfaction with closings reach their targets; nothing counted is met. */
export const m26 = defineDuties({
  id: 'M-26',
  place: '003 · 投诉',
  reads: [
    'complaints.complaint.received',
    'complaints.complaint.closed',
    'complaints.complaint.reopened',
    'complaints.complaint.decided',
    'complaints.callback.recorded',
  ],
  parameters: {
    closing: { unit: 'ratio', value: '0.70', title: say('关单率目标', '結案率目標', 'Target of the closing rate') },
    satisfaction: {
      unit: 'ratio',
      value: '0.80',
      title: say('关单满意度目标', '結案滿意度目標', 'Target of satisfaction with closings'),
    },
    satisfied: { unit: 'ratio', value: '1', title: say('满意的权数', '滿意的權數', 'Weight of satisfied') },
    basicallySatisfied: {
      unit: 'ratio',
      value: '0.6',
      title: say('基本满意的权数', '基本滿意的權數', 'Weight of basically satisfied'),
    },
  },
  texts: {
    title: say('月处结率与处结满意度', '月處結率與處結滿意度', "Month's closing rate and satisfaction"),
    text: say(
      '当月投诉处结率不低于 70 %，处结满意度不低于 80 %；没有可计的视为达到。',
      '當月投訴處結率不低於 70 %，處結滿意度不低於 80 %；無可計者視為達到。',
      "The month's closing rate is at least 70 %, satisfaction with closings at least 80 %; nothing to count is met.",
    ),
    sentence: {
      closing: say(
        '{month} 关单率 {counts} = {value}，低于 {target}',
        '{month} 結案率 {counts} = {value}，低於 {target}',
        'Closing rate of {month}: {counts} = {value}, below {target}',
      ),
      satisfaction: say(
        '{month} 关单满意度 {counts} = {value}，低于 {target}',
        '{month} 結案滿意度 {counts} = {value}，低於 {target}',
        'Satisfaction with closings of {month}: {counts} = {value}, below {target}',
      ),
    },
    avoid: {
      closing: say(
        '月底前关单率达到 {target}',
        '月底前結案率達到 {target}',
        'A closing rate of {target} by the end of the month',
      ),
      satisfaction: say('关单满意度达到 {target}', '結案滿意度達到 {target}', 'Satisfaction with closings of {target}'),
    },
  },
  *duties(situation, span, on): Iterable<Duty> {
    const { zone } = situation;
    for (const month of monthsIn(span)) {
      const numbers = on(firstDayOf(month));
      const window = monthWindow(month, zone);
      // Before its month is over the duty is not judged, and its figures are the overview's business.
      if (window.until > situation.asOf) {
        for (const part of ['closing', 'satisfaction']) {
          yield {
            part,
            deadline: window.until,
            window,
            owed: { role: 'property-manager' },
            done: false,
            causes: [],
            about: month,
            details: { month },
          };
        }
        continue;
      }
      const rates = complaintRates(situation, daysOf(month), levelWeights(numbers)).property;
      for (const [part, rate] of [
        ['closing', rates.closing],
        ['satisfaction', rates.closingSatisfaction],
      ] as const) {
        const reached = value(rate);
        const target = numbers.ratio(part);
        yield {
          part,
          deadline: window.until,
          window,
          owed: { role: 'property-manager' },
          done: reached === undefined || compareRatios(reached, target) >= 0,
          causes: [],
          about: month,
          details: {
            month,
            counts: `${ratioToPlain(rate.numerator)} ÷ ${ratioToPlain(rate.denominator)}`,
            value: reached === undefined ? '' : ratioToDecimal(reached, 4),
            target: ratioToDecimal(target, 4),
          },
        };
      }
    }
  },
});
