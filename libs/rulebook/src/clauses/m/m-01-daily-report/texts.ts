import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('每日日报', '每日日報', 'Daily report'),
  sentence: {
    all: say(
      '{day} 的日报到 {deadline} 没有交',
      '{day} 的日報到 {deadline} 未交',
      'The report of {day} was not in by {deadline}',
    ),
  },
  working: {
    all: say(
      '到 {deadline} 收到当日日报 0 份，应有 1 份',
      '到 {deadline} 收到當日日報 0 份，應有 1 份',
      '0 of 1 report by {deadline}',
    ),
  },
  avoid: { all: say('当天 {deadline} 前交', '當天 {deadline} 前交', 'Handing it in on that day, by {deadline}') },
};
