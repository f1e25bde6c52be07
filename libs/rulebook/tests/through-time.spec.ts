import {
  addDays,
  type Day,
  daysOf,
  eachDay,
  type Month,
  mondayOf,
  month,
  shiftMonth,
  startOfDay,
  weekday,
  weekOf,
} from '@goldkey/kernel';
import { assess, builtInRulebook, type Fact, toJson } from '../src/index.js';
import { factOf, placeFacts } from './worked-examples.js';

/** From the first month of which the built-in version judges to two years ahead of this code. */
const FIRST = month('2025-02');
const MONTHS = 47;
const months: readonly Month[] = Array.from({ length: MONTHS }, (_each, index) => shiftMonth(FIRST, index));

const quarterBefore = (of: Month): string | undefined => {
  const number = Number(of.slice(5));
  if (number % 3 !== 1) return undefined;
  const last = shiftMonth(of, -1);
  return `${last.slice(0, 4)}-Q${Number(last.slice(5)) / 3}`;
};

/** All that a good manager does in the weeks of a month and in the month itself, each at noon or before. */
const wellDone = (of: Month): Fact[] => {
  const { first, last } = daysOf(of);
  const facts: Fact[] = [];
  const did = (kind: string, id: string, day: Day, field: string, data: object): void => {
    facts.push(factOf(kind, `${kind} ${id}`, { ...data, [field]: `${day}T11:00:00+08:00` }));
  };
  const weeks = new Set(eachDay(first, last).map(weekOf));
  for (const week of weeks) {
    const monday = mondayOf(week);
    for (const planKind of ['company', 'month'])
      did('staffing.plan.progress-reported', `${planKind} ${week}`, monday, 'reportedAt', { planKind, week });
    did('staffing.talk.held', week, monday, 'heldAt', { managerId: 'e-1', employeeId: 'e-2' });
    did('billing.report.submitted', week, addDays(monday, 6), 'submittedAt', { kind: 'weekly', period: week });
  }
  const before = shiftMonth(of, -1);
  did('staffing.plan.submitted', of, addDays(first, 27), 'submittedAt', {
    planKind: 'month',
    period: shiftMonth(of, 1),
  });
  did('staffing.plan.self-evaluated', of, addDays(first, 1), 'submittedAt', { planKind: 'month', period: before });
  did('billing.report.submitted', of, addDays(first, 4), 'submittedAt', { kind: 'monthly', period: before });
  did('staffing.points.summarised', of, addDays(first, 4), 'summarisedAt', { month: before });
  const households = ['h-1', 'h-2', 'h-3', 'h-4', 'h-5', 'h-6', 'h-7', 'h-8'];
  did('complaints.owner-forum.held', of, addDays(first, 6), 'heldAt', { forumId: of, households });
  did('complaints.owner-forum.actions-filed', of, addDays(first, 7), 'filedAt', { forumId: of });
  const quarter = quarterBefore(of);
  if (quarter !== undefined) {
    did('billing.report.submitted', quarter, addDays(first, 9), 'submittedAt', { kind: 'quarterly', period: quarter });
    const published = { quarter, from: addDays(first, 14), until: addDays(first, 18) };
    facts.push(factOf('staffing.points.published', `published ${quarter}`, published));
  }
  return facts;
};

const managerIn = (of: Month, facts: readonly Fact[]) => {
  const asOf = startOfDay(addDays(daysOf(of).last, 40), 'Asia/Shanghai');
  const { subjects } = toJson(assess(facts, builtInRulebook, of, asOf), { period: of, asOf: '' });
  const manager = subjects.find(({ id }) => id === 'e-1');
  if (manager === undefined || !('fine' in manager)) throw new Error('the manager owes something in every month');
  return manager;
};

const sums = (duties: Readonly<Record<string, { due: number; done: number }>>) => ({
  due: Object.values(duties).reduce((total, { due }) => total + due, 0),
  done: Object.values(duties).reduce((total, { done }) => total + done, 0),
});

/** What a month owes by its calendar alone: Thursdays, Sundays and whether it follows a quarter. */
const owedIn = (of: Month) => {
  const { first, last } = daysOf(of);
  const count = (which: number): number => eachDay(first, last).filter((day) => weekday(day) === which).length;
  const quarters = quarterBefore(of) === undefined ? 0 : 1;
  return {
    // M-03, M-04; M-32, M-27 weekly; M-05, M-06, M-24, M-26 twice, M-27 monthly, M-35 monthly; M-27, M-35 quarterly.
    due: 2 * count(4) + 2 * count(7) + 7 + 2 * quarters,
    thursdays: count(4),
  };
};

test.each(months)('in %s whoever does all that is owed is charged nothing', (of) => {
  const manager = managerIn(of, [...placeFacts(), ...wellDone(of)]);
  const { due } = owedIn(of);
  // The forum's actions are one more duty, which the forum itself starts.
  expect(sums(manager.duties)).toEqual({ due: due + 1, done: due + 1 });
  expect(manager).toMatchObject({ points: 0, fine: '0.00', entries: [] });
});

test.each(months)('in %s whoever does nothing is charged for every Thursday twice and for two plans', (of) => {
  const manager = managerIn(of, placeFacts());
  const { due, thursdays } = owedIn(of);
  // A month without complaints meets both targets of M-26.
  expect(sums(manager.duties)).toEqual({ due, done: 2 });
  expect(manager).toMatchObject({ points: 0, fine: `${thursdays * 4 + 4}.00` });
});
