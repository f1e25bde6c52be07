import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('晨诵与论坛关注', '晨誦與論壇關注', 'Morning reading and the online forum'),
  sentence: {
    all: say(
      '{day} 没有组织晨诵或没有关注网络论坛',
      '{day} 未組織晨誦或未關注網路論壇',
      'On {day} the morning reading or the look at the online forum was missing',
    ),
  },
  working: { all: say('两项中做了 {held} 项', '兩項中做了 {held} 項', '{held} of 2 done') },
  avoid: {
    all: say(
      '当天组织晨诵并关注论坛',
      '當天組織晨誦並關注論壇',
      'Holding the reading and looking at the forum on that day',
    ),
  },
};
