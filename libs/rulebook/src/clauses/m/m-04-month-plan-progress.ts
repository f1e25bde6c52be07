import { defineDuties } from '../../engine/define.js';
import { say } from '../../engine/texts.js';
import { weekProgress } from './week-progress.js';

/** M-04: this week's progress of the month plan, each Thursday 12:00. */
export const m04 = defineDuties({
  id: 'M-04',
  place: '003 · 每周四',
  reads: ['staffing.plan.progress-reported'],
  costs: {
    fine: '2.00',
    reading: say(
      '原文「2元/次」，疑脱落「00」，按字面取 2 元',
      '原文「2元/次」，疑脫落「00」，依字面取 2 元',
      'The source prints 2 yuan; it may have read 200. Taken as printed.',
    ),
  },
  parameters: {
    time: {
      unit: 'time',
      value: '12:00',
      title: say('周四截止时间', '週四截止時間', 'Thursday deadline'),
      reading: say(
        '原文只剩「12:」，读作 12:00',
        '原文僅餘「12:」，讀作 12:00',
        'The source keeps only “12:”; read as 12:00.',
      ),
    },
  },
  texts: {
    title: say('周四报月计划进度', '週四報月計畫進度', 'Progress of the month plan on Thursday'),
    text: say(
      '每周四 12:00 前，向分管领导报送月计划在本周的进度；每漏一次罚 2 元。',
      '每週四 12:00 前，向分管領導報送月計畫於本週的進度；每漏一次罰 2 元。',
      'By Thursday noon of each week the progress of the month plan goes to the leader in charge; each miss costs 2 yuan.',
    ),
    sentence: {
      all: say(
        '{week} 的月计划进度到 {deadline} 没有报送',
        '{week} 的月計畫進度到 {deadline} 未報送',
        'Progress of the month plan for {week} was not reported by {deadline}',
      ),
    },
    avoid: {
      all: say(
        '在本周一至 {deadline} 之间报送',
        '於本週一至 {deadline} 之間報送',
        'Reporting it between Monday and {deadline}',
      ),
    },
  },
  duties: weekProgress('month'),
});
