import { fallsIn } from '../../../engine/calendar.js';
import { defineIndicator } from '../../../engine/define.js';
import { rateOf } from '../../../engine/rate.js';
import { texts } from './texts.js';

/** J-05: duty posts found in order in the day checks of the quality centre. */
export const clause = defineIndicator({
  id: 'J-05',
  texts,
  reads: ['inspections.day-check.completed'],
  *measure(situation, span) {
    for (const { unitId } of situation.organisation.departmentsOf(situation.propertyId)) {
      const checks = situation
        .factsOf('inspections.day-check.completed', 'departmentId', unitId)
        .filter(({ data }) => fallsIn(data.at, span, situation.zone));
      const sum = (field: 'postsInOrder' | 'postsChecked'): number =>
        checks.reduce((total, { data }) => total + data[field], 0);
      yield { departmentId: unitId, rate: rateOf(sum('postsInOrder'), sum('postsChecked')) };
    }
  },
});
