import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('支出不超预算', '支出不超預算', 'Spending within the budget'),
  sentence: {
    all: say(
      '{month} 支出 {spent} 元，超过预算 {budget} 元',
      '{month} 支出 {spent} 元，超過預算 {budget} 元',
      '{month} spent {spent} yuan of a budget of {budget}',
    ),
  },
  working: { all: say('{spent} > {budget}', '{spent} > {budget}', '{spent} > {budget}') },
  avoid: {
    all: say('当月支出不超过 {budget} 元', '當月支出不超過 {budget} 元', 'Spending no more than {budget} yuan'),
  },
};
