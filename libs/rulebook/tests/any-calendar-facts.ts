import { formatInstant } from '@goldkey/kernel';
import fc from 'fast-check';
import type { Fact } from '../src/index.js';
import { anyDay, anyInstant, anyMatter, anyMonth, anyPerson, kindOf } from './any-field.js';
import { factOf, ZONE } from './worked-examples.js';

const anyMoment = anyInstant.map((at) => formatInstant(at, ZONE));
const anyAmount = fc.constantFrom('0.00', '50.00', '80.05');
const anyYear = fc.constantFrom('2025', '2026');
const anyPost = fc.constantFrom('gate', 'hall');
const anyPeople = fc.uniqueArray(anyPerson, { maxLength: 3 });
const anyHousehold = fc.constantFrom('h-1', 'h-2', 'h-3');
/** Acts that have an id of their own never replace one another. */
const anyOwnId = fc.uuid();

/** Acts of the manager's calendar and the director's that can only fulfil. */
export const anyCalendarAct = fc.oneof(
  kindOf('staffing.daily-report.submitted', 'submittedAt', { employeeId: anyPerson, date: anyDay }),
  kindOf('staffing.meeting.held', 'heldAt', {
    meetingId: anyOwnId,
    kind: fc.constantFrom('daily-wrap-up', 'all-staff', 'monthly-review', 'department', 'half-year-debriefing'),
    attendees: anyPeople,
    problemsOpen: fc.integer({ min: 0, max: 1 }),
  }),
  kindOf('staffing.requisition.approved', 'approvedAt', { month: anyMonth }),
  kindOf('staffing.activity.held', 'heldAt', {
    kind: fc.constantFrom('morning-reading', 'forum-watch', 'staff-activity', '99+1', 'character-training'),
    participants: anyPeople,
  }),
  kindOf('staffing.opinion.closed', 'repliedAt', { opinionId: anyMatter }),
  kindOf('staffing.festival-plan.approved', 'approvedAt', { festivalId: anyMatter }),
  kindOf('staffing.festival-plan.completed', 'completedAt', { festivalId: anyMatter }),
  kindOf('staffing.certificate.granted', undefined, {
    employeeId: anyPerson,
    craft: fc.constant('electrician'),
    validFrom: anyDay,
    validUntil: anyDay,
  }),
  kindOf('staffing.tool.returned', 'returnedAt', { loanId: anyMatter }),
  {
    weight: 3,
    arbitrary: kindOf('inspections.patrol.completed', 'completedAt', {
      patrolId: anyOwnId,
      inspectorId: anyPerson,
      visits: fc.array(fc.record({ postId: anyPost, at: anyInstant }), { maxLength: 3 }),
      recorded: fc.boolean(),
    }),
  },
  kindOf('inspections.finding.verified', 'verifiedAt', { findingId: anyMatter }),
  kindOf('inspections.full-coverage.completed', 'completedAt', {
    participants: anyPeople,
    summaryWritten: fc.boolean(),
  }),
  kindOf('inspections.night-check.completed', 'at', {
    inspectorId: anyPerson,
    registers: fc.constantFrom(['security-log', 'centre-record'], ['security-log']),
    signed: fc.boolean(),
  }),
  kindOf('inspections.incident.reported', 'reportedAt', {
    incidentId: anyMatter,
    to: fc.constantFrom('leader', 'qm-centre'),
  }),
  kindOf('inspections.incident.recorded', 'recordedAt', { incidentId: anyMatter }),
  kindOf('inspections.renovation.patrolled', 'at', { renovationId: anyMatter }),
  kindOf('inspections.renovation.accepted', 'at', { renovationId: anyMatter }),
  kindOf('complaints.household.profiled', 'at', { householdId: anyHousehold, employeeId: anyPerson }),
  kindOf('complaints.home-visit.made', 'at', {
    visitId: anyOwnId,
    householdId: anyHousehold,
    employeeId: anyPerson,
  }),
  kindOf('complaints.opinion-survey.completed', 'completedAt', { year: anyYear }),
  kindOf('billing.utility-advance.recovered', 'at', { advanceId: anyMatter, amount: anyAmount }),
  kindOf('evaluation.year-review.completed', 'completedAt', { year: anyYear }),
);

/** What starts their duties and charges, and who works when. */
export const anyCalendarCause = fc.oneof(
  {
    weight: 4,
    arbitrary: kindOf('inspections.finding.raised', 'raisedAt', {
      findingId: anyMatter,
      category: fc.constantFrom('litter', 'fire-exit'),
      source: fc.constantFrom('patrol', 'joint', 'qm-day-check', 'qm-night-check', 'third-party'),
      dueAt: fc.option(anyMoment, { nil: undefined }),
      measure: fc.option(fc.constant('sweep'), { nil: undefined }),
      bottomLine: fc.boolean(),
      sleepingGuards: fc.integer({ min: 0, max: 2 }),
    }),
  },
  kindOf('inspections.joint-inspection.held', 'heldAt', {
    inspectionId: anyMatter,
    expected: anyPeople,
    attended: anyPeople,
  }),
  kindOf('inspections.post.defined', undefined, { postId: anyPost, activeFrom: anyDay }),
  kindOf('inspections.incident.occurred', 'occurredAt', { incidentId: anyMatter }),
  kindOf('inspections.renovation.approved', undefined, { renovationId: anyMatter, from: anyDay, until: anyDay }),
  kindOf('complaints.repair.completed', 'completedAt', { repairId: anyMatter, workerId: anyPerson }),
  kindOf('staffing.roster.day-set', undefined, {
    employeeId: anyPerson,
    date: anyDay,
    kind: fc.constantFrom('work', 'rest', 'leave'),
  }),
  kindOf('staffing.opinion.raised', 'raisedAt', { opinionId: anyMatter, replyDue: anyMoment }),
  kindOf('staffing.festival.scheduled', undefined, { festivalId: anyMatter, date: anyDay }),
  kindOf('staffing.tool.lent', 'lentAt', { loanId: anyMatter, employeeId: anyPerson, dueAt: anyMoment }),
  kindOf('billing.utility-advance.paid', undefined, { advanceId: anyMatter, amount: anyAmount, periodEnd: anyDay }),
  kindOf('billing.budget.closed', undefined, { month: anyMonth, budget: anyAmount, spent: anyAmount }),
  kindOf('staffing.appointment.started', undefined, {
    appointmentId: anyMatter,
    employeeId: anyPerson,
    unitId: fc.constantFrom('u-p', 'u-g'),
    role: fc.constantFrom('property-manager', 'supervisor', 'centre-director', 'maintenance', 'leader-in-charge'),
    newcomer: fc.boolean(),
    from: anyDay,
  }),
);

const appointed = (appointmentId: string, employeeId: string, unitId: string, role: string): Fact =>
  factOf('staffing.appointment.started', appointmentId, {
    appointmentId,
    employeeId,
    unitId,
    role,
    from: '2025-01-01',
  });

/** The group above the property with whoever is in charge of it, a director, and one who repairs. */
export const peopleBeside = (): Fact[] => {
  const since = '2025-01-01T00:00:00+08:00';
  return [
    factOf('staffing.unit.defined', 'beside-g', { unitId: 'u-g', kind: 'group', propertyId: undefined }, since),
    factOf('staffing.unit.defined', 'beside-p', { unitId: 'u-p', kind: 'property', parentId: 'u-g' }, since),
    appointed('beside-l', 'l-1', 'u-g', 'leader-in-charge'),
    appointed('beside-d', 'e-2', 'u-p', 'centre-director'),
    appointed('beside-m', 'e-3', 'u-p', 'maintenance'),
  ];
};
