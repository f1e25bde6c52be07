import { day, plus, startOfDay, weekOf } from '@goldkey/kernel';
import fc from 'fast-check';
import { BUILT_IN, clauses, type Fact, type Rulebook, readVersion, type Withdrawal } from '../src/index.js';
import { anyCalendarAct, anyCalendarCause, peopleBeside } from './any-calendar-facts.js';
import { anyDay, anyMatter, anyMonth, anyPerson, anyQuarter, kindOf } from './any-field.js';
import { anyServiceAct, anyServiceCause } from './any-service-facts.js';
import { placeFacts, ZONE } from './worked-examples.js';

/** The quarter that the properties are tried in, and an instant when all of it is judged. */
export const QUARTER = '2026-Q1';
export const MONTHS = ['2026-01', '2026-02', '2026-03'] as const;
export const AS_OF = startOfDay(day('2026-05-20'), ZONE);

/** Every clause at a price, and another one from February on, so that a wrong month or a wrong count shows. */
export const pricedRulebook: Rulebook = {
  clauses,
  versions: [
    BUILT_IN,
    ...[
      { id: 'priced', from: '2026-01-01', points: 1, fine: '1.50' },
      { id: 'dearer', from: '2026-02-01', points: 3, fine: '7.25' },
    ].map(({ id, from, points, fine }) => {
      const duties = clauses.filter(({ kind }) => kind !== 'result' && kind !== 'indicator');
      return readVersion(
        { id, from, parameters: Object.fromEntries(duties.map((clause) => [clause.id, { points, fine }])) },
        clauses,
      );
    }),
  ],
};

const anyHouseholds = fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { maxLength: 10 });

/** Acts that can only fulfil: without one of them nothing becomes cheaper. */
export const anyAct: fc.Arbitrary<Fact> = fc.oneof(
  kindOf('staffing.task.filed', 'filedAt', { taskId: anyMatter }),
  kindOf('staffing.plan.progress-reported', 'reportedAt', {
    planKind: fc.constantFrom('company', 'month'),
    week: anyDay.map(weekOf),
  }),
  kindOf('staffing.plan.submitted', 'submittedAt', { planKind: fc.constantFrom('month', 'year'), period: anyMonth }),
  kindOf('staffing.plan.self-evaluated', 'submittedAt', { planKind: fc.constant('month'), period: anyMonth }),
  kindOf('staffing.talk.held', 'heldAt', { managerId: anyPerson, employeeId: anyPerson }),
  kindOf('billing.report.submitted', 'submittedAt', {
    kind: fc.constantFrom('weekly', 'monthly', 'quarterly', 'shortfall-analysis'),
    period: fc.oneof(anyDay.map(weekOf), anyMonth, anyQuarter),
  }),
  kindOf('staffing.points.summarised', 'summarisedAt', { month: anyMonth }),
  kindOf('staffing.points.published', undefined, { quarter: anyQuarter, from: anyDay, until: anyDay }),
  kindOf('complaints.major.reported', 'reportedAt', {
    complaintId: anyMatter,
    to: fc.constantFrom('qm-centre', 'hotline-400'),
  }),
  kindOf('complaints.owner-forum.actions-filed', 'filedAt', { forumId: anyMatter }),
  anyServiceAct,
  { weight: 12, arbitrary: anyCalendarAct },
);

/** Facts that start duties, change who owes them or move the rates. */
const anyCause: fc.Arbitrary<Fact> = fc.oneof(
  kindOf('staffing.task.assigned', 'assignedAt', { taskId: anyMatter, employeeId: anyPerson }),
  kindOf('complaints.owner-forum.held', 'heldAt', { forumId: anyMatter, households: anyHouseholds }),
  kindOf('complaints.complaint.received', 'receivedAt', {
    complaintId: anyMatter,
    departmentId: fc.constantFrom('u-d', 'u-p', 'u-unknown'),
    major: fc.boolean(),
    inScope: fc.boolean(),
  }),
  kindOf('complaints.complaint.closed', 'closedAt', { complaintId: anyMatter }),
  kindOf('complaints.complaint.reopened', 'reopenedAt', { complaintId: anyMatter }),
  kindOf('complaints.complaint.decided', 'decidedAt', { complaintId: anyMatter, established: fc.boolean() }),
  kindOf('complaints.callback.recorded', 'at', {
    callbackId: anyMatter,
    about: fc.constant('complaint'),
    aboutId: anyMatter,
    level: fc.constantFrom('satisfied', 'basically-satisfied', 'dissatisfied'),
  }),
  kindOf('billing.period.closed', undefined, {
    month: anyMonth,
    receivable: fc.constantFrom('0.00', '100.00', '33.33'),
    collected: fc.constantFrom('0.00', '80.05', '33.33'),
    target: fc.constant('0.9'),
  }),
  kindOf('staffing.appointment.started', undefined, {
    appointmentId: anyMatter,
    employeeId: anyPerson,
    unitId: fc.constantFrom('u-p', 'u-d'),
    role: fc.constantFrom('property-manager', 'supervisor', 'window-staff'),
    keyPosition: fc.boolean(),
    from: anyDay,
  }),
  kindOf('staffing.appointment.ended', undefined, {
    appointmentId: fc.constantFrom('a-1', 'm-1', 'm-2'),
    employeeId: anyPerson,
    until: anyDay,
    reason: fc.constantFrom('transferred', 'resigned'),
  }),
);

export const anyFact = fc.oneof(
  { weight: 3, arbitrary: anyAct },
  { weight: 2, arbitrary: anyCause },
  { weight: 2, arbitrary: anyServiceCause },
  { weight: 3, arbitrary: anyCalendarCause },
);

/** The facts of a few months of one property, whose manager may come and go. */
export const anyFacts: fc.Arbitrary<Fact[]> = fc
  .array(anyFact, { maxLength: 40 })
  .map((facts) => [...placeFacts(), ...peopleBeside(), ...facts]);

/** A withdrawal of these facts, which are of one kind. */
export const withdrawalOf = (id: string, facts: readonly [Fact, ...Fact[]]): Withdrawal => ({
  withdraws: facts[0].kind,
  source: facts[0].source,
  id,
  at: plus(facts[0].at, 1),
  eventIds: facts.map((fact) => fact.id),
});
