import { meanScore } from '../../../definitions/staff-survey.js';
import { defineIndicator } from '../../../engine/define.js';
import { texts } from './texts.js';

/** J-09: how satisfied staff are with their superior. */
export const clause = defineIndicator({
  id: 'J-09',
  texts,
  reads: ['staffing.staff-survey.answered'],
  measure: (situation, span) => meanScore(situation, span, 'superior'),
});
