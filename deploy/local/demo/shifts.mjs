/** Posts, shifts and the months' plans, what the time clocks have on record, and what people ask of the roster. */
import { addDays, clock, daysOf, later, shiftMonth, weekday, written } from './calendar.mjs';
import { MANAGED } from './cast.mjs';
import { chanceFor } from './chance.mjs';

const POSTS = { gate: ['东门岗', 2], lift: ['工程值班', 1], desk: ['前台', 1], yard: ['园区保洁', 1] };

/** Key → name, sign, colour, hours, break, post. `N` goes over midnight; `E` needs the electrician's licence. */
const SHIFTS = {
  D: ['白班', '白', 'amber', '08:00', '20:00', 60, 'gate'],
  N: ['夜班', '夜', 'violet', '20:00', '08:00', 60, 'gate'],
  E: ['工程班', '工', 'blue', '08:30', '17:30', 60, 'lift'],
  L: ['工程晚班', '晚', 'grey', '13:00', '21:00', 60, 'lift'],
  O: ['前台班', '前', 'green', '08:30', '17:30', 60, 'desk'],
  C: ['保洁班', '洁', 'green', '06:30', '15:00', 60, 'yard'],
};
export const ELECTRICIAN = '低压电工作业';

const WORKDAYS = 5;
const PATTERNS = {
  // Day, night, two days free: with four people one is there at every hour.
  'security-guard': (n, day) => ['D', 'N'][(day + n) % 4],
  // Two days free in the week, never all on the same.
  maintenance: (n, day) => ((day + 2 * n) % 7 < WORKDAYS ? ((day + n) % 3 === 0 ? 'L' : 'E') : undefined),
  cleaner: (n, day) => ((day + 2 * n) % 7 < WORKDAYS ? 'C' : undefined),
  'window-staff': (n, day) => ((day + 3 * n) % 7 < WORKDAYS ? 'O' : undefined),
  'customer-service': (n, day) => ((day + 3 * n + 1) % 7 < WORKDAYS ? 'O' : undefined),
};
/** Elsewhere only the guards are planned by shift. */
const PLANNED_ELSEWHERE = new Set(['security-guard']);
const EPOCH = '2020-01-06';
const DAY_MS = 86_400_000;
const numberOf = (day) => Math.round((clock(day, '12:00') - clock(EPOCH, '12:00')) / DAY_MS);

const definitionsOf = (property) => {
  const all = property.id === MANAGED;
  const posts = Object.entries(POSTS).filter(([key]) => all || key === 'gate');
  const shifts = Object.entries(SHIFTS).filter(([, [, , , , , , post]]) => all || post === 'gate');
  const keyOf = (key) => `${property.id}/${key}`;
  return {
    posts: posts.map(([key, [name, minimum]]) => ({
      key: keyOf(key),
      post: { propertyId: property.id, name, minimum },
    })),
    shifts: shifts.map(([key, [name, sign, colour, start, end, breakMinutes, post]]) => ({
      key: keyOf(key),
      shift: {
        propertyId: property.id,
        name,
        sign,
        colour,
        start,
        end,
        breakMinutes,
        dutyPostId: keyOf(post),
        ...(['E', 'L'].includes(key) && { craft: ELECTRICIAN }),
      },
    })),
  };
};

/** From the Monday before the first month on: a week that begins in it is planned as a whole. */
const plannedDays = (months) => {
  const days = months.flatMap(daysOf);
  const before = weekday(days[0]) - 1;
  return [...Array.from({ length: before }, (_, n) => addDays(days[0], n - before)), ...days];
};

const planOf = (property, months) => {
  const planned = Object.keys(PATTERNS).filter((role) => property.id === MANAGED || PLANNED_ELSEWHERE.has(role));
  return planned.flatMap((role) =>
    property.people
      .filter((one) => one.role === role)
      .flatMap(({ employeeId }, n) =>
        plannedDays(months).map((date) => {
          const shift = PATTERNS[role](n, numberOf(date));
          return shift === undefined
            ? { employeeId, date, kind: 'rest' }
            : { employeeId, date, kind: 'work', shiftId: `${property.id}/${shift}` };
        }),
      ),
  );
};

const DAYS_CLOCKED = 30;
const LATE = 0.06;
const FORGOTTEN = 0.025;

/** Comings and goings of the days before today; some late, some forgotten. The guard of the account forgot the last going. */
const clockingsOf = (plan, { employeeId: forgetful }, { today, isPast }) => {
  const chance = chanceFor('clockings');
  const from = addDays(today, -DAYS_CLOCKED);
  const worked = plan.filter(({ date, shiftId }) => shiftId !== undefined && date >= from && date < today);
  const last = worked.findLast(({ employeeId }) => employeeId === forgetful);
  return worked.flatMap(({ employeeId, date, shiftId }) => {
    const [, , , start, end] = SHIFTS[shiftId.split('/')[1]];
    const minutes = (count) => count / 60;
    const comes = later(
      clock(date, start),
      minutes(chance.happens(LATE) ? chance.between(4, 26) : -chance.between(2, 14)),
    );
    const goes = later(clock(end <= start ? addDays(date, 1) : date, end), minutes(chance.between(1, 13)));
    const forgets = employeeId === forgetful && date === last?.date;
    return [
      ...(chance.happens(FORGOTTEN) ? [] : [{ employeeId, direction: 'in', clockedAt: comes }]),
      ...(forgets || chance.happens(FORGOTTEN) ? [] : [{ employeeId, direction: 'out', clockedAt: goes }]),
    ].filter(({ clockedAt }) => isPast(clockedAt));
  });
};

/** What waits for the manager: the guard's leave, swap and correction; and leave of a cleaner that is granted already. */
const requestsOf = (managed, plan, guard, { today }) => {
  const ahead = (employeeId, days) =>
    plan.find(({ date, ...one }) => one.employeeId === employeeId && date >= addDays(today, days) && one.shiftId);
  const colleague = managed.people.find(
    ({ role, employeeId }) => role === 'security-guard' && employeeId !== guard.employeeId,
  );
  const cleaner = managed.people.find(({ role }) => role === 'cleaner');
  const [leave, swap, granted] = [ahead(guard.employeeId, 9), ahead(guard.employeeId, 4), ahead(cleaner.employeeId, 6)];
  const last = plan.findLast(
    ({ employeeId, date, shiftId }) => employeeId === guard.employeeId && date < today && shiftId,
  );
  const [, , , start, end] = SHIFTS[last.shiftId.split('/')[1]];
  const left = later(clock(end <= start ? addDays(last.date, 1) : last.date, end), 0.1);
  return {
    leave: { leaveKind: 'annual', from: leave.date, until: leave.date, reason: '孩子学校开家长会' },
    swap: { withId: colleague.employeeId, dates: [swap.date], reason: '回老家办事，已与同事说好' },
    ...(left <= clock(today, '00:00') && {
      correction: { direction: 'out', clockedAt: written(left), reason: '交班时处理漏水，忘了打卡' },
    }),
    granted: {
      employeeId: cleaner.employeeId,
      leaveKind: 'personal',
      from: granted.date,
      until: granted.date,
      reason: '搬家',
    },
  };
};

/** The guard of the account, on the roster of the managed property. */
export const shiftsAt = (properties, guard, calendar) => {
  const ahead = shiftMonth(calendar.months[2], 1);
  const monthsOf = ({ id }) => (id === MANAGED ? [...calendar.months.slice(1), ahead] : [calendar.months[2], ahead]);
  const plans = properties.map((property) => ({ property, days: planOf(property, monthsOf(property)) }));
  const managed = plans.find(({ property }) => property.id === MANAGED);
  const definitions = properties.map(definitionsOf);
  return {
    posts: definitions.flatMap(({ posts }) => posts),
    shifts: definitions.flatMap(({ shifts }) => shifts),
    plan: plans.flatMap(({ days }) => days),
    published: plans.flatMap(({ property }) => monthsOf(property).map((month) => ({ propertyId: property.id, month }))),
    clockings: clockingsOf(managed.days, guard, calendar).map((one) => ({ ...one, clockedAt: written(one.clockedAt) })),
    requests: requestsOf(managed.property, managed.days, guard, calendar),
  };
};
