import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('物料申购', '物料申購', 'Material requisition'),
  sentence: {
    all: say(
      '{month} 的物料申购到 {deadline} 没有审核',
      '{month} 的物料申購到 {deadline} 未審核',
      'The material requisition of {month} was not approved by {deadline}',
    ),
  },
  working: {
    all: say(
      '到 {deadline} 审核 0 次，应有 1 次',
      '到 {deadline} 審核 0 次，應有 1 次',
      '0 of 1 approval by {deadline}',
    ),
  },
  avoid: { all: say('在 {deadline} 结束前审核', '於 {deadline} 結束前審核', 'Approving it by {deadline}') },
};
