import { defineDuties } from '../../engine/define.js';
import { say } from '../../engine/texts.js';
import { weekProgress } from './week-progress.js';

/** M-03: progress of the company plan, each Thursday 16:30. */
export const m03 = defineDuties({
  id: 'M-03',
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
    time: { unit: 'time', value: '16:30', title: say('周四截止时间', '週四截止時間', 'Thursday deadline') },
  },
  texts: {
    title: say('周四报公司计划进度', '週四報公司計畫進度', 'Progress of the company plan on Thursday'),
    text: say(
      '每周四 16:30 前，报送公司计划在本周的进度；每漏一次罚 2 元。',
      '每週四 16:30 前，報送公司計畫於本週的進度；每漏一次罰 2 元。',
      'By Thursday 16:30 of each week the progress of the company plan is reported; each miss costs 2 yuan.',
    ),
    sentence: {
      all: say(
        '{week} 的公司计划进度到 {deadline} 没有报送',
        '{week} 的公司計畫進度到 {deadline} 未報送',
        'Progress of the company plan for {week} was not reported by {deadline}',
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
  duties: weekProgress('company'),
});
