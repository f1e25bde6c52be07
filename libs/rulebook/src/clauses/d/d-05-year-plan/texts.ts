import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('年度计划与总结', '年度計畫與總結', 'Year plan and year summary'),
  sentence: {
    plan: say(
      '{year} 年度计划到 {deadline} 没有提交',
      '{year} 年度計畫到 {deadline} 未提交',
      'The plan for {year} was not submitted by {deadline}',
    ),
    summary: say(
      '{year} 年度总结到 {deadline} 没有提交',
      '{year} 年度總結到 {deadline} 未提交',
      '{year} was not summed up by {deadline}',
    ),
  },
  working: { all: say('到 {deadline} 提交 0 份', '到 {deadline} 提交 0 份', '0 of 1 by {deadline}') },
  avoid: { all: say('在 {deadline} 结束前提交', '於 {deadline} 結束前提交', 'Submitting it by {deadline}') },
  parts: {
    plan: say('下年计划', '下年計畫', 'next year’s plan'),
    summary: say('本年总结', '本年總結', 'this year’s summary'),
  },
};
