import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('代收服务费交收银', '代收服務費交收銀', 'Fees received reach the cashier'),
  sentence: {
    all: say(
      '{received} 收的 {amount} 元到 {deadline} 没有交收银',
      '{received} 收的 {amount} 元到 {deadline} 未交收銀',
      'The {amount} yuan received at {received} had not reached the cashier by {deadline}',
    ),
  },
  working: {
    all: say(
      '{received} 后第 {workingDays} 个工作日结束 = {deadline}',
      '{received} 後第 {workingDays} 個工作日結束 = {deadline}',
      'the end of working day {workingDays} after {received} = {deadline}',
    ),
  },
  avoid: { all: say('在 {deadline} 前交收银', '於 {deadline} 前交收銀', 'Handing them over by {deadline}') },
};
