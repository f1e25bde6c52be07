import { eachDay } from '@goldkey/kernel';
import { dayWindow } from '../../../engine/calendar.js';
import { defineDuties } from '../../../engine/define.js';
import { texts } from './texts.js';

/** D-10: whoever repairs works certified, on each day that the roster has at work, where the property has a director. */
export const clause = defineDuties({
  id: 'D-10',
  texts,
  // Rosters and certificates belong to the organisation.
  reads: [],
  *duties(situation, { first, last }) {
    const { organisation, zone } = situation;
    for (const day of eachDay(first, last)) {
      if (situation.holders(day, 'centre-director').length === 0) continue;
      const met = new Set<string>();
      for (const holding of situation.holders(day, 'maintenance')) {
        const { employeeId } = holding;
        if (met.has(employeeId) || organisation.rosterOf(employeeId, day) !== 'work') continue;
        met.add(employeeId);
        const window = dayWindow(day, zone);
        yield {
          deadline: window.until,
          window,
          owed: { holding },
          done: organisation.isCertified(employeeId, day),
          about: day,
          details: { day },
        };
      }
    }
  },
});
