import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('分管领导连带', '分管主管連帶', 'The leader in charge answers too'),
  sentence: {
    all: say(
      '所辖项目经理 {month} 被品质管理中心累计扣 {sum} 分',
      '所轄項目經理 {month} 被品質管理中心累計扣 {sum} 分',
      'Managers of the properties below were charged {sum} points by the quality centre in {month}',
    ),
  },
  working: {
    all: say(
      '累计 {sum} 分，每 {step} 分一档，共 {times} 档',
      '累計 {sum} 分，每 {step} 分一檔，共 {times} 檔',
      '{sum} points below, {times} steps of {step}',
    ),
  },
  avoid: {
    all: say(
      '所辖项目当月没有被品质管理中心扣分',
      '所轄項目當月沒有被品質管理中心扣分',
      'No points charged by the quality centre below in the month',
    ),
  },
};
