import { weekProgress } from '../../../definitions/week-progress.js';
import { defineDuties } from '../../../engine/define.js';
import { texts } from './texts.js';

/** M-04: this week's progress of the month plan, each Thursday. */
export const clause = defineDuties({
  id: 'M-04',
  texts,
  reads: ['staffing.plan.progress-reported'],
  duties: weekProgress('month'),
});
