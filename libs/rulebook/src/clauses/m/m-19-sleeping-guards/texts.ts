import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('夜查睡岗', '夜查睡崗', 'Sleeping guards at night'),
  sentence: {
    all: say(
      '品质管理中心 {found} 夜查，查到 {guards} 名睡岗人员',
      '品質管理中心 {found} 夜查，查到 {guards} 名睡崗人員',
      'The quality centre’s night check of {found} found {guards} guards asleep',
    ),
  },
  working: { all: say('睡岗 {guards} 名', '睡崗 {guards} 名', '{guards} guards asleep') },
  avoid: { all: say('值班人员不睡岗', '值班人員不睡崗', 'Guards who stay awake') },
};
