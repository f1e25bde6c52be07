import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('报下月计划', '報下月計畫', "Next month's plan"),
  sentence: {
    all: say(
      '{period} 的月计划到 {deadline} 没有报送',
      '{period} 的月計畫到 {deadline} 未報送',
      'The plan for {period} was not submitted by {deadline}',
    ),
  },
  working: {
    all: say(
      '到 {deadline} 收到 {period} 月计划 0 份，应有 1 份',
      '到 {deadline} 收到 {period} 月計畫 0 份，應有 1 份',
      '0 of 1 plan for {period} by {deadline}',
    ),
  },
  avoid: { all: say('在 {deadline} 结束前报送', '於 {deadline} 結束前報送', 'Submitting it by {deadline}') },
};
