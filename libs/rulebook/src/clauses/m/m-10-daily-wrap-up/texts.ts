import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('管理层日清会', '管理層日清會', 'Daily wrap-up meeting'),
  sentence: {
    all: say(
      '{day} 没有开成日清会，或有未解决的问题没有方案和节点',
      '{day} 未開成日清會，或有未解決的問題沒有方案和節點',
      'On {day} no wrap-up meeting was held that left every open problem with a plan and a date',
    ),
  },
  working: {
    all: say(
      '当天日清会 {meetings} 次，其中问题全部有方案和节点的 0 次',
      '當天日清會 {meetings} 次，其中問題全部有方案和節點的 0 次',
      '{meetings} wrap-up meetings that day, 0 of them with a plan for every open problem',
    ),
  },
  avoid: {
    all: say(
      '在 {day} 当天开日清会，每个未解决的问题都定方案和节点',
      '於 {day} 當天開日清會，每個未解決的問題都定方案和節點',
      'Holding it on {day}, with a plan and a date for every open problem',
    ),
  },
};
