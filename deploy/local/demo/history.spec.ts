import { type Day, isWorkingDay, parseInstant, weekOf } from '@goldkey/kernel';
import { historyAt } from './history.mjs';

const anchors = [
  '2026-11-26T19:42:00+08:00',
  '2027-01-01T00:00:01+08:00',
  '2024-02-29T09:00:00+08:00',
  '2026-05-31T23:59:59+08:00',
  '2026-10-04T06:30:00+08:00',
];

type History = ReturnType<typeof historyAt>;

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;
const DATE = /^\d{4}-\d\d-\d\d$/;

/** Every instant and day in it, with the name of its field. What is promised or planned may lie ahead; an act may not. */
const times = (value: unknown, field = ''): { field: string; text: string }[] => {
  if (typeof value === 'string') return INSTANT.test(value) || DATE.test(value) ? [{ field, text: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => times(part, Array.isArray(value) ? field : name));
};
const PROMISES = new Set(
  ['dueAt', 'until', 'dueOn', 'validUntil', 'replyDue', 'neededBy', 'keepUntil'].concat([
    'plannedAt',
    'meetsAt',
    'promisedBy',
    'reviewBy',
    'readBy',
  ]),
);

/**
 * What is told as having happened: the months ahead are planned, festivals, leave and renovations are dated ahead, and of standing
 * orders days to come are skipped.
 */
const toldOf = ({ shifts, festivals, renovations, standingOrders, ...told }: History) => ({
  ...told,
  renovations: renovations.map(({ application, ...rest }) => ({ ...rest, appliedAt: application.at })),
  standingOrders: standingOrders.map(({ order, performed }: Record<string, unknown>) => ({ order, performed })),
  clockings: shifts.clockings,
  festivals: festivals.map(({ scheduledAt, approvedAt, completedAt }: Record<string, unknown>) => ({
    scheduledAt,
    approvedAt,
    completedAt,
  })),
});

describe.each(anchors)('the demo group as it is told at %s', (anchor) => {
  const history = historyAt(anchor);
  const now = parseInstant(anchor);

  test('is the same whenever it is told', () => {
    expect(historyAt(anchor)).toEqual(history);
  });

  test('tells of every property how owners reach it', () => {
    for (const { property } of history.properties)
      expect(property).toMatchObject({
        ...{ telephone: expect.stringMatching(/^0571-\d{4} \d{4}$/), centreAddress: expect.any(String) },
        openingHours: expect.any(String),
      });
    expect(history.properties).toHaveLength(6);
  });

  test('holds nothing that has not happened yet', () => {
    const told = times(toldOf(history)).filter(({ field }) => !PROMISES.has(field));
    expect(told.length).toBeGreaterThan(1_000);
    const future = told.filter(({ text }) =>
      DATE.test(text) ? parseInstant(`${text}T00:00:00+08:00`) > now : parseInstant(text) > now,
    );
    expect(future).toEqual([]);
  });

  test('ends no appointment on a day that has not come', () => {
    const { ended } = history.appointments;
    expect(ended.filter(({ until }: { until: string }) => until > anchor.slice(0, 10))).toEqual([]);
  });

  test('calls everything by a key of its own', () => {
    const { properties, departments, households, tasks, forums, matters, employees } = history;
    const keys = [
      ...[...properties, ...departments, ...households, ...tasks, ...forums, ...matters].map(({ key }) => key),
      ...employees.map(({ number }: { number: string }) => number),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(employees.map(({ name }: { name: string }) => name)).size).toBe(employees.length);
  });

  test('tells the acts of a complaint in their order, none before it was received', () => {
    for (const { key, receivedAt, acts } of history.matters) {
      const instants = [receivedAt, ...acts.map(({ at }: { at: string }) => at)].map(parseInstant);
      expect([key, ...instants]).toEqual([key, ...[...instants].sort((a, b) => a - b)]);
    }
  });

  test('leaves the manager of the account something that falls due within a day', () => {
    const [, manager] = history.accounts;
    const open = history.tasks.filter(({ task, filedAt }) => task.employeeId === manager?.employeeId && !filedAt);
    const dueSoon = open.filter(({ task }) => parseInstant(task.assignedAt) > now - 86_400_000);
    expect(dueSoon.length).toBeGreaterThan(0);
  });
});

test('two anchors tell two histories', () => {
  const [one, other] = anchors.map((anchor) => historyAt(anchor));
  expect(one).not.toEqual(other);
});

test('nobody reports a day of rest', () => {
  const { acts } = historyAt('2026-11-26T19:42:00+08:00');
  const reported = acts.flatMap(({ date }) => (date === undefined ? [] : [date as Day]));
  expect(reported.length).toBeGreaterThan(100);
  expect(reported.filter((day) => !isWorkingDay(day))).toEqual([]);
});

test.each(anchors)('no rule gives or takes more in a month than it may: %s', (anchor) => {
  const { rules, entries } = historyAt(anchor).points;
  const given = new Map<string, number>();
  for (const { employeeId, ruleId, on, points } of entries) {
    const name = `${employeeId} ${ruleId} ${on.slice(0, 7)}`;
    given.set(name, (given.get(name) ?? 0) + points);
  }
  const most = new Map(rules.map(({ key, rule }) => [key, rule.mostInMonth ?? Number.POSITIVE_INFINITY]));
  for (const [name, sum] of given) expect(sum).toBeLessThanOrEqual(most.get(name.split(' ')[1] ?? '') as number);
});

test.each(anchors)('everybody planned by shift has a day of rest in each week: %s', (anchor) => {
  const weeks = new Map<string, number>();
  for (const { employeeId, date, kind } of historyAt(anchor).shifts.plan) {
    const week = `${employeeId} ${weekOf(date as Day)}`;
    weeks.set(week, (weeks.get(week) ?? 0) + (kind === 'work' ? 1 : 0));
  }
  expect(weeks.size).toBeGreaterThan(100);
  expect([...weeks.values()].filter((worked) => worked > 6)).toEqual([]);
});
