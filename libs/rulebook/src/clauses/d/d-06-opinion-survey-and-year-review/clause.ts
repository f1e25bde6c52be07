import { daysOf, type Instant, yearOf } from '@goldkey/kernel';
import { monthsIn, windowOf } from '../../../engine/calendar.js';
import { type Duty, defineDuties } from '../../../engine/define.js';
import { texts } from './texts.js';

/** D-06: each year owners are asked for their opinion and the staff are appraised. */
export const clause = defineDuties({
  id: 'D-06',
  texts,
  reads: ['complaints.opinion-survey.completed', 'evaluation.year-review.completed'],
  *duties(situation, span): Iterable<Duty> {
    for (const year of new Set(monthsIn(span).map(yearOf))) {
      const window = windowOf(daysOf(year), situation.zone);
      const inTime = (facts: readonly { readonly data: { readonly completedAt: Instant } }[]): boolean =>
        facts.some(({ data }) => data.completedAt <= window.until);
      const common = {
        deadline: window.until,
        window,
        owed: { role: 'centre-director', vacant: 'not-due' },
        about: year,
        details: { year },
      } as const;
      const surveys = situation.factsOf('complaints.opinion-survey.completed', 'year', year);
      yield { ...common, part: 'survey', done: inTime(surveys) };
      const reviews = situation.factsOf('evaluation.year-review.completed', 'year', year);
      yield { ...common, part: 'appraisal', done: inTime(reviews) };
    }
  },
});
