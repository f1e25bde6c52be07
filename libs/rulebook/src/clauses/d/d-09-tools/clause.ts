import { clockText } from '../../../engine/calendar.js';
import { defineDuties } from '../../../engine/define.js';
import { texts } from './texts.js';

/** D-09: a borrowed tool comes back in time; whoever borrowed it answers, where the property has a director. */
export const clause = defineDuties({
  id: 'D-09',
  texts,
  reads: ['staffing.tool.lent', 'staffing.tool.returned'],
  *duties(situation) {
    for (const { id, data } of situation.facts('staffing.tool.lent')) {
      const { loanId, employeeId, lentAt, dueAt } = data;
      if (situation.holder('centre-director', dueAt) === undefined) continue;
      yield {
        deadline: dueAt,
        window: { from: lentAt, until: dueAt },
        owed: { employeeId },
        done: situation
          .factsOf('staffing.tool.returned', 'loanId', loanId)
          .some(({ data: { returnedAt } }) => returnedAt <= dueAt),
        causes: [id],
        about: loanId,
        details: { lent: clockText(lentAt, situation.zone) },
      };
    }
  },
});
