import { planCompletion } from '../../../definitions/plan-completion.js';
import { defineIndicator } from '../../../engine/define.js';
import { texts } from './texts.js';

/** J-02: completion of the service plan. */
export const clause = defineIndicator({
  id: 'J-02',
  texts,
  reads: ['staffing.plan.self-evaluated'],
  measure: (situation, span) => planCompletion(situation, span, 'service'),
});
