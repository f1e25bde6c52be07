import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('半年总结与述职', '半年總結與述職', 'Half-year summary and debriefing'),
  sentence: {
    all: say('{halfYear} 没有参加述职会', '{halfYear} 未參加述職會', 'No debriefing was attended in {halfYear}'),
  },
  working: {
    all: say(
      '{halfYear} 开了 {meetings} 次述职会，经理参加的不到 {times} 次',
      '{halfYear} 開了 {meetings} 次述職會，經理參加的不到 {times} 次',
      '{meetings} debriefings in {halfYear}, fewer than {times} attended',
    ),
  },
  avoid: {
    all: say(
      '在 {deadline} 结束前总结并述职 {times} 次',
      '於 {deadline} 結束前總結並述職 {times} 次',
      'Summing up and reporting at {times} debriefing by {deadline}',
    ),
  },
};
