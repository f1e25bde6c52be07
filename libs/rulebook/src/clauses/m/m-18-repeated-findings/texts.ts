import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('日查同类问题重复', '日查同類問題重複', 'The same kind of finding again'),
  sentence: {
    all: say(
      '品质管理中心日查，{month} 第 {count} 次查到「{category}」类问题',
      '品質管理中心日查，{month} 第 {count} 次查到「{category}」類問題',
      'The quality centre’s day checks found “{category}” for time {count} in {month}',
    ),
  },
  working: {
    all: say(
      '当月第 {count} 次，前 {free} 次不扣',
      '當月第 {count} 次，前 {free} 次不扣',
      'time {count} in the month, the first {free} being free',
    ),
  },
  avoid: { all: say('同类问题当月不再出现', '同類問題當月不再出現', 'No finding of that kind again in the month') },
};
