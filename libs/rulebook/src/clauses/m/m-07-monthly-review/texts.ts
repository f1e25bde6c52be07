import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('参加月度考评会', '參加月度考評會', 'Attends the monthly review'),
  sentence: {
    all: say(
      '{month} 到 {deadline} 没有参加月度考评会',
      '{month} 到 {deadline} 未參加月度考評會',
      'No review meeting of {month} was attended by {deadline}',
    ),
  },
  working: {
    all: say(
      '到 {deadline} 开了 {meetings} 次考评会，经理参加 0 次',
      '到 {deadline} 開了 {meetings} 次考評會，經理參加 0 次',
      '{meetings} review meetings by {deadline}, 0 of them attended',
    ),
  },
  avoid: {
    all: say(
      '在 {deadline} 结束前参加考评会',
      '於 {deadline} 結束前參加考評會',
      'Attending a review meeting by {deadline}',
    ),
  },
};
