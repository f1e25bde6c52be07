import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('月底部门例会', '月底部門例會', 'Department meeting at the month’s end'),
  sentence: {
    all: say(
      '{first} 到 {month} 月底没有开部门例会',
      '{first} 至 {month} 月底未開部門例會',
      'No department meeting from {first} to the end of {month}',
    ),
  },
  working: {
    all: say(
      '{first} 到 {deadline} 例会 0 次',
      '{first} 至 {deadline} 例會 0 次',
      '0 meetings from {first} to {deadline}',
    ),
  },
  avoid: {
    all: say(
      '在 {first} 到 {deadline} 之间开例会',
      '於 {first} 至 {deadline} 之間開例會',
      'Holding one between {first} and {deadline}',
    ),
  },
};
