import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('客户对服务人员的满意度', '客戶對服務人員的滿意度', "Customers' satisfaction with the staff"),
  sentence: {},
  avoid: {},
  percent: ['floor', 'target'],
};
