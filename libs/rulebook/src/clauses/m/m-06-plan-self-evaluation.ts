import { endOfDay, shiftMonth, startOfDay } from '@goldkey/kernel';
import { clockText, dayInMonth, firstDayOf, monthsIn } from '../../engine/calendar.js';
import { defineDuties } from '../../engine/define.js';
import { say } from '../../engine/texts.js';

/** M-06: self-evaluation of last month's plan, by the 2nd. */
export const m06 = defineDuties({
  id: 'M-06',
  place: '003 · 每月',
  reads: ['staffing.plan.self-evaluated'],
  costs: {
    fine: '2.00',
    reading: say(
      '原文「2元/次」，疑脱落「00」，按字面取 2 元',
      '原文「2元/次」，疑脫落「00」，依字面取 2 元',
      'The source prints 2 yuan; it may have read 200. Taken as printed.',
    ),
  },
  parameters: { day: { unit: 'count', value: '2', title: say('每月截止日', '每月截止日', 'Day of the month') } },
  texts: {
    title: say('上月计划自评', '上月計畫自評', "Self-evaluation of last month's plan"),
    text: say(
      '每月 2 日前，完成上月计划的自评；每漏一次罚 2 元。',
      '每月 2 日前，完成上月計畫的自評；每漏一次罰 2 元。',
      "Last month's plan is self-evaluated by the 2nd; each miss costs 2 yuan.",
    ),
    sentence: {
      all: say(
        '{period} 计划的自评到 {deadline} 没有提交',
        '{period} 計畫的自評到 {deadline} 未提交',
        'The self-evaluation of {period} was not submitted by {deadline}',
      ),
    },
    avoid: { all: say('在 {deadline} 前提交', '於 {deadline} 前提交', 'Submitting it by {deadline}') },
  },
  *duties(situation, span, on) {
    const { zone } = situation;
    for (const month of monthsIn(span)) {
      const deadline = endOfDay(dayInMonth(month, on(firstDayOf(month)).count('day')), zone);
      const period = shiftMonth(month, -1);
      yield {
        part: 'all',
        deadline,
        window: { from: startOfDay(firstDayOf(period), zone), until: deadline },
        owed: { role: 'property-manager' },
        done: situation
          .factsOf('staffing.plan.self-evaluated', 'period', period)
          .some(({ data }) => data.planKind === 'month' && data.submittedAt <= deadline),
        causes: [],
        about: period,
        details: { period, deadline: clockText(deadline, zone) },
      };
    }
  },
});
