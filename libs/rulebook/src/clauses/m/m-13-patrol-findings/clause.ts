import { clockText } from '../../../engine/calendar.js';
import { defineDuties } from '../../../engine/define.js';
import { texts } from './texts.js';

/** M-13: what a patrol finds carries a measure and a deadline, and is verified closed by then. */
export const clause = defineDuties({
  id: 'M-13',
  texts,
  reads: ['inspections.finding.raised', 'inspections.finding.verified'],
  *duties(situation) {
    for (const { id, data } of situation.factsOf('inspections.finding.raised', 'source', 'patrol')) {
      const { findingId, category, raisedAt, dueAt, measure } = data;
      const common = { owed: { role: 'property-manager' }, causes: [id], about: findingId } as const;
      const details = { raised: clockText(raisedAt, situation.zone), category };
      if (dueAt === undefined || measure === undefined || measure.trim() === '') {
        // Without either there is nothing to wait for: it is missed as soon as it is raised.
        const window = { from: raisedAt, until: raisedAt };
        yield { ...common, part: 'unplanned', deadline: raisedAt, window, done: false, details };
        continue;
      }
      yield {
        ...common,
        part: 'closed',
        deadline: dueAt,
        window: { from: raisedAt, until: dueAt },
        done: situation
          .factsOf('inspections.finding.verified', 'findingId', findingId)
          .some(({ data: { verifiedAt } }) => verifiedAt <= dueAt),
        details,
      };
    }
  },
});
