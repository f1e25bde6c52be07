import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('投诉三率', '投訴三率', 'Complaint rates'),
  sentence: {},
  avoid: {},
};
