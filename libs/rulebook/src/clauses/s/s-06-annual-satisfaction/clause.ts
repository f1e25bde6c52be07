import { dayOf } from '@goldkey/kernel';
import { type LevelWeights, levelWeights } from '../../../definitions/complaint-rates.js';
import { rateOfLevels, standingAnswers } from '../../../definitions/survey.js';
import { defineResult } from '../../../engine/define.js';
import { wholeYear } from '../../../engine/span.js';
import { texts } from './texts.js';

/** S-06: the satisfaction of a department by the valid ballots of the year's public evaluation. */
export const clause = defineResult({
  id: 'S-06',
  texts,
  makes: ['annualSatisfaction'],
  reads: ['complaints.survey.answered'],
  *figures(situation, span, numbers) {
    if (wholeYear(span) === undefined) return;
    const { organisation, propertyId, zone } = situation;
    const ballots = standingAnswers(situation, 'annual-ballot').filter(({ data }) => {
      const day = dayOf(data.at, zone);
      return data.valid === true && day >= span.first && day <= span.last;
    });
    for (const { unitId } of organisation.departmentsOf(propertyId)) {
      const levels = ballots
        .filter(({ data }) => data.departmentId === unitId)
        .map(({ data }) => data.level as keyof LevelWeights);
      if (levels.length === 0) continue;
      const annualSatisfaction = rateOfLevels(levels, levelWeights(numbers));
      yield { subjectKind: 'department', subjectId: unitId, rates: { annualSatisfaction } };
    }
  },
});
