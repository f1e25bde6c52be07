import fc from 'fast-check';
import { anyDay, anyMatter, anyMonth, anyPerson, kindOf } from './any-field.js';

const anyDepartment = fc.constantFrom('u-d', 'u-e', 'u-unknown');
const anyLevel = fc.constantFrom('satisfied', 'basically-satisfied', 'dissatisfied');
const anyScore = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
const anyCount = fc.integer({ min: 0, max: 12 });
const anyItem = fc.constantFrom('i-1', 'i-2');

/** Acts of the survey and of convenience services that can only fulfil. */
export const anyServiceAct = fc.oneof(
  kindOf('inspections.finding.rectified', 'rectifiedAt', { findingId: anyMatter }),
  kindOf('convenience.catalogue.approved', 'approvedAt', { year: fc.constantFrom('2025', '2026') }),
  kindOf('convenience.service.confirmed', 'confirmedAt', { serviceId: anyMatter }),
  kindOf('convenience.fee.handed-over', 'handedOverAt', { feeId: anyMatter }),
  kindOf('convenience.item.measure-decided', 'decidedAt', { itemId: anyItem, measure: fc.constant('new-price') }),
);

/** What starts duties of S and C, moves rates, stipends and scorecards. */
export const anyServiceCause = fc.oneof(
  kindOf('staffing.unit.defined', undefined, {
    unitId: fc.constantFrom('u-d', 'u-e'),
    kind: fc.constantFrom('department', 'department', 'team'),
    parentId: fc.constant('u-p'),
    key: fc.boolean(),
  }),
  {
    weight: 4,
    arbitrary: kindOf('complaints.survey.answered', 'at', {
      departmentId: anyDepartment,
      matterId: fc.option(anyMatter, { nil: undefined }),
      method: fc.constantFrom('phone', 'questionnaire', 'e-evaluation', 'spot-check', 'annual-ballot'),
      level: anyLevel,
      by: fc.constantFrom('served-person', 'staff', 'centre', 'delegate'),
      valid: fc.boolean(),
    }),
  },
  kindOf('complaints.matter.closed', 'closedAt', {
    matterId: anyMatter,
    departmentId: anyDepartment,
    exemption: fc.constantFrom(undefined, undefined, 'system-failure'),
  }),
  kindOf('inspections.finding.raised', 'raisedAt', {
    findingId: anyMatter,
    departmentId: anyDepartment,
    category: fc.constant('manner'),
    source: fc.constant('survey'),
    dueAt: anyDay.map((day) => `${day}T18:00:00+08:00`),
  }),
  kindOf('inspections.conduct-violation.confirmed', undefined, {
    employeeId: anyPerson,
    article: fc.constant(3),
    level: fc.constantFrom('town', 'public-report', 'county', 'city', 'province'),
    occurredOn: anyDay,
    circulated: fc.boolean(),
    serious: fc.boolean(),
  }),
  kindOf('inspections.day-check.completed', 'at', {
    departmentId: anyDepartment,
    postsChecked: anyCount,
    postsInOrder: anyCount,
  }),
  kindOf('convenience.service.performed', 'performedAt', {
    serviceId: anyMatter,
    departmentId: anyDepartment,
    employeeId: anyPerson,
  }),
  kindOf('convenience.fee.received', 'receivedAt', {
    feeId: anyMatter,
    employeeId: anyPerson,
    amount: fc.constant('20.00'),
  }),
  kindOf('convenience.item.loss-making', undefined, { itemId: anyItem, month: anyMonth, loss: fc.constant('5.00') }),
  kindOf('staffing.plan.self-evaluated', 'submittedAt', {
    departmentId: anyDepartment,
    planKind: fc.constant('service'),
    period: anyMonth,
    itemsPlanned: anyCount,
    itemsDone: anyCount,
  }),
  kindOf('staffing.staff-survey.answered', 'at', {
    departmentId: anyDepartment,
    topic: fc.constantFrom('workplace', 'training', 'superior'),
    score: anyScore,
  }),
  kindOf('staffing.examination.taken', 'at', {
    departmentId: anyDepartment,
    employeeId: anyPerson,
    passed: fc.boolean(),
  }),
  kindOf('evaluation.appeal.decided', 'decidedAt', { departmentId: anyDepartment, upheld: fc.boolean() }),
);
