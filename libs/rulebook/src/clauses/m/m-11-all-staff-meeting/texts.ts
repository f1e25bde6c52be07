import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('全员大会', '全員大會', 'All-staff meeting'),
  sentence: {
    all: say(
      '{month} 全员大会少于 {times} 次',
      '{month} 全員大會少於 {times} 次',
      'Fewer than {times} all-staff meetings were held in {month}',
    ),
  },
  working: { all: say('{held} 次，应有 {times} 次', '{held} 次，應有 {times} 次', '{held} of {times}') },
  avoid: {
    all: say(
      '在 {deadline} 结束前开 {times} 次全员大会',
      '於 {deadline} 結束前開 {times} 次全員大會',
      'Holding {times} by {deadline}',
    ),
  },
};
