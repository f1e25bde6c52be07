import { clockText } from '../../../engine/calendar.js';
import { defineDuties } from '../../../engine/define.js';
import { texts } from './texts.js';

/** S-08: what the survey found and verified is explained and put right by the department by the day set. */
export const clause = defineDuties({
  id: 'S-08',
  texts,
  reads: ['inspections.finding.raised', 'inspections.finding.rectified'],
  *duties(situation) {
    const { organisation, zone } = situation;
    for (const finding of situation.factsOf('inspections.finding.raised', 'source', 'survey')) {
      const { findingId, departmentId, dueAt, raisedAt } = finding.data;
      if (dueAt === undefined || departmentId === undefined || !organisation.isDepartment(departmentId)) continue;
      const rectified = situation.factsOf('inspections.finding.rectified', 'findingId', findingId);
      yield {
        deadline: dueAt,
        window: { from: raisedAt, until: dueAt },
        owed: { departmentId },
        done: rectified.some(({ data }) => data.rectifiedAt <= dueAt),
        causes: [finding.id],
        about: findingId,
        details: { raised: clockText(raisedAt, zone) },
      };
    }
  },
});
