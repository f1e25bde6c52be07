import { plus } from '@goldkey/kernel';
import { clockText, deadlineFrom } from '../../../engine/calendar.js';
import { defineDuties } from '../../../engine/define.js';
import { texts } from './texts.js';

const HOUR_MS = 3_600_000;

/** M-02: a task added from above is put on file with administration in time, by whoever; the person whom it names owes it. */
export const clause = defineDuties({
  id: 'M-02',
  texts,
  reads: ['staffing.task.assigned', 'staffing.task.filed'],
  *duties(situation, _span, on) {
    const { zone } = situation;
    for (const task of situation.facts('staffing.task.assigned')) {
      const { taskId, employeeId, assignedAt } = task.data;
      const deadline = deadlineFrom(assignedAt, zone, on, (numbers) =>
        plus(assignedAt, numbers.count('hours') * HOUR_MS),
      );
      const filed = situation.factsOf('staffing.task.filed', 'taskId', taskId);
      yield {
        deadline,
        window: { from: assignedAt, until: deadline },
        owed: { employeeId },
        done: filed.some(({ data }) => data.filedAt <= deadline),
        causes: [task.id],
        about: taskId,
        details: { assigned: clockText(assignedAt, zone) },
      };
    }
  },
});
