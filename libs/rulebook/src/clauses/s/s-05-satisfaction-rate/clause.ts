import { levelWeights } from '../../../definitions/complaint-rates.js';
import { ownSatisfaction } from '../../../definitions/survey.js';
import { defineResult } from '../../../engine/define.js';
import { texts } from './texts.js';

/** S-05: the satisfaction of a department by its phone calls, due electronic evaluations (S-04), questionnaires and spot checks. */
export const clause = defineResult({
  id: 'S-05',
  texts,
  makes: ['satisfaction'],
  reads: ['complaints.survey.answered', 'complaints.matter.closed'],
  *figures(situation, span, numbers) {
    for (const [subjectId, satisfaction] of ownSatisfaction(situation, span, levelWeights(numbers)))
      yield { subjectKind: 'department', subjectId, rates: { satisfaction } };
  },
});
