/** What managers owe and do: plans, progress, self-evaluations, talks, reports. Some late, some never. */
import { isWorkingDay } from '@goldkey/kernel';
import { addDays, clock, dayIn, shiftMonth, written } from './calendar.mjs';
import { PLAN_ITEMS } from './cast.mjs';
import { chanceFor } from './chance.mjs';
import { doneAt } from './punctuality.mjs';
import { keepsPlans } from './work.mjs';

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

const instantFields = ['reportedAt', 'submittedAt', 'heldAt'];

/** Where plans are kept with their items, those of the months from the second on tell this themselves. */
const isToldByPlan = ({ act, planKind, period, week }, { months: [, middle], weeks }) => {
  if (planKind !== 'month') return false;
  if (act === 'progress') return weeks.find((one) => one.week === week).thursday.slice(0, 7) >= middle;
  return period >= middle;
};

/** What has been done by now, with its instant as text; the rest has not happened. */
const happened = (acts, { isPast }) =>
  acts.flatMap((act) => {
    const field = instantFields.find((name) => name in act);
    return act[field] === undefined || !isPast(act[field]) ? [] : [{ ...act, [field]: written(act[field]) }];
  });

/** Everything of one property that has been done by now. */
export const actsOf = (property, calendar) =>
  happened(
    [progressOf, plansOf, talksOf, dailyReportsOf]
      .flatMap((kind) => kind(property, calendar))
      .filter((act) => !keepsPlans(property) || !isToldByPlan(act, calendar)),
    calendar,
  );
