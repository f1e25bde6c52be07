import { daysOf } from '@goldkey/kernel';
import { isBetween, weeksIn, weekWindow } from '../../../engine/calendar.js';
import { defineDuties } from '../../../engine/define.js';
import { texts } from './texts.js';

/** S-02: each week the centre itself calls on behalf of every key department. */
export const clause = defineDuties({
  id: 'S-02',
  texts,
  reads: ['complaints.survey.answered'],
  *duties(situation, span, on) {
    const { organisation, propertyId, zone } = situation;
    for (const { unitId } of organisation.departmentsOf(propertyId).filter(({ key }) => key === true)) {
      const calls = situation
        .factsOf('complaints.survey.answered', 'departmentId', unitId)
        .filter(({ data }) => data.method === 'phone' && data.by === 'centre');
      for (const week of weeksIn(span)) {
        const window = weekWindow(week, zone);
        const made = calls.filter(({ data }) => isBetween(data.at, window)).length;
        yield {
          deadline: window.until,
          window,
          owed: 'property',
          done: made >= on(daysOf(week).last).count('calls'),
          about: unitId,
          details: { week, department: unitId, made: String(made) },
        };
      }
    }
  },
});
