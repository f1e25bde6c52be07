import { say } from '../engine/texts.js';

/** What a violation costs: months of stipend, never points or yuan of its own. */
export const stipendTaken = say(
  '扣发考核金额的月份：{taken}',
  '扣發考核金額的月份：{taken}',
  'months whose stipend is taken: {taken}',
);
