import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('便民服务质量', '便民服務品質', 'Quality of convenience services'),
  sentence: {},
  avoid: {},
};
