import { addDays, mondayOf } from '@goldkey/kernel';
import { clockText, thursdayAt, weeksIn, weekWindow } from '../../engine/calendar.js';
import type { DutyClause } from '../../engine/define.js';

/** Each Thursday at the parameter `time`: progress of a plan of this kind for that week, reported from Monday 00:00 on (M-03, M-04). */
export const weekProgress = (planKind: 'company' | 'month'): DutyClause['duties'] =>
  function* (situation, span, on) {
    const { zone } = situation;
    for (const week of weeksIn(span)) {
      const window = weekWindow(week, zone);
      const deadline = thursdayAt(week, on(addDays(mondayOf(week), 3)).text('time'), zone);
      const reports = situation.factsOf('staffing.plan.progress-reported', 'week', week);
      yield {
        part: 'all',
        deadline,
        window,
        owed: { role: 'property-manager' },
        done: reports.some(
          ({ data }) => data.planKind === planKind && data.reportedAt >= window.from && data.reportedAt <= deadline,
        ),
        causes: [],
        about: week,
        details: { week, deadline: clockText(deadline, zone) },
      };
    }
  };
