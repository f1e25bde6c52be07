import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('员工对上司的满意度', '員工對上司的滿意度', 'Satisfaction with the superior'),
  sentence: {},
  avoid: {},
};
