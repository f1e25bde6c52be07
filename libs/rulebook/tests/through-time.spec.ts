import {
  addDays,
  type Day,
  daysOf,
  eachDay,
  isWorkingDay,
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

const DIRECTOR = {
  appointmentId: 'a-d',
  employeeId: 'd-1',
  unitId: 'u-p',
  role: 'centre-director',
  from: '2025-01-01',
};
const director = factOf('staffing.appointment.started', 'place-director', DIRECTOR);

type Did = (kind: string, id: string, day: Day, field: string, data: object, time?: string) => void;

/** What is done on every day that the public calendar has at work. */
const dailyWork = (did: Did, day: Day): void => {
  did('staffing.daily-report.submitted', day, day, 'submittedAt', { employeeId: 'e-1', date: day });
  const met = { meetingId: `w ${day}`, kind: 'daily-wrap-up', attendees: ['e-1'], problemsOpen: 2, problemsPlanned: 2 };
  did('staffing.meeting.held', `w ${day}`, day, 'heldAt', met, '17:00');
  for (const kind of ['morning-reading', 'forum-watch'])
    did('staffing.activity.held', `${kind} ${day}`, day, 'heldAt', { kind, participants: [] }, '08:00');
  for (const time of ['12:00', '15:00']) {
    const patrol = { patrolId: `${day} ${time}`, inspectorId: 'e-1', visits: [], recorded: false };
    did('inspections.patrol.completed', `${day} ${time}`, day, 'completedAt', patrol, time);
  }
};

/** Meetings, activities and checks of a month, and of the half-year and year that end with it. */
const monthlyWork = (did: Did, of: Month): void => {
  const { first, last } = daysOf(of);
  const meetings = ['all-staff', 'monthly-review', ...(/-(06|12)$/.test(of) ? ['half-year-debriefing'] : [])];
  for (const kind of meetings)
    did('staffing.meeting.held', `${kind} ${of}`, addDays(first, 9), 'heldAt', {
      meetingId: `${kind} ${of}`,
      kind,
      attendees: ['e-1'],
    });
  did('staffing.meeting.held', `department ${of}`, addDays(last, -4), 'heldAt', {
    meetingId: `department ${of}`,
    kind: 'department',
    attendees: ['d-1'],
  });
  for (const kind of ['99+1', 'staff-activity', 'professional-training', 'character-training'])
    did('staffing.activity.held', `${kind} ${of}`, addDays(first, 20), 'heldAt', { kind, participants: [] });
  did('staffing.requisition.approved', of, addDays(first, 24), 'approvedAt', { month: of });
  did('inspections.full-coverage.completed', of, last, 'completedAt', { participants: [], summaryWritten: true });
  for (const time of ['01:00', '03:00']) {
    const check = { inspectorId: 'e-1', registers: ['security-log', 'centre-record'], signed: true };
    did('inspections.night-check.completed', `${of} ${time}`, last, 'at', check, time);
  }
  if (!of.endsWith('-12')) return;
  const year = of.slice(0, 4);
  did('complaints.opinion-survey.completed', year, last, 'completedAt', { year });
  did('evaluation.year-review.completed', year, last, 'completedAt', { year });
  did('staffing.plan.submitted', `year ${year}`, last, 'submittedAt', {
    planKind: 'year',
    period: String(Number(year) + 1),
  });
  did('staffing.plan.self-evaluated', `year ${year}`, last, 'submittedAt', { planKind: 'year', period: year });
};

/** All that a good manager and a good director do in the weeks of a month and in the month itself. */
const wellDone = (of: Month): Fact[] => {
  const { first, last } = daysOf(of);
  const facts: Fact[] = [];
  const did: Did = (kind, id, day, field, data, time = '11:00') => {
    facts.push(factOf(kind, `${kind} ${id}`, { ...data, [field]: `${day}T${time}:00+08:00` }));
  };
  for (const day of eachDay(first, last)) if (isWorkingDay(day)) dailyWork(did, day);
  for (const day of eachDay(addDays(first, -6), addDays(last, 6))) {
    const patrol = { patrolId: `director ${day}`, inspectorId: 'd-1', visits: [], recorded: true };
    did('inspections.patrol.completed', `director ${day}`, day, 'completedAt', patrol);
  }
  monthlyWork(did, of);
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

const peopleIn = (of: Month, facts: readonly Fact[]) => {
  const asOf = startOfDay(addDays(daysOf(of).last, 40), 'Asia/Shanghai');
  const { subjects } = toJson(assess(facts, builtInRulebook, of, asOf), { period: of, asOf: '' });
  return ['e-1', 'd-1'].map((id) => {
    const person = subjects.find((subject) => subject.id === id);
    if (person === undefined || !('fine' in person)) throw new Error(`${id} owes something in every month`);
    return person;
  });
};

const sums = (duties: Readonly<Record<string, { due: number; done: number }>>) => ({
  due: Object.values(duties).reduce((total, { due }) => total + due, 0),
  done: Object.values(duties).reduce((total, { done }) => total + done, 0),
});

/** What a month owes by its calendar alone: working days, Thursdays, Sundays, and what ends with it. */
const owedIn = (of: Month) => {
  const { first, last } = daysOf(of);
  const days = eachDay(first, last);
  const count = (which: number): number => days.filter((day) => weekday(day) === which).length;
  const working = days.filter(isWorkingDay).length;
  const quarters = quarterBefore(of) === undefined ? 0 : 1;
  const halfYears = /-(06|12)$/.test(of) ? 1 : 0;
  // Each working day M-01, M-10, M-12, M-36; each week M-03, M-04 on Thursday, M-32, M-27 on Sunday; each month M-05, M-06,
  // M-07, M-08, M-11, M-14, M-16, M-24, M-26 twice, M-27, M-33 four times, M-35; then M-27, M-35 of the quarter, and M-09.
  const manager = 4 * working + 2 * count(4) + 2 * count(7) + 16 + 2 * quarters + halfYears;
  // D-01 each working day, D-02 each Sunday, D-04 each month, D-05 and D-06 twice each December.
  const director = working + count(7) + 1 + (of.endsWith('-12') ? 4 : 0);
  return { manager, director, thursdays: count(4) };
};

test.each(months)('in %s whoever does all that is owed is charged nothing', (of) => {
  const [manager, centreDirector] = peopleIn(of, [...placeFacts(), director, ...wellDone(of)]);
  const owed = owedIn(of);
  // The forum's actions are one more duty, which the forum itself starts.
  expect(sums(manager?.duties ?? {})).toEqual({ due: owed.manager + 1, done: owed.manager + 1 });
  expect(sums(centreDirector?.duties ?? {})).toEqual({ due: owed.director, done: owed.director });
  for (const person of [manager, centreDirector])
    expect(person).toMatchObject({ points: 0, fine: '0.00', entries: [] });
});

test.each(months)('in %s whoever does nothing is charged for every Thursday twice and for two plans', (of) => {
  const [manager, centreDirector] = peopleIn(of, [...placeFacts(), director]);
  const { thursdays, ...owed } = owedIn(of);
  // A month without complaints meets both targets of M-26.
  expect(sums(manager?.duties ?? {})).toEqual({ due: owed.manager, done: 2 });
  expect(manager).toMatchObject({ points: 0, fine: `${thursdays * 4 + 4}.00` });
  expect(sums(centreDirector?.duties ?? {})).toEqual({ due: owed.director, done: 0 });
});
