import { notWindowStaff, stipendTaken } from '../../../definitions/stipend-texts.js';
import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('市级巡查通报', '市級巡查通報', 'Found by the city and circulated'),
  sentence: {
    all: say(
      '{occurred} 违反考核内容第 {article} 条，被市级巡查通报',
      '{occurred} 違反考核內容第 {article} 條，被市級巡查通報',
      'On {occurred} article {article} was broken, as the city found and circulated',
    ),
  },
  working: {
    all: say(
      '从违规当月起扣，已扣和不在岗的月份不扣',
      '從違規當月起扣，已扣和不在職的月份不扣',
      'from the month of the violation on, without months already taken or not held',
    ),
  },
  consequence: { all: stipendTaken, other: notWindowStaff },
  avoid: {
    all: say(
      '遵守窗口人员考核内容第 {article} 条',
      '遵守窗口人員考核內容第 {article} 條',
      'Keeping article {article} for window staff',
    ),
  },
};
