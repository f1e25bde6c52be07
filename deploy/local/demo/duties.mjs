/** What managers owe and do: plans, progress, self-evaluations, talks, reports, meetings, points. Some late, some never. */
import { isWorkingDay } from '@goldkey/kernel';
import { addDays, clock, dayIn, lastDayOf, shiftMonth, written } from './calendar.mjs';
import { PLAN_ITEMS } from './cast.mjs';
import { chanceFor } from './chance.mjs';
import { doneAt } from './punctuality.mjs';

/** Who acts that day: the newest manager, or the centre's director while the post is vacant. */
const actorOn = (property, day) => (property.managersOn(day)[0] ?? property.director).employeeId;

const progressOf = (property, { weeks }) => {
  const chance = chanceFor('progress', property.code);
  return weeks.flatMap(({ thursday, week }) =>
    [
      { planKind: 'company', deadline: clock(thursday, '16:30'), inTime: clock(thursday, '14:05') },
      { planKind: 'month', deadline: clock(thursday, '12:00'), inTime: clock(thursday, '10:40') },
    ].map(({ planKind, ...times }) => ({
      act: 'progress',
      propertyId: property.id,
      employeeId: actorOn(property, thursday),
      planKind,
      week,
      summary: '本周事项按计划推进。',
      reportedAt: doneAt(chance, property, times),
    })),
  );
};

const plansOf = (property, { months }) => {
  const chance = chanceFor('plans', property.code);
  return months.flatMap((month) => {
    const planDay = dayIn(month, 26);
    const evaluationDay = dayIn(month, 2);
    const itemsPlanned = chance.between(6, 10);
    return [
      {
        act: 'plan',
        propertyId: property.id,
        employeeId: actorOn(property, planDay),
        planKind: 'month',
        period: shiftMonth(month, 1),
        items: chance.some(PLAN_ITEMS, 5),
        submittedAt: doneAt(chance, property, {
          inTime: clock(planDay, '15:20'),
          deadline: clock(dayIn(month, 28), '23:59'),
        }),
      },
      {
        act: 'self-evaluation',
        propertyId: property.id,
        employeeId: actorOn(property, evaluationDay),
        planKind: 'month',
        period: shiftMonth(month, -1),
        itemsPlanned,
        itemsDone: Math.round(itemsPlanned * property.punctual),
        submittedAt: doneAt(chance, property, {
          inTime: clock(evaluationDay, '11:10'),
          deadline: clock(evaluationDay, '23:59'),
        }),
      },
    ];
  });
};

const pointsOf = (property, { months }) => {
  const chance = chanceFor('points', property.code);
  return months.map((month) => ({
    act: 'points-summary',
    propertyId: property.id,
    month: shiftMonth(month, -1),
    summarisedAt: doneAt(chance, property, {
      inTime: clock(dayIn(month, 4), '17:00'),
      deadline: clock(dayIn(month, 5), '23:59'),
    }),
  }));
};

/** The quarter that ended before a month of January, April, July or October is put on the board in that month. */
const publicationsOf = (property, { months }) =>
  months
    .filter((month) => Number(month.slice(5)) % 3 === 1)
    .map((month) => {
      const quarter = `${shiftMonth(month, -1).slice(0, 4)}-Q${Math.ceil(Number(shiftMonth(month, -1).slice(5)) / 3)}`;
      const from = dayIn(month, property.punctual > 0.7 ? 11 : 19);
      return {
        act: 'points-publication',
        propertyId: property.id,
        quarter,
        from,
        until: addDays(from, 6),
        at: clock(from, '09:00'),
      };
    });

const talksOf = (property, { weeks }) => {
  const chance = chanceFor('talks', property.code);
  const staff = property.people.filter(({ role }) => !['property-manager', 'centre-director'].includes(role));
  return weeks.flatMap(({ thursday }) => {
    const [manager] = property.managersOn(thursday);
    if (manager === undefined || !chance.happens(property.punctual)) return [];
    const heldAt = clock(addDays(thursday, chance.between(-2, 1)), '15:30');
    const { employeeId } = chance.pick(staff);
    return [
      {
        act: 'talk',
        propertyId: property.id,
        managerId: manager.employeeId,
        employeeId,
        note: '了解工作与生活情况。',
        heldAt,
      },
    ];
  });
};

const dailyReportsOf = (property, { days }) => {
  const chance = chanceFor('daily', property.code);
  return days
    .filter((day) => isWorkingDay(day) && property.managersOn(day).length > 0)
    .map((date) => ({
      act: 'daily-report',
      propertyId: property.id,
      employeeId: actorOn(property, date),
      date,
      text: '当日巡查、接待与整改情况已记录。',
      submittedAt: chance.happens(property.punctual)
        ? clock(date, `16:${chance.between(10, 29)}`)
        : clock(date, '18:20'),
    }));
};

const meetingsOf = (property, { months }) =>
  months.flatMap((month) => {
    const day = dayIn(month, 8);
    const attendees = [actorOn(property, day), property.director.employeeId];
    return [
      { kind: 'monthly-review', heldAt: clock(day, '14:00') },
      { kind: 'department', heldAt: clock(addDays(lastDayOf(month), -1), '16:00') },
    ].map((meeting) => ({ act: 'meeting', propertyId: property.id, attendees: [...new Set(attendees)], ...meeting }));
  });

const instantFields = ['reportedAt', 'submittedAt', 'summarisedAt', 'heldAt', 'at'];

/** What has been done by now, with its instant as text; the rest has not happened. */
const happened = (acts, { isPast }) =>
  acts.flatMap((act) => {
    const field = instantFields.find((name) => name in act);
    return act[field] === undefined || !isPast(act[field]) ? [] : [{ ...act, [field]: written(act[field]) }];
  });

/** Everything of one property that has been done by now. */
export const actsOf = (property, calendar) =>
  happened(
    [progressOf, plansOf, pointsOf, publicationsOf, talksOf, dailyReportsOf, meetingsOf].flatMap((kind) =>
      kind(property, calendar),
    ),
    calendar,
  );
