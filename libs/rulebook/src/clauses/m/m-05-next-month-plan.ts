import { endOfDay, shiftMonth } from '@goldkey/kernel';
import { clockText, dayInMonth, firstDayOf, monthsIn, monthWindow } from '../../engine/calendar.js';
import { defineDuties } from '../../engine/define.js';
import { say } from '../../engine/texts.js';

/** M-05: next month's plan, by the 28th. */
export const m05 = defineDuties({
  id: 'M-05',
  place: '003 · 每月',
  reads: ['staffing.plan.submitted'],
  costs: {
    fine: '2.00',
    reading: say(
      '原文「2元/次」，疑脱落「00」，按字面取 2 元',
      '原文「2元/次」，疑脫落「00」，依字面取 2 元',
      'The source prints 2 yuan; it may have read 200. Taken as printed.',
    ),
  },
  parameters: {
    day: {
      unit: 'count',
      value: '28',
      title: say('每月截止日', '每月截止日', 'Day of the month'),
      reading: say(
        '「28 日前」读作当日结束前',
        '「28 日前」讀作當日結束前',
        '“By the 28th” is read as before the end of that day.',
      ),
    },
  },
  texts: {
    title: say('报下月计划', '報下月計畫', "Next month's plan"),
    text: say(
      '每月 28 日前报送下个月的工作计划；每漏一次罚 2 元。',
      '每月 28 日前報送下個月的工作計畫；每漏一次罰 2 元。',
      "Next month's plan is submitted by the 28th; each miss costs 2 yuan.",
    ),
    sentence: {
      all: say(
        '{period} 的月计划到 {deadline} 没有报送',
        '{period} 的月計畫到 {deadline} 未報送',
        'The plan for {period} was not submitted by {deadline}',
      ),
    },
    avoid: { all: say('在 {deadline} 前报送', '於 {deadline} 前報送', 'Submitting it by {deadline}') },
  },
  *duties(situation, span, on) {
    const { zone } = situation;
    for (const month of monthsIn(span)) {
      const deadline = endOfDay(dayInMonth(month, on(firstDayOf(month)).count('day')), zone);
      const period = shiftMonth(month, 1);
      yield {
        part: 'all',
        deadline,
        window: monthWindow(month, zone),
        owed: { role: 'property-manager' },
        done: situation
          .factsOf('staffing.plan.submitted', 'period', period)
          .some(({ data }) => data.planKind === 'month' && data.submittedAt <= deadline),
        causes: [],
        about: period,
        details: { period, deadline: clockText(deadline, zone) },
      };
    }
  },
});
