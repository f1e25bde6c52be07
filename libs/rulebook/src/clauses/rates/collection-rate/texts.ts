import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('收费率', '收費率', 'Collection rate'),
  sentence: {},
  avoid: {},
};
