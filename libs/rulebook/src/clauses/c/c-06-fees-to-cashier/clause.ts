import { addDays, type Day, dayOf, endOfDay, formatFen, isWorkingDay } from '@goldkey/kernel';
import { clockText, deadlineFrom } from '../../../engine/calendar.js';
import { defineDuties } from '../../../engine/define.js';
import { texts } from './texts.js';

/** The n-th working day after a day. */
const workingDayAfter = (day: Day, n: number): Day => {
  let [found, left] = [day, n];
  while (left > 0) {
    found = addDays(found, 1);
    if (isWorkingDay(found)) left -= 1;
  }
  return found;
};

/** C-06: fees that staff receive reach the cashier by the next working day. */
export const clause = defineDuties({
  id: 'C-06',
  texts,
  reads: ['convenience.fee.received', 'convenience.fee.handed-over'],
  *duties(situation, _span, on) {
    const { zone } = situation;
    for (const fee of situation.facts('convenience.fee.received')) {
      const { feeId, employeeId, receivedAt, amount } = fee.data;
      const day = dayOf(receivedAt, zone);
      const deadline = deadlineFrom(receivedAt, zone, on, (numbers) =>
        endOfDay(workingDayAfter(day, numbers.count('workingDays')), zone),
      );
      const handedOver = situation.factsOf('convenience.fee.handed-over', 'feeId', feeId);
      yield {
        deadline,
        window: { from: receivedAt, until: deadline },
        owed: { employeeId },
        done: handedOver.some(({ data }) => data.handedOverAt <= deadline),
        causes: [fee.id],
        about: feeId,
        details: { received: clockText(receivedAt, zone), amount: formatFen(amount) },
      };
    }
  },
});
