import { fallsIn } from '../../../engine/calendar.js';
import { defineIndicator } from '../../../engine/define.js';
import { rateOf } from '../../../engine/rate.js';
import { texts } from './texts.js';

/** J-08: appeals against assessments that were upheld; none decided, no value. */
export const clause = defineIndicator({
  id: 'J-08',
  texts,
  reads: ['evaluation.appeal.decided'],
  *measure(situation, span) {
    for (const { unitId } of situation.organisation.departmentsOf(situation.propertyId)) {
      const decided = situation
        .factsOf('evaluation.appeal.decided', 'departmentId', unitId)
        .filter(({ data }) => fallsIn(data.decidedAt, span, situation.zone));
      if (decided.length === 0) continue;
      yield { departmentId: unitId, rate: rateOf(decided.filter(({ data }) => data.upheld).length, 1) };
    }
  },
});
