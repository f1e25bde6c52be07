import { planCompletion } from '../../../definitions/plan-completion.js';
import { defineIndicator } from '../../../engine/define.js';
import { texts } from './texts.js';

/** J-11: completion of the month plans. */
export const clause = defineIndicator({
  id: 'J-11',
  texts,
  reads: ['staffing.plan.self-evaluated'],
  measure: (situation, span) => planCompletion(situation, span, 'month'),
});
