import { levelWeights } from '../../../definitions/complaint-rates.js';
import { borrowedSatisfaction } from '../../../definitions/department-mean.js';
import { ownSatisfaction } from '../../../definitions/survey.js';
import { defineIndicator } from '../../../engine/define.js';
import { texts } from './texts.js';

/** J-03: customers' satisfaction with the department, also where it is the mean of others. */
export const clause = defineIndicator({
  id: 'J-03',
  texts,
  reads: ['complaints.survey.answered', 'complaints.matter.closed'],
  *measure(situation, span, numbers) {
    const weights = levelWeights(numbers.of('S-05'));
    for (const rates of [ownSatisfaction(situation, span, weights), borrowedSatisfaction(situation, span, weights)])
      for (const [departmentId, rate] of rates) yield { departmentId, rate };
  },
});
