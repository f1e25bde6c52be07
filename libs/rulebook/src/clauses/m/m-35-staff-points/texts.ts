import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say(
    '员工积分月汇总、季公示',
    '員工積分月彙總、季公示',
    'Staff points: monthly summary, quarterly publication',
  ),
  sentence: {
    month: say(
      '{period} 的员工积分到 {deadline} 没有汇总',
      '{period} 的員工積分到 {deadline} 未彙總',
      'Staff points of {period} were not summed up by {deadline}',
    ),
    quarter: say(
      '{period} 的员工积分到 {deadline} 没有开始满 {days} 天的公示',
      '{period} 的員工積分到 {deadline} 未開始滿 {days} 天的公示',
      'No publication of the staff points of {period} for {days} days had begun by {deadline}',
    ),
  },
  working: {
    month: say(
      '到 {deadline} 汇总 0 次，应有 1 次',
      '到 {deadline} 彙總 0 次，應有 1 次',
      '0 of 1 summary by {deadline}',
    ),
    quarter: say(
      '到 {deadline} 开始的公示最长 {longest} 天，少于 {days} 天',
      '到 {deadline} 開始的公示最長 {longest} 天，少於 {days} 天',
      'the longest publication begun by {deadline} lasts {longest} days, fewer than {days}',
    ),
  },
  avoid: {
    month: say('在 {deadline} 结束前汇总', '於 {deadline} 結束前彙總', 'Summing them up by {deadline}'),
    quarter: say(
      '最迟从 {deadline} 起公示，满 {days} 天',
      '最遲自 {deadline} 起公示，滿 {days} 天',
      'Publishing them from {deadline} at the latest, for {days} days',
    ),
  },
  parts: {
    month: say('月汇总', '月彙總', 'month summed up'),
    quarter: say('季公示', '季公示', 'quarter published'),
  },
};
