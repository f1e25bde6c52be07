import { monthAfter, periodChoices, planAbove, planActs, weekOf, weeksToReport } from './plan.js';

test.each([
  ['2026-01-01', '2026-W01'],
  ['2027-01-01', '2026-W53'],
  ['2024-12-30', '2025-W01'],
  ['2026-03-05', '2026-W10'],
])('%s lies in %s', (day, week) => {
  expect(weekOf(day)).toBe(week);
});

test('months go on over the year', () => {
  expect([monthAfter('2026-12-28', 1), monthAfter('2026-03-05', 0)]).toEqual(['2027-01', '2026-03']);
});

test("next month's plan is the usual one, this week's and next year's", () => {
  expect(periodChoices('month', '2026-12-20')[0]).toBe('2027-01');
  expect(periodChoices('week', '2026-03-05')[0]).toBe('2026-W10');
  expect(periodChoices('year', '2026-03-05')[0]).toBe('2027');
});

test('a month breaks down its year, a week the month of its Thursday', () => {
  expect(planAbove('month', '2026-05')).toEqual({ planKind: 'year', period: '2026' });
  expect(planAbove('week', '2026-W18')).toEqual({ planKind: 'month', period: '2026-04' });
  expect(planAbove('week', '2026-W01')).toEqual({ planKind: 'month', period: '2026-01' });
  expect(planAbove('year', '2026')).toBeUndefined();
});

test('a plan is handed in before it is reported on, and ends with the self-evaluation', () => {
  const today = '2026-05-13';
  expect(planActs({ state: 'draft', planKind: 'month', period: '2026-05' }, today)[0]).toBe('submit');
  expect(planActs({ state: 'submitted', planKind: 'month', period: '2026-05' }, today)[0]).toBe('progress');
  expect(planActs({ state: 'submitted', planKind: 'year', period: '2026' }, today)).not.toContain('progress');
  expect(planActs({ state: 'self-evaluated', planKind: 'month', period: '2026-05' }, today)).toEqual([
    'reopen',
    'withdraw',
  ]);
  expect(planActs({ state: 'withdrawn', planKind: 'month', period: '2026-05' }, today)).toEqual([]);
});

test('once its time is over, the next thing is to say what came of a plan', () => {
  const plan = { state: 'submitted', planKind: 'month', period: '2026-05' } as const;
  expect(planActs(plan, '2026-05-31')[0]).toBe('progress');
  expect(planActs(plan, '2026-06-01')[0]).toBe('evaluate');
  expect(planActs({ ...plan, period: '2026-W20' }, '2026-05-18')[0]).toBe('evaluate');
});

test('a week that was reported by mistake is taken back where one was reported', () => {
  const plan = { state: 'submitted', planKind: 'month', period: '2026-05' } as const;
  const acts = (reportedWeeks: readonly string[]) => planActs({ ...plan, reportedWeeks }, '2026-05-13');
  expect(acts([])).not.toContain('unreport');
  expect(acts(['2026-W19'])).toContain('unreport');
});

test.each([
  ['2026-05', '2026-05-13', ['2026-W20', '2026-W19']],
  ['2026-05', '2026-05-02', ['2026-W18']],
  ['2026-05', '2026-06-20', ['2026-W22', '2026-W21']],
  ['2026-06', '2026-05-20', []],
  ['2026-W20', '2026-05-13', ['2026-W20']],
  ['2026-Q2', '2026-04-07', ['2026-W15', '2026-W14']],
  ['2026-H2', '2026-12-30', ['2026-W53', '2026-W52']],
  ['2026', '2026-01-01', ['2026-W01']],
])('of the plan for %s, progress is told on %s for %j', (period, today, weeks) => {
  expect(weeksToReport(period, today)).toEqual(weeks);
});
