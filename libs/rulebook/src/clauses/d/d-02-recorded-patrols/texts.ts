import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('巡视情况入检查记录', '巡視情況入檢查紀錄', 'Patrols in the inspection record'),
  sentence: {
    all: say(
      '{week} 记入检查记录的巡视少于 {times} 次',
      '{week} 記入檢查紀錄的巡視少於 {times} 次',
      'Fewer than {times} patrols were entered in the inspection record in {week}',
    ),
  },
  working: { all: say('{recorded} 次，应有 {times} 次', '{recorded} 次，應有 {times} 次', '{recorded} of {times}') },
  avoid: {
    all: say(
      '本周把 {times} 次巡视记入检查记录',
      '本週把 {times} 次巡視記入檢查紀錄',
      'Entering {times} patrols in the week',
    ),
  },
};
