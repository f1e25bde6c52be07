import type { Decision } from '@goldkey/kernel';
import type { Deed, DeedKind } from './act.js';
import { objectToMeeting, objectToTalk } from './gatherings.js';
import type { Circumstances } from './objection.js';
import { objectToDailyReport, objectToPlan, objectToProgress, objectToSelfEvaluation } from './plans.js';
import { objectToPublication } from './returns.js';

/**
 * What there can be only one standing act of, as a text; undefined for deeds that may be repeated (meetings, talks,
 * activities). The property is part of the question, not of the answer.
 */
export const uniqueness = (deed: Deed): string | undefined => {
  switch (deed.kind) {
    case 'plan-submitted':
    case 'plan-self-evaluated':
      return [deed.kind, deed.employeeId, deed.planKind, deed.period].join('/');
    case 'plan-progress-reported':
      return [deed.kind, deed.employeeId, deed.planKind, deed.week].join('/');
    case 'daily-report-submitted':
      return [deed.kind, deed.employeeId, deed.date].join('/');
    case 'requisition-approved':
    case 'points-summarised':
      return [deed.kind, deed.month].join('/');
    case 'points-published':
      return [deed.kind, deed.quarter].join('/');
    default:
      return undefined;
  }
};

/** The refusal where the one act that there can be stands already. */
export const takenCode: Partial<Record<DeedKind, string>> = {
  'plan-submitted': 'staffing.plan-already-submitted',
  'plan-self-evaluated': 'staffing.plan-already-self-evaluated',
  'plan-progress-reported': 'staffing.progress-already-reported',
  'daily-report-submitted': 'staffing.daily-report-already-submitted',
  'requisition-approved': 'staffing.requisition-already-approved',
  'points-summarised': 'staffing.points-already-summarised',
  'points-published': 'staffing.points-already-published',
};

/** Everybody whom the deed names; each must be known. */
export const peopleIn = (deed: Deed): readonly string[] => {
  switch (deed.kind) {
    case 'meeting-held':
      return deed.attendees;
    case 'talk-held':
      return [deed.managerId, deed.employeeId];
    case 'activity-held':
      return [deed.organizerId, ...deed.participants];
    case 'requisition-approved':
    case 'points-summarised':
    case 'points-published':
      return [];
    default:
      return [deed.employeeId];
  }
};

/** The department that the deed names, if it names one. */
export const departmentsIn = (deed: Deed): readonly string[] =>
  deed.kind === 'plan-self-evaluated' && deed.departmentId !== undefined ? [deed.departmentId] : [];

/** Why the deed as told cannot be, by its kind. */
export const objectTo = (deed: Deed, circumstances: Circumstances): Decision<never> | undefined => {
  switch (deed.kind) {
    case 'plan-submitted':
      return objectToPlan(deed, circumstances);
    case 'plan-progress-reported':
      return objectToProgress(deed, circumstances);
    case 'plan-self-evaluated':
      return objectToSelfEvaluation(deed, circumstances);
    case 'daily-report-submitted':
      return objectToDailyReport(deed, circumstances);
    case 'meeting-held':
      return objectToMeeting(deed, circumstances);
    case 'talk-held':
      return objectToTalk(deed, circumstances);
    case 'points-published':
      return objectToPublication(deed, circumstances);
    case 'activity-held':
    case 'requisition-approved':
    case 'points-summarised':
      return undefined;
  }
};
