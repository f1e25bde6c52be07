import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('巡查问题的整改闭环', '巡查問題的整改結案', 'Findings of patrols are closed'),
  sentence: {
    unplanned: say(
      '{raised} 巡查发现的问题没有整改措施或期限',
      '{raised} 巡查發現的問題沒有整改措施或期限',
      'The finding of the patrol at {raised} has no measure or no deadline',
    ),
    closed: say(
      '{raised} 巡查发现的问题到 {deadline} 没有验证关闭',
      '{raised} 巡查發現的問題到 {deadline} 未驗證關閉',
      'The finding of the patrol at {raised} was not verified closed by {deadline}',
    ),
  },
  working: {
    closed: say(
      '到 {deadline} 验证 0 次，应有 1 次',
      '到 {deadline} 驗證 0 次，應有 1 次',
      '0 of 1 verification by {deadline}',
    ),
  },
  avoid: {
    unplanned: say(
      '登记问题时写明整改措施和期限',
      '登記問題時寫明整改措施和期限',
      'Entering measure and deadline with the finding',
    ),
    closed: say(
      '在 {deadline} 前整改并验证',
      '於 {deadline} 前整改並驗證',
      'Correcting and verifying it by {deadline}',
    ),
  },
};
