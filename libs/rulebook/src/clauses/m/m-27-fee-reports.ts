import { daysOf, endOfDay, type Instant, type Period, shiftMonth, startOfDay } from '@goldkey/kernel';
import { clockText, dayInMonth, firstDayOf, monthsIn, quarterEndedBefore, weeksIn } from '../../engine/calendar.js';
import { type Duty, defineDuties } from '../../engine/define.js';
import type { Situation } from '../../engine/situation.js';
import { say } from '../../engine/texts.js';

const reportDuty = (situation: Situation, kind: string, period: Period, deadline: Instant): Duty => ({
  part: kind,
  deadline,
  window: { from: startOfDay(daysOf(period).first, situation.zone), until: deadline },
  owed: { role: 'property-manager' },
  done: situation
    .factsOf('billing.report.submitted', 'period', period)
    .some(({ data }) => data.kind === kind && data.submittedAt <= deadline),
  causes: [],
  about: period,
  details: { period, deadline: clockText(deadline, situation.zone) },
});

const missed = say(
  '{period} 的收费报表到 {deadline} 没有报送',
  '{period} 的收費報表到 {deadline} 未報送',
  'The fee report for {period} was not submitted by {deadline}',
);
const submitted = say('在 {deadline} 前报送', '於 {deadline} 前報送', 'Submitting it by {deadline}');

/** M-27: fee reports of each week, month and quarter. */
export const m27 = defineDuties({
  id: 'M-27',
  place: '003 · 收费',
  reads: ['billing.report.submitted'],
  parameters: {
    monthlyDay: {
      unit: 'count',
      value: '5',
      title: say('月报截止日', '月報截止日', 'Day of the monthly report'),
      reading: say(
        '原文未写日期，读作次月 5 日',
        '原文未寫日期，讀作次月 5 日',
        'The source names no day; read as the 5th.',
      ),
    },
    quarterlyDay: {
      unit: 'count',
      value: '10',
      title: say('季报截止日', '季報截止日', 'Day of the quarterly report'),
      reading: say(
        '原文未写日期，读作季后 10 日',
        '原文未寫日期，讀作季後 10 日',
        'The source names no day; read as the 10th after the quarter.',
      ),
    },
  },
  texts: {
    title: say('收费周报、月报、季报', '收費週報、月報、季報', 'Fee reports of week, month and quarter'),
    text: say(
      '周报在当周结束前、月报在次月 5 日前、欠费与收缴率的季报在季后 10 日前报送。',
      '週報於當週結束前、月報於次月 5 日前、欠費與收繳率的季報於季後 10 日前報送。',
      'The weekly report is due by Sunday, the monthly by the 5th, the quarterly of arrears and collection by the 10th.',
    ),
    sentence: { weekly: missed, monthly: missed, quarterly: missed },
    avoid: { weekly: submitted, monthly: submitted, quarterly: submitted },
  },
  *duties(situation, span, on) {
    const { zone } = situation;
    for (const week of weeksIn(span)) yield reportDuty(situation, 'weekly', week, endOfDay(daysOf(week).last, zone));
    for (const month of monthsIn(span)) {
      const numbers = on(firstDayOf(month));
      const by = (name: string): Instant => endOfDay(dayInMonth(month, numbers.count(name)), zone);
      yield reportDuty(situation, 'monthly', shiftMonth(month, -1), by('monthlyDay'));
      const quarter = quarterEndedBefore(month);
      if (quarter !== undefined) yield reportDuty(situation, 'quarterly', quarter, by('quarterlyDay'));
    }
  },
});
