import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('部门年度满意率', '部門年度滿意率', "A department's satisfaction of the year"),
  sentence: {},
  avoid: {},
};
