import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('窗口人员考核金额结算', '窗口人員考核金額結算', 'Settlement of the stipends of window staff'),
  sentence: {},
  avoid: {},
};
