import { addDays, dayOf, endOfDay, startOfDay } from '@goldkey/kernel';
import { dayWindow, deadlineFrom } from '../../../engine/calendar.js';
import { type Duty, defineDuties } from '../../../engine/define.js';
import { texts } from './texts.js';

/** M-31: the decoration for a festival is signed off and then done so many days before it. */
export const clause = defineDuties({
  id: 'M-31',
  texts,
  reads: ['staffing.festival.scheduled', 'staffing.festival-plan.approved', 'staffing.festival-plan.completed'],
  *duties(situation, _span, on): Iterable<Duty> {
    const { zone } = situation;
    for (const { id, data } of situation.facts('staffing.festival.scheduled')) {
      const { festivalId, date } = data;
      const before = (days: string) =>
        deadlineFrom(startOfDay(date, zone), zone, on, (numbers) =>
          endOfDay(addDays(date, -numbers.count(days)), zone),
        );
      const [signed, finished] = [before('planDays'), before('doneDays')];
      const common = {
        owed: { role: 'property-manager' },
        causes: [id],
        about: festivalId,
        details: { date },
      } as const;
      yield {
        ...common,
        part: 'plan',
        deadline: signed,
        window: dayWindow(dayOf(signed, zone), zone),
        done: situation
          .factsOf('staffing.festival-plan.approved', 'festivalId', festivalId)
          .some(({ data: { approvedAt } }) => approvedAt <= signed),
      };
      yield {
        ...common,
        part: 'done',
        deadline: finished,
        window: dayWindow(dayOf(finished, zone), zone),
        done: situation
          .factsOf('staffing.festival-plan.completed', 'festivalId', festivalId)
          .some(({ data: { completedAt } }) => completedAt <= finished),
      };
    }
  },
});
