import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('月初业主恳谈会', '月初業主懇談會', "Owners' forum at the start of the month"),
  sentence: {
    forum: say(
      '到 {deadline}，{month} 还没有开过到场 {households} 户以上的恳谈会',
      '到 {deadline}，{month} 尚未舉行到場 {households} 戶以上的懇談會',
      'By {deadline} no forum with {households} households had been held in {month}',
    ),
    actions: say(
      '{held} 恳谈会的措施到 {deadline} 没有备案',
      '{held} 懇談會的措施到 {deadline} 未備案',
      'The actions of the forum of {held} were not on file by {deadline}',
    ),
  },
  working: {
    forum: say(
      '到 {deadline} 开过 {forums} 次，到场最多 {largest} 户，少于 {households} 户',
      '到 {deadline} 舉行 {forums} 次，到場最多 {largest} 戶，少於 {households} 戶',
      '{forums} forums by {deadline}, the largest with {largest} households, fewer than {households}',
    ),
    actions: say(
      '{held} + {hours} 小时 = {deadline}',
      '{held} + {hours} 小時 = {deadline}',
      '{held} + {hours} h = {deadline}',
    ),
  },
  avoid: {
    forum: say(
      '在 {deadline} 结束前开恳谈会，至少 {households} 户到场',
      '於 {deadline} 結束前舉行懇談會，至少 {households} 戶到場',
      'Holding a forum by {deadline} with at least {households} households',
    ),
    actions: say('在 {deadline} 前备案', '於 {deadline} 前備案', 'Filing them by {deadline}'),
  },
  parts: {
    forum: say('恳谈会', '懇談會', 'forum'),
    actions: say('措施备案', '措施備案', 'actions on file'),
  },
};
