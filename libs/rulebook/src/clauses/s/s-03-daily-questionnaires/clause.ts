import { dayOf, eachDay, isWorkingDay } from '@goldkey/kernel';
import { dayWindow } from '../../../engine/calendar.js';
import { defineDuties } from '../../../engine/define.js';
import { texts } from './texts.js';

/** S-03: each working day a property that has a department takes in questionnaires. */
export const clause = defineDuties({
  id: 'S-03',
  texts,
  reads: ['complaints.survey.answered'],
  *duties(situation, span, on) {
    const { organisation, propertyId, zone } = situation;
    if (organisation.departmentsOf(propertyId).length === 0) return;
    const days = situation
      .factsOf('complaints.survey.answered', 'method', 'questionnaire')
      .map(({ data }) => dayOf(data.at, zone));
    for (const day of eachDay(span.first, span.last).filter(isWorkingDay)) {
      const window = dayWindow(day, zone);
      const taken = days.filter((each) => each === day).length;
      yield {
        deadline: window.until,
        window,
        owed: 'property',
        done: taken >= on(day).count('questionnaires'),
        about: day,
        details: { taken: String(taken) },
      };
    }
  },
});
