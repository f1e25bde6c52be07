import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('考核申诉成立次数', '考核申訴成立次數', 'Appeals upheld'),
  sentence: {},
  avoid: {},
};
