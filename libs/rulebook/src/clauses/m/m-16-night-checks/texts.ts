import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('经理夜查', '經理夜查', 'Night checks of the manager'),
  sentence: {
    all: say(
      '{month} 经理夜查不到 {times} 次，或时间没有变化',
      '{month} 經理夜查不到 {times} 次，或時間沒有變化',
      'In {month} the manager made fewer than {times} night checks, or always at the same hour',
    ),
  },
  working: {
    all: say(
      '有效夜查 {checks} 次，应有 {times} 次；钟点最多相差 {spread} 分钟，应超过 {minutes} 分钟',
      '有效夜查 {checks} 次，應有 {times} 次；鐘點最多相差 {spread} 分鐘，應超過 {minutes} 分鐘',
      '{checks} of {times} valid checks; {spread} minutes apart at most, more than {minutes} wanted',
    ),
  },
  avoid: {
    all: say(
      '当月夜查 {times} 次，时间相差超过 {minutes} 分钟，两种登记簿都登记并签字',
      '當月夜查 {times} 次，時間相差超過 {minutes} 分鐘，兩種登記簿都登記並簽字',
      '{times} checks in the month, more than {minutes} minutes apart by the clock, in both registers and signed',
    ),
  },
};
