import { daysOf, type Period, type Year, yearOf } from '@goldkey/kernel';
import { monthsIn, windowOf } from '../../../engine/calendar.js';
import { type Duty, defineDuties } from '../../../engine/define.js';
import { texts } from './texts.js';

const nextYear = (year: Year): Period => String(Number(year) + 1).padStart(4, '0') as Year;

/** D-05: by the end of the year the next one is planned and this one is summed up. */
export const clause = defineDuties({
  id: 'D-05',
  texts,
  reads: ['staffing.plan.submitted', 'staffing.plan.self-evaluated'],
  *duties(situation, span): Iterable<Duty> {
    for (const year of new Set(monthsIn(span).map(yearOf))) {
      const window = windowOf(daysOf(year), situation.zone);
      const deadline = window.until;
      const owed = { role: 'centre-director', vacant: 'not-due' } as const;
      const planned = nextYear(year);
      yield {
        part: 'plan',
        deadline,
        window,
        owed,
        done: situation
          .factsOf('staffing.plan.submitted', 'period', planned)
          .some(({ data }) => data.planKind === 'year' && data.submittedAt <= deadline),
        about: planned,
        details: { year: planned },
      };
      yield {
        part: 'summary',
        deadline,
        window,
        owed,
        done: situation
          .factsOf('staffing.plan.self-evaluated', 'period', year)
          .some(({ data }) => data.planKind === 'year' && data.submittedAt <= deadline),
        about: year,
        details: { year },
      };
    }
  },
});
