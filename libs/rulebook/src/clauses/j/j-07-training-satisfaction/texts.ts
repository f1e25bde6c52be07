import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('岗位培训满意度', '崗位培訓滿意度', 'Satisfaction with training'),
  sentence: {},
  avoid: {},
};
