import { notWindowStaff, ownMonthTaken } from '../../../definitions/stipend-texts.js';
import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('镇级巡查或群众举报', '鎮級巡查或群眾舉報', 'Found by the town or reported by the public'),
  sentence: {
    all: say(
      '{occurred} 违反考核内容第 {article} 条，由镇级巡查发现、群众举报，或上级发现而未通报',
      '{occurred} 違反考核內容第 {article} 條，由鎮級巡查發現、群眾舉報，或上級發現而未通報',
      'On {occurred} article {article} was broken; found by the town, reported by the public, or not circulated',
    ),
  },
  working: {
    all: say(
      '从违规当月起扣，已扣和不在岗的月份不扣',
      '從違規當月起扣，已扣和不在職的月份不扣',
      'from the month of the violation on, without months already taken or not held',
    ),
  },
  consequence: { all: ownMonthTaken, other: notWindowStaff },
  avoid: {
    all: say(
      '遵守窗口人员考核内容第 {article} 条',
      '遵守窗口人員考核內容第 {article} 條',
      'Keeping article {article} for window staff',
    ),
  },
};
