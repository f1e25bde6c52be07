import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('客户服务工作计划完成率', '客戶服務工作計畫完成率', 'Completion of the service plan'),
  sentence: {},
  avoid: {},
  percent: ['floor', 'target'],
};
