import { daysBetween, daysOf, endOfDay, shiftMonth, startOfDay } from '@goldkey/kernel';
import { clockText, dayInMonth, firstDayOf, monthsIn, quarterEndedBefore } from '../../engine/calendar.js';
import { type Duty, defineDuties } from '../../engine/define.js';
import { say } from '../../engine/texts.js';

/** M-35: staff points summed up each month, and each quarter's published long enough. */
export const m35 = defineDuties({
  id: 'M-35',
  place: '003 · 员工积分',
  reads: ['staffing.points.summarised', 'staffing.points.published'],
  parameters: {
    monthlyDay: {
      unit: 'count',
      value: '5',
      title: say('月汇总截止日', '月彙總截止日', 'Day of the monthly summary'),
      reading: say(
        '原文未写日期，读作次月 5 日',
        '原文未寫日期，讀作次月 5 日',
        'The source names no day; read as the 5th.',
      ),
    },
    quarterlyDay: {
      unit: 'count',
      value: '15',
      title: say('季公示截止日', '季公示截止日', 'Day by which publication begins'),
      reading: say(
        '原文未写日期，读作季后 15 日',
        '原文未寫日期，讀作季後 15 日',
        'The source names no day; read as the 15th after the quarter.',
      ),
    },
    days: { unit: 'count', value: '5', title: say('公示天数', '公示天數', 'Days of publication') },
  },
  texts: {
    title: say(
      '员工积分月汇总、季公示',
      '員工積分月彙總、季公示',
      'Staff points: monthly summary, quarterly publication',
    ),
    text: say(
      '员工积分每月汇总，每季公示不少于 5 天。',
      '員工積分每月彙總，每季公示不少於 5 天。',
      'Staff points are summed up each month and published for at least five days each quarter.',
    ),
    sentence: {
      month: say(
        '{period} 的员工积分到 {deadline} 没有汇总',
        '{period} 的員工積分到 {deadline} 未彙總',
        'Staff points of {period} were not summed up by {deadline}',
      ),
      quarter: say(
        '{period} 的员工积分到 {deadline} 没有公示 {days} 天',
        '{period} 的員工積分到 {deadline} 未公示 {days} 天',
        'Staff points of {period} were not published for {days} days from {deadline} at the latest',
      ),
    },
    avoid: {
      month: say('在 {deadline} 前汇总', '於 {deadline} 前彙總', 'Summing them up by {deadline}'),
      quarter: say(
        '在 {deadline} 前开始公示，满 {days} 天',
        '於 {deadline} 前開始公示，滿 {days} 天',
        'Publishing them from {deadline} at the latest, for {days} days',
      ),
    },
  },
  *duties(situation, span, on): Iterable<Duty> {
    const { zone } = situation;
    for (const month of monthsIn(span)) {
      const numbers = on(firstDayOf(month));
      const last = shiftMonth(month, -1);
      const summed = endOfDay(dayInMonth(month, numbers.count('monthlyDay')), zone);
      yield {
        part: 'month',
        deadline: summed,
        window: { from: startOfDay(firstDayOf(last), zone), until: summed },
        owed: { role: 'property-manager' },
        done: situation
          .factsOf('staffing.points.summarised', 'month', last)
          .some(({ data }) => data.summarisedAt <= summed),
        causes: [],
        about: last,
        details: { period: last, deadline: clockText(summed, zone) },
      };
      const quarter = quarterEndedBefore(month);
      if (quarter === undefined) continue;
      const latest = dayInMonth(month, numbers.count('quarterlyDay'));
      const deadline = endOfDay(latest, zone);
      const days = numbers.count('days');
      yield {
        part: 'quarter',
        deadline,
        window: { from: startOfDay(daysOf(quarter).first, zone), until: deadline },
        owed: { role: 'property-manager' },
        done: situation
          .factsOf('staffing.points.published', 'quarter', quarter)
          .some(({ data }) => data.from <= latest && daysBetween(data.from, data.until) + 1 >= days),
        causes: [],
        about: quarter,
        details: { period: quarter, deadline: clockText(deadline, zone), days: String(days) },
      };
    }
  },
});
