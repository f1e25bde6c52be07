import { fallsIn } from '../../../engine/calendar.js';
import { defineIndicator } from '../../../engine/define.js';
import { rateOf } from '../../../engine/rate.js';
import { texts } from './texts.js';

/** J-10: staff who passed the internal examination over staff examined. */
export const clause = defineIndicator({
  id: 'J-10',
  texts,
  reads: ['staffing.examination.taken'],
  *measure(situation, span) {
    for (const { unitId } of situation.organisation.departmentsOf(situation.propertyId)) {
      const taken = situation
        .factsOf('staffing.examination.taken', 'departmentId', unitId)
        .filter(({ data }) => fallsIn(data.at, span, situation.zone));
      const examined = new Set(taken.map(({ data }) => data.employeeId));
      const passed = new Set(taken.filter(({ data }) => data.passed).map(({ data }) => data.employeeId));
      yield { departmentId: unitId, rate: rateOf(passed.size, examined.size) };
    }
  },
});
