import { type Day, instant, type Month, type Period, parseInstant, type Quarter, type Week } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import { type Act, type ActEvent, type Deed, evolveAct } from './act.js';
import { recordAct, withdrawAct } from './decide.js';
import { peopleIn, uniqueness } from './rules.js';

const now = parseInstant('2026-04-20T10:00:00+08:00');
const said = { at: now, now, eventId: 'event-1', actId: 'x-1', propertyId: 'p-1', zone: 'Asia/Shanghai' };
const at = (text: string) => ({ ...said, at: parseInstant(text), now: parseInstant(text) });
const period = (text: string) => text as Period;

const deeds = {
  plan: { kind: 'plan-submitted', employeeId: 'e-1', planKind: 'month', period: period('2026-05'), items: [] },
  progress: {
    kind: 'plan-progress-reported',
    employeeId: 'e-1',
    planKind: 'month',
    week: '2026-W10' as Week,
    summary: '',
  },
  evaluation: {
    kind: 'plan-self-evaluated',
    employeeId: 'e-1',
    planKind: 'month',
    period: period('2026-03'),
    itemsPlanned: 10,
    itemsDone: 10,
    summary: '',
  },
  report: { kind: 'daily-report-submitted', employeeId: 'e-1', date: '2026-03-05' as Day, text: '' },
  meeting: { kind: 'meeting-held', meetingKind: 'all-staff', attendees: ['e-1', 'e-2'], minutes: '' },
  talk: { kind: 'talk-held', managerId: 'e-1', employeeId: 'e-2', note: '' },
  activity: { kind: 'activity-held', activityKind: '99+1', organizerId: 'e-1', participants: [], note: '' },
  requisition: { kind: 'requisition-approved', month: '2026-03' as Month, note: '' },
  summary: { kind: 'points-summarised', month: '2026-03' as Month, note: '' },
  publication: {
    kind: 'points-published',
    quarter: '2026-Q1' as Quarter,
    from: '2026-04-01' as Day,
    until: '2026-04-05' as Day,
  },
} satisfies Record<string, Deed>;

const recorded = (deed: Deed, when = now): ActEvent => ({
  type: 'ActRecorded',
  eventId: 'event-1',
  at: when,
  actId: 'x-1',
  propertyId: 'p-1',
  deed,
});
const standing = (deed: Deed): Act => ({
  id: 'x-0',
  propertyId: 'p-1',
  at: now,
  deed,
  recordedEvent: 'event-0',
  state: 'standing',
});

test.each(Object.entries(deeds))('%s is put on record as it was done', (_name, deed: Deed) => {
  given(undefined)
    .when(recordAct, { ...said, deed })
    .then(recorded(deed));
});

test('nothing was done in the future; what two clocks differ by is no future', () => {
  const ahead = instant(now + 300_000);
  given(undefined)
    .when(recordAct, { ...said, at: ahead, deed: deeds.talk })
    .then(recorded(deeds.talk, ahead));
  given(undefined)
    .when(recordAct, { ...said, at: instant(ahead + 1), deed: deeds.talk })
    .refuses('staffing.future-instant-invalid');
});

describe('what can be done once', () => {
  const once = [
    ['plan', 'staffing.plan-already-submitted'],
    ['evaluation', 'staffing.plan-already-self-evaluated'],
    ['progress', 'staffing.progress-already-reported'],
    ['report', 'staffing.daily-report-already-submitted'],
    ['requisition', 'staffing.requisition-already-approved'],
    ['summary', 'staffing.points-already-summarised'],
    ['publication', 'staffing.points-already-published'],
  ] as const;

  test.each(once)('%s is refused while one stands', (name, code) => {
    const deed: Deed = deeds[name];
    given<Act | undefined>(standing(deed))
      .when(recordAct, { ...said, deed })
      .refuses(code, { actId: 'x-0' });
  });

  test('is told apart by person, kind and period, and by nothing else', () => {
    const { plan } = deeds;
    expect(uniqueness({ ...plan, items: ['other'] })).toBe(uniqueness(plan));
    expect(uniqueness({ ...plan, employeeId: 'e-2' })).not.toBe(uniqueness(plan));
    expect(uniqueness({ ...plan, planKind: 'service' })).not.toBe(uniqueness(plan));
    expect(uniqueness({ ...plan, period: period('2026-06') })).not.toBe(uniqueness(plan));
    expect(uniqueness(deeds.evaluation)).not.toBe(uniqueness({ ...plan, period: period('2026-03') }));
  });

  test.each(['meeting', 'talk', 'activity'] as const)('%s is not among it', (name) => {
    const deed: Deed = deeds[name];
    expect(uniqueness(deed)).toBeUndefined();
    given<Act | undefined>(standing(deed))
      .when(recordAct, { ...said, deed })
      .then(recorded(deed));
  });
});

describe('a plan', () => {
  const fits = [
    ['month', '2026-05'],
    ['year', '2026'],
    ['service', '2026-05'],
    ['service', '2026-Q2'],
    ['company', '2026-H1'],
    ['company', '2026'],
  ] as const;
  test.each(fits)('of kind %s is for %s', (planKind, name) => {
    const deed: Deed = { ...deeds.plan, planKind, period: period(name) };
    given(undefined)
      .when(recordAct, { ...said, deed })
      .then(recorded(deed));
  });

  const strange = [
    ['month', '2026'],
    ['month', '2026-W10'],
    ['year', '2026-05'],
    ['service', '2026-W10'],
  ] as const;
  test.each(strange)('of kind %s is not for %s', (planKind, name) => {
    given(undefined)
      .when(recordAct, { ...said, deed: { ...deeds.plan, planKind, period: period(name) } })
      .refuses('staffing.plan-period-invalid', { planKind, period: name });
  });

  test('is not done beyond itself', () => {
    given(undefined)
      .when(recordAct, { ...said, deed: { ...deeds.evaluation, itemsDone: 11 } })
      .refuses('staffing.items-done-invalid', { itemsPlanned: 10, itemsDone: 11 });
    given(undefined)
      .when(recordAct, { ...said, deed: { ...deeds.evaluation, period: period('2026') } })
      .refuses('staffing.plan-period-invalid');
  });
});

describe("in the property's own days", () => {
  test('progress of a week is told from its Monday 00:00 on (M-03, M-04)', () => {
    const begins = at('2026-03-02T00:00:00+08:00');
    given(undefined)
      .when(recordAct, { ...begins, deed: deeds.progress })
      .then(recorded(deeds.progress, begins.at));
    given(undefined)
      .when(recordAct, { ...at('2026-03-01T23:59:59.999+08:00'), deed: deeds.progress })
      .refuses('staffing.week-not-begun-invalid', { week: '2026-W10' });
    const tokyo = { ...at('2026-03-01T23:00:00+08:00'), zone: 'Asia/Tokyo' };
    given(undefined)
      .when(recordAct, { ...tokyo, deed: deeds.progress })
      .then(recorded(deeds.progress, tokyo.at));
  });

  test('a day is reported on that day or later (M-01)', () => {
    const begins = at('2026-03-05T00:00:00+08:00');
    given(undefined)
      .when(recordAct, { ...begins, deed: deeds.report })
      .then(recorded(deeds.report, begins.at));
    given(undefined)
      .when(recordAct, { ...at('2026-03-04T23:59:59.999+08:00'), deed: deeds.report })
      .refuses('staffing.report-day-invalid', { date: '2026-03-05' });
  });
});

test('a meeting has attendees, and no more problems with a plan than open (M-10)', () => {
  given(undefined)
    .when(recordAct, { ...said, deed: { ...deeds.meeting, attendees: [] } })
    .refuses('staffing.meeting-without-attendees-invalid');
  const all: Deed = { ...deeds.meeting, problemsOpen: 2, problemsPlanned: 2 };
  given(undefined)
    .when(recordAct, { ...said, deed: all })
    .then(recorded(all));
  given(undefined)
    .when(recordAct, { ...said, deed: { ...deeds.meeting, problemsPlanned: 1 } })
    .refuses('staffing.problems-planned-invalid', { problemsOpen: 0, problemsPlanned: 1 });
});

test('a talk takes two people (M-32)', () => {
  given(undefined)
    .when(recordAct, { ...said, deed: { ...deeds.talk, employeeId: 'e-1' } })
    .refuses('staffing.talk-with-oneself-invalid');
});

test('points are published after the quarter, for a day at least (M-35)', () => {
  const oneDay: Deed = { ...deeds.publication, until: '2026-04-01' as Day };
  given(undefined)
    .when(recordAct, { ...said, deed: oneDay })
    .then(recorded(oneDay));
  given(undefined)
    .when(recordAct, { ...said, deed: { ...deeds.publication, until: '2026-03-31' as Day } })
    .refuses('staffing.publication-days-invalid');
  given(undefined)
    .when(recordAct, { ...said, deed: { ...deeds.publication, from: '2026-03-31' as Day } })
    .refuses('staffing.quarter-not-over-invalid', { quarter: '2026-Q1' });
});

test('everybody whom a deed names is known by it', () => {
  expect(peopleIn(deeds.meeting)).toEqual(['e-1', 'e-2']);
  expect(peopleIn(deeds.talk)).toEqual(['e-1', 'e-2']);
  expect(peopleIn({ ...deeds.activity, participants: ['e-3'] })).toEqual(['e-1', 'e-3']);
  expect(peopleIn(deeds.plan)).toEqual(['e-1']);
  expect(peopleIn(deeds.publication)).toEqual([]);
});

describe('taking an act back', () => {
  const command = { at: now, now, eventId: 'event-2', why: '误录' };
  const act = standing(deeds.talk);

  test('names the event that told of it, and happens once', () => {
    const taken: ActEvent = {
      type: 'ActWithdrawn',
      eventId: 'event-2',
      at: now,
      actId: 'x-0',
      propertyId: 'p-1',
      deed: deeds.talk,
      withdrawnEvent: 'event-0',
      why: '误录',
    };
    given(act).when(withdrawAct, command).then(taken);
    const gone = evolveAct(act, taken);
    expect(gone).toEqual({ ...act, state: 'withdrawn', why: '误录' });
    given(gone).when(withdrawAct, command).refuses('staffing.act-already-withdrawn', { actId: 'x-0' });
    expect(() => evolveAct(undefined, taken)).toThrow('never recorded');
  });
});
