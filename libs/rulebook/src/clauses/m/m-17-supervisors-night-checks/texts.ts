import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('主管夜查', '主管夜查', 'Night checks of supervisors'),
  sentence: {
    all: say(
      '{month} 夜查不到 {times} 次',
      '{month} 夜查不到 {times} 次',
      'Fewer than {times} night checks in {month}',
    ),
  },
  working: {
    all: say(
      '有效夜查 {checks} 次，应有 {times} 次',
      '有效夜查 {checks} 次，應有 {times} 次',
      '{checks} of {times} valid checks',
    ),
  },
  avoid: {
    all: say(
      '当月夜查 {times} 次，两种登记簿都登记并签字',
      '當月夜查 {times} 次，兩種登記簿都登記並簽字',
      '{times} checks in the month, in both registers and signed',
    ),
  },
};
