import { addDays, type Day, daysBetween, eachDay } from '@goldkey/kernel';
import { householdsMet, newManagers } from '../../../definitions/newcomers.js';
import { windowOf } from '../../../engine/calendar.js';
import { type Duty, defineDuties } from '../../../engine/define.js';
import type { Parameters } from '../../../engine/parameters.js';
import type { Holding, Situation } from '../../../engine/situation.js';
import { texts } from './texts.js';

/** More days after an appointment than its longest span may have. */
const LONGEST_DAYS = 40;

/** What a new manager owes at the end of a day: the day's own count, and that of a span that ends with it. */
const dutiesOf = function* (situation: Situation, holding: Holding, day: Day, numbers: Parameters): Iterable<Duty> {
  const { employeeId, from, appointmentId } = holding;
  const met = (first: Day): { window: Duty['window']; profiled: number; visited: number } => {
    const window = windowOf({ first, last: day }, situation.zone);
    return {
      window,
      profiled: householdsMet(situation, 'complaints.household.profiled', employeeId, window),
      visited: householdsMet(situation, 'complaints.home-visit.made', employeeId, window),
    };
  };
  const duty = (part: string, first: Day, needs: { profiles?: number; visits?: number }): Duty => {
    const { window, profiled, visited } = met(first);
    const { profiles = 0, visits = 0 } = needs;
    return {
      part,
      deadline: window.until,
      window,
      owed: { holding },
      done: profiled >= profiles && visited >= visits,
      about: appointmentId,
      details: {
        first,
        day,
        profiled: String(profiled),
        visited: String(visited),
        profiles: String(profiles),
        visits: String(visits),
      },
    };
  };
  const passed = daysBetween(from, day) + 1;
  const [firstDays, longDays] = [numbers.count('firstDays'), numbers.count('longDays')];
  if (passed <= firstDays)
    yield duty('day', day, { profiles: numbers.count('profilesPerDay'), visits: numbers.count('visitsPerDay') });
  if (passed === firstDays) yield duty('first', from, { visits: numbers.count('visitsInFirstDays') });
  if (passed === longDays) yield duty('long', from, { profiles: householdsOwed(situation, numbers) });
};

const householdsOwed = ({ households }: Situation, numbers: Parameters): number =>
  households <= numbers.count('largeAbove') ? households : numbers.count('householdsWhereLarge');

/** M-23: a newly appointed manager gets to know the owners, rest days included, as long as the appointment lasts. */
export const clause = defineDuties({
  id: 'M-23',
  texts,
  reads: ['complaints.household.profiled', 'complaints.home-visit.made'],
  *duties(situation, span, on) {
    for (const holding of newManagers(situation)) {
      const end = addDays(holding.from, LONGEST_DAYS);
      const first = holding.from > span.first ? holding.from : span.first;
      const last = end < span.last ? end : span.last;
      for (const day of eachDay(first, last)) {
        if (holding.until !== undefined && holding.until < day) break;
        yield* dutiesOf(situation, holding, day, on(day));
      }
    }
  },
});
