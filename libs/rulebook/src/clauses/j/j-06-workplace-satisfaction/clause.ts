import { meanScore } from '../../../definitions/staff-survey.js';
import { defineIndicator } from '../../../engine/define.js';
import { texts } from './texts.js';

/** J-06: how satisfied staff are with their workplace. */
export const clause = defineIndicator({
  id: 'J-06',
  texts,
  reads: ['staffing.staff-survey.answered'],
  measure: (situation, span) => meanScore(situation, span, 'workplace'),
});
