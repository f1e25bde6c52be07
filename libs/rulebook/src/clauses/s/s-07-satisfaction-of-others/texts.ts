import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('无办件量部门的满意率', '無辦件量部門的滿意率', 'Satisfaction of a department without a volume'),
  sentence: {},
  avoid: {},
};
