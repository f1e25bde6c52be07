import { daysOf } from '@goldkey/kernel';
import { clockText, weeksIn, weekWindow } from '../../engine/calendar.js';
import { defineDuties } from '../../engine/define.js';
import { say } from '../../engine/texts.js';

/** M-32: the manager talks with at least one of the staff each week. */
export const m32 = defineDuties({
  id: 'M-32',
  place: '003 · 每周',
  reads: ['staffing.talk.held'],
  parameters: { talks: { unit: 'count', value: '1', title: say('每周至少人数', '每週至少人數', 'Talks a week') } },
  texts: {
    title: say('每周与员工谈心', '每週與員工談心', 'A talk with staff each week'),
    text: say(
      '每周至少与一名员工谈心。',
      '每週至少與一名員工談心。',
      'Each week the manager talks with at least one member of staff.',
    ),
    sentence: {
      all: say(
        '{week} 到 {deadline} 没有记录谈心',
        '{week} 到 {deadline} 未記錄談心',
        'No talk was recorded in {week} by {deadline}',
      ),
    },
    avoid: {
      all: say(
        '本周内与一名员工谈心并记录',
        '本週內與一名員工談心並記錄',
        'Holding and recording one talk in the week',
      ),
    },
  },
  *duties(situation, span, on) {
    for (const week of weeksIn(span)) {
      const window = weekWindow(week, situation.zone);
      yield {
        part: 'all',
        deadline: window.until,
        window,
        owed: { role: 'property-manager' },
        done: (holder) => {
          const talks = situation
            .facts('staffing.talk.held')
            .filter(
              ({ data }) =>
                data.managerId === holder?.employeeId && data.heldAt >= window.from && data.heldAt <= window.until,
            );
          return holder !== undefined && talks.length >= on(daysOf(week).last).count('talks');
        },
        causes: [],
        about: week,
        details: { week, deadline: clockText(window.until, situation.zone) },
      };
    }
  },
});
