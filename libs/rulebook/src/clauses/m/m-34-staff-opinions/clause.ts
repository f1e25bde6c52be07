import { clockText } from '../../../engine/calendar.js';
import { defineDuties } from '../../../engine/define.js';
import { texts } from './texts.js';

/** M-34: what the staff say is answered in the time that was promised, to the close. */
export const clause = defineDuties({
  id: 'M-34',
  texts,
  reads: ['staffing.opinion.raised', 'staffing.opinion.closed'],
  *duties(situation) {
    for (const { id, data } of situation.facts('staffing.opinion.raised')) {
      const { opinionId, raisedAt, replyDue } = data;
      yield {
        deadline: replyDue,
        window: { from: raisedAt, until: replyDue },
        owed: { role: 'property-manager' },
        done: situation
          .factsOf('staffing.opinion.closed', 'opinionId', opinionId)
          .some(({ data: { repliedAt } }) => repliedAt <= replyDue),
        causes: [id],
        about: opinionId,
        details: { raised: clockText(raisedAt, situation.zone) },
      };
    }
  },
});
