import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('上月计划自评', '上月計畫自評', "Self-evaluation of last month's plan"),
  sentence: {
    all: say(
      '{period} 月计划的自评到 {deadline} 没有提交',
      '{period} 月計畫的自評到 {deadline} 未提交',
      'The self-evaluation of {period} was not submitted by {deadline}',
    ),
  },
  working: {
    all: say(
      '到 {deadline} 收到 {period} 自评 0 份，应有 1 份',
      '到 {deadline} 收到 {period} 自評 0 份，應有 1 份',
      '0 of 1 self-evaluation of {period} by {deadline}',
    ),
  },
  avoid: { all: say('在 {deadline} 结束前提交', '於 {deadline} 結束前提交', 'Submitting it by {deadline}') },
};
