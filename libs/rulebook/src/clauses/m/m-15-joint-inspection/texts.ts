import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('参加联合检查', '參加聯合檢查', 'Joint inspection of the quality centre'),
  sentence: {
    all: say(
      '{held} 的联合检查点名而没有参加',
      '{held} 的聯合檢查點名而未參加',
      'Expected at the joint inspection of {held} and stayed away',
    ),
  },
  working: { all: say('点名 1 次，参加 0 次', '點名 1 次，參加 0 次', 'expected once, attended 0 times') },
  avoid: { all: say('参加 {held} 的检查', '參加 {held} 的檢查', 'Taking part at {held}') },
};
