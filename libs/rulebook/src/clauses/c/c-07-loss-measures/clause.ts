import { addDays, dayOf, endOfDay, formatFen } from '@goldkey/kernel';
import { deadlineFrom, isBetween } from '../../../engine/calendar.js';
import { defineDuties } from '../../../engine/define.js';
import { texts } from './texts.js';

/** C-07: a service that made a loss gets a measure, decided after the loss was told. */
export const clause = defineDuties({
  id: 'C-07',
  texts,
  reads: ['convenience.item.loss-making', 'convenience.item.measure-decided'],
  *duties(situation, _span, on) {
    const { zone } = situation;
    for (const told of situation.facts('convenience.item.loss-making')) {
      const { itemId, month, loss } = told.data;
      const deadline = deadlineFrom(told.at, zone, on, (numbers) =>
        endOfDay(addDays(dayOf(told.at, zone), numbers.count('days')), zone),
      );
      const window = { from: told.at, until: deadline };
      const measures = situation.factsOf('convenience.item.measure-decided', 'itemId', itemId);
      yield {
        deadline,
        window,
        owed: 'property',
        done: measures.some(({ data }) => isBetween(data.decidedAt, window)),
        causes: [told.id],
        about: `${itemId} ${month}`,
        details: { month, loss: formatFen(loss), told: dayOf(told.at, zone) },
      };
    }
  },
});
