import { clockAt, clockText, isBetween, thursdayOf, weeksIn, weekWindow } from '../engine/calendar.js';
import type { DutyClause } from '../engine/define.js';

/** Each Thursday at the parameter `time`: progress of a plan of this kind for that week, reported from Monday 00:00 on (M-03, M-04). */
export const weekProgress = (planKind: 'company' | 'month'): DutyClause['duties'] =>
  function* (situation, span, on) {
    const { zone } = situation;
    for (const week of weeksIn(span)) {
      const window = weekWindow(week, zone);
      const thursday = thursdayOf(week);
      const deadline = clockAt(thursday, on(thursday).text('time'), zone);
      const inTime = { from: window.from, until: deadline };
      yield {
        deadline,
        window,
        owed: { role: 'property-manager' },
        done: situation
          .factsOf('staffing.plan.progress-reported', 'week', week)
          .some(({ data }) => data.planKind === planKind && isBetween(data.reportedAt, inTime)),
        about: week,
        details: { week, monday: clockText(window.from, zone) },
      };
    }
  };
