import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('岗位工作服务素质', '崗位工作服務素質', 'Conduct on duty posts'),
  sentence: {},
  avoid: {},
  percent: ['floor', 'target'],
};
