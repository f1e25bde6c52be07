import { workDays } from '../../../definitions/work-days.js';
import { isBetween } from '../../../engine/calendar.js';
import { defineDuties } from '../../../engine/define.js';
import { texts } from './texts.js';

const KINDS = ['morning-reading', 'forum-watch'];

/** M-36: the day begins with a reading, and somebody looks at the owners' online forum. */
export const clause = defineDuties({
  id: 'M-36',
  texts,
  reads: ['staffing.activity.held'],
  *duties(situation, span) {
    for (const { day, window } of workDays(situation, span, 'property-manager')) {
      const held = KINDS.filter((kind) =>
        situation.factsOf('staffing.activity.held', 'kind', kind).some(({ data }) => isBetween(data.heldAt, window)),
      );
      yield {
        deadline: window.until,
        window,
        owed: { role: 'property-manager' },
        done: held.length === KINDS.length,
        about: day,
        details: { day, held: String(held.length) },
      };
    }
  },
});
