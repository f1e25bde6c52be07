import { say } from '../engine/texts.js';

/** What a violation costs: months of stipend, never points or yuan of its own. Which months they are is told by W-05. */
export const stipendTaken = say(
  '从 {month} 起扣 {months} 个月的考核金额',
  '從 {month} 起扣 {months} 個月的考核金額',
  '{months} months of stipend from {month} on',
);

export const ownMonthTaken = say(
  '扣 {month} 的考核金额，已扣的不再扣',
  '扣 {month} 的考核金額，已扣的不再扣',
  'the stipend of {month}, where it is not taken already',
);

export const notWindowStaff = say(
  '当天不是窗口人员，不扣',
  '當天非窗口人員，不扣',
  'no window staff on that day: nothing is taken',
);
