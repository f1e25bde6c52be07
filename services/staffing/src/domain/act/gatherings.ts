import { refuse } from '@goldkey/kernel';
import type { Objection } from './objection.js';

export const meetingKinds = [
  'daily-wrap-up',
  'all-staff',
  'monthly-review',
  'department',
  'half-year-debriefing',
] as const;
export type MeetingKind = (typeof meetingKinds)[number];

/** A meeting took place (rulebook M-07, M-09, M-10, M-11). */
export interface MeetingHeld {
  readonly kind: 'meeting-held';
  readonly meetingKind: MeetingKind;
  readonly attendees: readonly string[];
  /** Problems that could not be solved on the day, and those of them that have a plan and a date. */
  readonly problemsOpen?: number;
  readonly problemsPlanned?: number;
  readonly minutes: string;
}

/** The manager talked with a member of staff (rulebook M-32). */
export interface TalkHeld {
  readonly kind: 'talk-held';
  readonly managerId: string;
  readonly employeeId: string;
  readonly note: string;
}

export const activityKinds = [
  'morning-reading',
  'forum-watch',
  'staff-activity',
  'professional-training',
  'character-training',
  '99+1',
] as const;
export type ActivityKind = (typeof activityKinds)[number];

/** Something was done together (rulebook M-33, M-36). */
export interface ActivityHeld {
  readonly kind: 'activity-held';
  readonly activityKind: ActivityKind;
  readonly organizerId: string;
  readonly participants: readonly string[];
  readonly note: string;
}

export const objectToMeeting: Objection<MeetingHeld> = ({ attendees, problemsOpen = 0, problemsPlanned = 0 }) => {
  if (attendees.length === 0) return refuse('staffing.meeting-without-attendees-invalid');
  if (problemsPlanned > problemsOpen)
    return refuse('staffing.problems-planned-invalid', { problemsOpen, problemsPlanned });
  return undefined;
};

export const objectToTalk: Objection<TalkHeld> = ({ managerId, employeeId }) =>
  managerId === employeeId ? refuse('staffing.talk-with-oneself-invalid') : undefined;
