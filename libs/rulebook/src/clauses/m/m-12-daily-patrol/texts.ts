import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('每日上下午巡查', '每日上下午巡查', 'Patrol, morning and afternoon'),
  sentence: {
    all: say(
      '{day} 没有完成上午、下午巡查或岗位覆盖不够',
      '{day} 未完成上午、下午巡查或崗位覆蓋不足',
      'On {day} the morning or afternoon patrol or the coverage of posts was missing',
    ),
  },
  working: {
    all: say(
      '上午 {morning} 次、下午 {afternoon} 次；任职 {heads} 人，{posts} 个岗位应有 {needed} 个各到 {visits} 次，实有 {covered} 个',
      '上午 {morning} 次、下午 {afternoon} 次；任職 {heads} 人，{posts} 個崗位應有 {needed} 個各到 {visits} 次，實有 {covered} 個',
      '{morning} in the morning, {afternoon} after; {heads} people, {needed} of {posts} posts owed {visits} visits each, {covered} had them',
    ),
  },
  avoid: {
    all: say(
      '在 {day} {noon} 前后各巡查一次，{needed} 个岗位各到 {visits} 次',
      '於 {day} {noon} 前後各巡查一次，{needed} 個崗位各到 {visits} 次',
      'Patrolling before and after {noon} of {day}, with {visits} visits to each of {needed} posts',
    ),
  },
  percent: ['shareWhereLarge'],
};
