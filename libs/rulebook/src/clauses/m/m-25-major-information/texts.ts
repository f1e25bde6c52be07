import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('重大信息上报', '重大資訊上報', 'Major information goes up'),
  sentence: {
    all: say(
      '{received} 的重大投诉到 {deadline} 没有报到品质管理中心和 400 热线两处',
      '{received} 的重大投訴到 {deadline} 未報到品質管理中心及 400 熱線兩處',
      'The major complaint of {received} had not reached both the quality centre and the 400 line by {deadline}',
    ),
  },
  working: {
    all: say(
      '{received} + {hours} 小时 = {deadline}，已报 {reached} 处，应报 2 处',
      '{received} + {hours} 小時 = {deadline}，已報 {reached} 處，應報 2 處',
      '{received} + {hours} h = {deadline}; {reached} of 2 places reached',
    ),
  },
  avoid: { all: say('在 {deadline} 前两处都报', '於 {deadline} 前兩處皆報', 'Reporting it to both by {deadline}') },
};
