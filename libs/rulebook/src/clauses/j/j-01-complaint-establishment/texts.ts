import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('投诉成立率', '投訴成立率', 'Complaint establishment rate'),
  sentence: {},
  avoid: {},
  percent: ['floor', 'target'],
};
