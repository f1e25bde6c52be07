import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('不合格服务跟踪纠正', '不合格服務追蹤糾正', 'Findings are traced to their correction'),
  sentence: {
    all: say(
      '{raised} 发现的「{category}」到 {deadline} 没有验证纠正',
      '{raised} 發現的「{category}」到 {deadline} 未驗證糾正',
      'What was found at {raised} (“{category}”) was not verified corrected by {deadline}',
    ),
  },
  working: { all: say('到 {deadline} 验证 0 次', '到 {deadline} 驗證 0 次', '0 of 1 verification by {deadline}') },
  avoid: {
    all: say('在 {deadline} 前纠正并验证', '於 {deadline} 前糾正並驗證', 'Correcting and verifying it by {deadline}'),
  },
};
