import { addDays, type Day, dayOf, endOfDay, startOfDay } from '@goldkey/kernel';
import { deadlineFrom, isBetween, windowOf } from '../../../engine/calendar.js';
import { type DaySpan, type Duty, defineDuties, type ParametersOn } from '../../../engine/define.js';
import type { Situation } from '../../../engine/situation.js';
import type { Fact } from '../../../vocabulary.js';
import { texts } from './texts.js';

type Renovation = Fact<'inspections.renovation.approved'>;

const OWED = { role: 'centre-director', vacant: 'not-due' } as const;

/** The last of so many days that begin with a day. */
const lastOf = (first: Day, zone: string, on: ParametersOn, days: string): Day =>
  dayOf(
    deadlineFrom(startOfDay(first, zone), zone, on, (numbers) =>
      endOfDay(addDays(first, numbers.count(days) - 1), zone),
    ),
    zone,
  );

/** A patrol in every whole span of days from the beginning of the work to its end, of which nobody may have thought yet (9999-12-31). */
const patrolDuties = function* (
  situation: Situation,
  { id, data }: Renovation,
  span: DaySpan,
  on: ParametersOn,
): Iterable<Duty> {
  const { zone } = situation;
  const { renovationId, from, until } = data;
  const patrols = situation.factsOf('inspections.renovation.patrolled', 'renovationId', renovationId);
  let last: Day;
  for (let first = from; ; first = addDays(last, 1)) {
    last = lastOf(first, zone, on, 'patrolDays');
    if (last > until || last > span.last) return;
    if (last < span.first) continue;
    const window = windowOf({ first, last }, zone);
    yield {
      part: 'patrol',
      deadline: window.until,
      window,
      owed: OWED,
      done: patrols.some(({ data: { at } }) => isBetween(at, window)),
      causes: [id],
      about: renovationId,
      details: { first, last },
    };
  }
};

/** D-07: a renovation is patrolled while it runs and accepted soon after its end. */
export const clause = defineDuties({
  id: 'D-07',
  texts,
  reads: ['inspections.renovation.approved', 'inspections.renovation.patrolled', 'inspections.renovation.accepted'],
  *duties(situation, span, on): Iterable<Duty> {
    const { zone } = situation;
    for (const renovation of situation.facts('inspections.renovation.approved')) {
      yield* patrolDuties(situation, renovation, span, on);
      const { renovationId, until } = renovation.data;
      const first = addDays(until, 1);
      const window = windowOf({ first, last: lastOf(first, zone, on, 'acceptanceDays') }, zone);
      yield {
        part: 'acceptance',
        deadline: window.until,
        window,
        owed: OWED,
        done: situation
          .factsOf('inspections.renovation.accepted', 'renovationId', renovationId)
          .some(({ data: { at } }) => at <= window.until),
        causes: [renovation.id],
        about: renovationId,
        details: { until },
      };
    }
  },
});
