import { addDays, type Day, dayOf, eachDay, isWorkingDay } from '@goldkey/kernel';
import { dayWindow } from '../../../engine/calendar.js';
import { type DaySpan, defineDuties } from '../../../engine/define.js';
import type { Situation } from '../../../engine/situation.js';
import { texts } from './texts.js';

/** A matter on a day. */
interface Dated {
  readonly day: Day;
  readonly matter: string;
}

const matters = (dated: readonly Dated[], { first, last }: DaySpan): number =>
  new Set(dated.filter(({ day }) => day >= first && day <= last).map(({ matter }) => matter)).size;

/** The matters that the department closed, exempt ones among them, and those that were called back, an answer to none being its own. */
const ofDepartment = (situation: Situation, departmentId: string): { closed: Dated[]; called: Dated[] } => {
  const { zone } = situation;
  const closed = situation
    .factsOf('complaints.matter.closed', 'departmentId', departmentId)
    .map(({ data }) => ({ day: dayOf(data.closedAt, zone), matter: data.matterId }));
  const called = situation
    .factsOf('complaints.survey.answered', 'departmentId', departmentId)
    .filter(({ data }) => data.method === 'phone')
    .map(({ data }) => ({ day: dayOf(data.at, zone), matter: data.matterId ?? `answer ${data.answerId}` }));
  return { closed, called };
};

/** S-01: each working day the centre calls back on matters of every department, on as many as it closed where those are fewer. */
export const clause = defineDuties({
  id: 'S-01',
  texts,
  reads: ['complaints.matter.closed', 'complaints.survey.answered'],
  *duties(situation, span, on) {
    const { organisation, propertyId, zone } = situation;
    const days = eachDay(span.first, span.last).filter(isWorkingDay);
    for (const { unitId } of organisation.departmentsOf(propertyId)) {
      const { closed, called } = ofDepartment(situation, unitId);
      for (const day of days) {
        const numbers = on(day);
        const before = { first: addDays(day, -numbers.count('days')), last: addDays(day, -1) };
        const available = matters(closed, before);
        const needed = Math.min(numbers.count('matters'), available);
        if (needed === 0) continue;
        const reached = matters(called, { first: day, last: day });
        const window = dayWindow(day, zone);
        yield {
          deadline: window.until,
          window,
          owed: 'property',
          done: reached >= needed,
          about: unitId,
          details: {
            department: unitId,
            closed: String(available),
            needed: String(needed),
            called: String(reached),
          },
        };
      }
    }
  },
});
