import { isBetween, monthsIn, monthWindow } from '../../../engine/calendar.js';
import { defineDuties } from '../../../engine/define.js';
import { texts } from './texts.js';

/** The kinds of activity, each with the number that says how many a month. */
const KINDS = [
  ['99+1', 'ninetyNinePlusOne'],
  ['staff-activity', 'staffActivities'],
  ['professional-training', 'professionalTrainings'],
  ['character-training', 'characterTrainings'],
] as const;

/** M-33: each month "99+1" with the managing staff, an activity of the staff, and training of both kinds. */
export const clause = defineDuties({
  id: 'M-33',
  texts,
  reads: ['staffing.activity.held'],
  *duties(situation, span, on) {
    for (const month of monthsIn(span)) {
      const window = monthWindow(month, situation.zone);
      for (const [kind, number] of KINDS) {
        const wanted = on(month).count(number);
        const held = situation
          .factsOf('staffing.activity.held', 'kind', kind)
          .filter(({ data }) => isBetween(data.heldAt, window)).length;
        yield {
          part: kind,
          deadline: window.until,
          window,
          owed: { role: 'property-manager' },
          done: held >= wanted,
          about: month,
          details: { month, held: String(held), wanted: String(wanted) },
        };
      }
    }
  },
});
