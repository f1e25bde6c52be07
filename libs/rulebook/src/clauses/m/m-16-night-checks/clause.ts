import { changesHours, nightChecksBy, spreadMinutes } from '../../../definitions/night-checks.js';
import { monthsIn, monthWindow } from '../../../engine/calendar.js';
import { defineDuties } from '../../../engine/define.js';
import { texts } from './texts.js';

/** M-16: the manager checks at night each month, at changing hours, with a trace in both registers. */
export const clause = defineDuties({
  id: 'M-16',
  texts,
  reads: ['inspections.night-check.completed'],
  *duties(situation, span, on) {
    const { zone } = situation;
    for (const month of monthsIn(span)) {
      const numbers = on(month);
      const window = monthWindow(month, zone);
      const manager = situation.holder('property-manager', window.until);
      const starts = manager === undefined ? [] : nightChecksBy(situation, manager.employeeId, window);
      yield {
        deadline: window.until,
        window,
        owed: { role: 'property-manager' },
        done: starts.length >= numbers.count('times') && changesHours(starts, zone, numbers.count('minutes')),
        about: month,
        details: { month, checks: String(starts.length), spread: String(spreadMinutes(starts, zone)) },
      };
    }
  },
});
