import { levelWeights } from '../../../definitions/complaint-rates.js';
import { borrowedSatisfaction } from '../../../definitions/department-mean.js';
import { defineResult } from '../../../engine/define.js';
import { texts } from './texts.js';

/** S-07: a department without a volume takes the mean of the property's others. */
export const clause = defineResult({
  id: 'S-07',
  texts,
  makes: ['satisfaction'],
  reads: ['complaints.survey.answered', 'complaints.matter.closed'],
  *figures(situation, span, numbers) {
    for (const [subjectId, satisfaction] of borrowedSatisfaction(situation, span, levelWeights(numbers.of('S-05'))))
      yield { subjectKind: 'department', subjectId, rates: { satisfaction } };
  },
});
