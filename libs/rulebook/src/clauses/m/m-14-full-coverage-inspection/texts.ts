import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('全覆盖大检查', '全覆蓋大檢查', 'Full-coverage inspection'),
  sentence: {
    all: say(
      '{month} 写出总结的全覆盖大检查少于 {times} 次',
      '{month} 寫出總結的全覆蓋大檢查少於 {times} 次',
      'Fewer than {times} full-coverage inspections with a summary in {month}',
    ),
  },
  working: {
    all: say(
      '检查 {held} 次，写出总结 {written} 次，应有 {times} 次',
      '檢查 {held} 次，寫出總結 {written} 次，應有 {times} 次',
      '{held} inspections, {written} with a summary, of {times}',
    ),
  },
  avoid: {
    all: say(
      '在 {deadline} 结束前检查 {times} 次并写出总结',
      '於 {deadline} 結束前檢查 {times} 次並寫出總結',
      'Completing {times} with a written summary by {deadline}',
    ),
  },
};
