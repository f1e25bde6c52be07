import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('部门当期满意率', '部門當期滿意率', "A department's satisfaction in a period"),
  sentence: {},
  avoid: {},
};
