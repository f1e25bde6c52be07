import { type Decision, type Instant, type Refusal, refuse } from '@goldkey/kernel';
import type { Complaint } from './complaint.js';

/** Clocks of two machines may differ by so much before an instant counts as lying in the future. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

/** Does the instant lie after now, beyond what clocks differ by? Nothing can have happened there. */
export const liesInTheFuture = (at: Instant, now: Instant): boolean => at > now + CLOCK_TOLERANCE_MS;

/** Is the promised time over while the matter is still open? The deadline itself is in time (rulebook 0). */
export const isOverdue = (complaint: Complaint, now: Instant): boolean =>
  complaint.state !== 'closed' && complaint.dueAt !== undefined && now > complaint.dueAt;

/** Must major information still go to somebody (M-25)? */
export const awaitsMajorReport = (complaint: Complaint): boolean =>
  complaint.major && complaint.majorReports.length < 2;

/** What a person can do with a matter. */
export const acts = ['decide', 'assign', 'close', 'reopen', 'call-back', 'report-major', 'issue-owner-link'] as const;
export type Act = (typeof acts)[number];

/** Why the state of the matter does not allow the act, or undefined where it does. */
export const hindrance = (complaint: Complaint, act: Act): Refusal | undefined => {
  const because = (why: string): Refusal => ({ code: `complaints.${why}`, facts: { number: complaint.number } });
  switch (act) {
    case 'decide':
    case 'issue-owner-link':
      return undefined;
    case 'assign':
    case 'close':
      return complaint.state === 'closed' ? because('already-closed') : undefined;
    case 'reopen':
      return complaint.state === 'closed' ? undefined : because('not-closed');
    case 'call-back':
      return complaint.state === 'closed' || complaint.state === 'reopened' ? undefined : because('never-closed');
    case 'report-major':
      if (!complaint.major) return because('not-major');
      return awaitsMajorReport(complaint) ? undefined : because('major-already-reported');
  }
};

/** The refusal that `hindrance` names, or undefined: the first line of most deciders. */
export const refusedBy = (complaint: Complaint, act: Act): Decision<never> | undefined => {
  const refusal = hindrance(complaint, act);
  return refusal === undefined ? undefined : refuse(refusal.code, refusal.facts);
};
