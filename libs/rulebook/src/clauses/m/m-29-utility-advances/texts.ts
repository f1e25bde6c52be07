import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('代垫费用全额收回', '代墊費用全額收回', 'Advances are recovered in full'),
  sentence: {
    all: say(
      '代垫的 {amount} 元到 {deadline} 只收回 {recovered} 元',
      '代墊的 {amount} 元到 {deadline} 僅收回 {recovered} 元',
      'Of an advance of {amount} yuan {recovered} were recovered by {deadline}',
    ),
  },
  working: {
    all: say(
      '收回 {recovered} 元，应收回 {amount} 元',
      '收回 {recovered} 元，應收回 {amount} 元',
      '{recovered} of {amount} yuan',
    ),
  },
  avoid: {
    all: say('在 {deadline} 结束前全额收回', '於 {deadline} 結束前全額收回', 'Recovering all of it by {deadline}'),
  },
};
