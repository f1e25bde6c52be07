import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('主任每日巡视', '主任每日巡視', 'The director’s daily patrol'),
  sentence: {
    all: say(
      '{day} 主任巡视少于 {times} 遍',
      '{day} 主任巡視少於 {times} 遍',
      'The director patrolled fewer than {times} times on {day}',
    ),
  },
  working: { all: say('{patrols} 遍，应有 {times} 遍', '{patrols} 遍，應有 {times} 遍', '{patrols} of {times}') },
  avoid: { all: say('当天巡视 {times} 遍', '當天巡視 {times} 遍', 'Patrolling {times} time on that day') },
};
