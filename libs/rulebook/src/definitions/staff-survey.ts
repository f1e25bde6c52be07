import { fallsIn } from '../engine/calendar.js';
import type { DaySpan, Measure } from '../engine/define.js';
import { scoreRatio, sumOf, whole } from '../engine/rate.js';
import type { Situation } from '../engine/situation.js';

/** The mean of the scores that a department's staff gave a topic in the span (J-06, J-07, J-09). */
export const meanScore = function* (situation: Situation, span: DaySpan, topic: string): Iterable<Measure> {
  for (const { unitId } of situation.organisation.departmentsOf(situation.propertyId)) {
    const scores = situation
      .factsOf('staffing.staff-survey.answered', 'departmentId', unitId)
      .filter(({ data }) => data.topic === topic && fallsIn(data.at, span, situation.zone))
      .map(({ data }) => scoreRatio(data.score));
    yield { departmentId: unitId, rate: { numerator: sumOf(scores), denominator: whole(scores.length) } };
  }
};
