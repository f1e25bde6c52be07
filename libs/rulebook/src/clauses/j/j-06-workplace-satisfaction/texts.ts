import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('内部员工满意度', '內部員工滿意度', 'Staff satisfaction'),
  sentence: {},
  avoid: {},
};
