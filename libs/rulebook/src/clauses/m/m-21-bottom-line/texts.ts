import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('第三方调查的底线问题', '第三方調查的底線問題', 'Bottom-line problem in a third party’s survey'),
  sentence: {
    all: say(
      '第三方满意度调查 {found} 发现底线问题「{category}」，立即免职',
      '第三方滿意度調查 {found} 發現底線問題「{category}」，立即免職',
      'A third party’s survey found a bottom-line problem (“{category}”) at {found}: dismissal at once',
    ),
  },
  avoid: { all: say('项目上没有底线问题', '項目上沒有底線問題', 'No bottom-line problem at the property') },
};
