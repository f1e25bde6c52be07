import { weekProgress } from '../../../definitions/week-progress.js';
import { defineDuties } from '../../../engine/define.js';
import { texts } from './texts.js';

/** M-03: progress of the company plan, each Thursday. */
export const clause = defineDuties({
  id: 'M-03',
  texts,
  reads: ['staffing.plan.progress-reported'],
  duties: weekProgress('company'),
});
