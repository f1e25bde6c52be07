import { clockText } from '../../../engine/calendar.js';
import { defineDuties } from '../../../engine/define.js';
import { texts } from './texts.js';

/** D-08: a service that was found wanting, by whomever, is traced to its correction. */
export const clause = defineDuties({
  id: 'D-08',
  texts,
  reads: ['inspections.finding.raised', 'inspections.finding.verified'],
  *duties(situation) {
    for (const { id, data } of situation.facts('inspections.finding.raised')) {
      const { findingId, category, raisedAt, dueAt } = data;
      if (dueAt === undefined) continue;
      yield {
        deadline: dueAt,
        window: { from: raisedAt, until: dueAt },
        owed: { role: 'centre-director', vacant: 'not-due' },
        done: situation
          .factsOf('inspections.finding.verified', 'findingId', findingId)
          .some(({ data: { verifiedAt } }) => verifiedAt <= dueAt),
        causes: [id],
        about: findingId,
        details: { raised: clockText(raisedAt, situation.zone), category },
      };
    }
  },
});
