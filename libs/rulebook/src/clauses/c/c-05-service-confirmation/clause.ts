import { addDays, dayOf, endOfDay } from '@goldkey/kernel';
import { clockText, deadlineFrom } from '../../../engine/calendar.js';
import { defineDuties } from '../../../engine/define.js';
import { texts } from './texts.js';

/** C-05: the owner confirms every service that was performed; whoever performed it sees to that. */
export const clause = defineDuties({
  id: 'C-05',
  texts,
  reads: ['convenience.service.performed', 'convenience.service.confirmed'],
  *duties(situation, _span, on) {
    const { zone } = situation;
    for (const service of situation.facts('convenience.service.performed')) {
      const { serviceId, employeeId, performedAt } = service.data;
      const day = dayOf(performedAt, zone);
      const deadline = deadlineFrom(performedAt, zone, on, (numbers) =>
        endOfDay(addDays(day, numbers.count('days')), zone),
      );
      const confirmed = situation.factsOf('convenience.service.confirmed', 'serviceId', serviceId);
      yield {
        deadline,
        window: { from: performedAt, until: deadline },
        owed: { employeeId },
        done: confirmed.some(({ data }) => data.confirmedAt <= deadline),
        causes: [service.id],
        about: serviceId,
        details: { performed: clockText(performedAt, zone) },
      };
    }
  },
});
