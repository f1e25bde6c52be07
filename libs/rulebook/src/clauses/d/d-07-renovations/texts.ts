import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('装修巡视与验收', '裝修巡視與驗收', 'Renovations are patrolled and accepted'),
  sentence: {
    patrol: say(
      '{first} 到 {last} 没有巡视这处装修',
      '{first} 至 {last} 未巡視這處裝修',
      'The renovation was not patrolled from {first} to {last}',
    ),
    acceptance: say(
      '{until} 结束的装修到 {deadline} 没有验收',
      '{until} 結束的裝修到 {deadline} 未驗收',
      'The renovation that ended on {until} was not accepted by {deadline}',
    ),
  },
  working: {
    patrol: say('{first} 到 {last} 巡视 0 次', '{first} 至 {last} 巡視 0 次', '0 patrols from {first} to {last}'),
    acceptance: say(
      '{until} + {acceptanceDays} 天 = {deadline}',
      '{until} + {acceptanceDays} 天 = {deadline}',
      '{until} + {acceptanceDays} days = {deadline}',
    ),
  },
  avoid: {
    patrol: say(
      '在 {first} 到 {last} 之间巡视一次',
      '於 {first} 至 {last} 之間巡視一次',
      'Patrolling it between {first} and {last}',
    ),
    acceptance: say('在 {deadline} 结束前验收', '於 {deadline} 結束前驗收', 'Accepting it by {deadline}'),
  },
  parts: {
    patrol: say('巡视', '巡視', 'patrol'),
    acceptance: say('验收', '驗收', 'acceptance'),
  },
};
