import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('工作计划完成率', '工作計畫完成率', 'Completion of the work plan'),
  sentence: {},
  avoid: {},
  percent: ['floor', 'target'],
};
