import { meanScore } from '../../../definitions/staff-survey.js';
import { defineIndicator } from '../../../engine/define.js';
import { texts } from './texts.js';

/** J-07: how satisfied staff are with their training. */
export const clause = defineIndicator({
  id: 'J-07',
  texts,
  reads: ['staffing.staff-survey.answered'],
  measure: (situation, span) => meanScore(situation, span, 'training'),
});
