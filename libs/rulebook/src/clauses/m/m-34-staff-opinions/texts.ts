import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('员工意见按时回复', '員工意見按時回覆', 'Staff opinions are answered in time'),
  sentence: {
    all: say(
      '{raised} 的员工意见到 {deadline} 没有回复闭环',
      '{raised} 的員工意見到 {deadline} 未回覆結案',
      'The staff opinion of {raised} was not answered and closed by {deadline}',
    ),
  },
  working: { all: say('到 {deadline} 回复 0 次', '到 {deadline} 回覆 0 次', '0 answers by {deadline}') },
  avoid: {
    all: say(
      '在约定的 {deadline} 前回复并闭环',
      '於約定的 {deadline} 前回覆並結案',
      'Answering and closing it by {deadline} as promised',
    ),
  },
};
