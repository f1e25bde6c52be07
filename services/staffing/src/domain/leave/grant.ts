import type { Instant, Year } from '@goldkey/kernel';
import type { LeaveKind } from '../roster-request/leave.js';

export const grantOrigins = ['carried', 'extra'] as const;

/** Days on top of what the law gives, for a person and a year: carried over from the year before, or given. */
export interface LeaveGrantTerms {
  readonly id: string;
  readonly propertyId: string;
  readonly employeeId: string;
  readonly leaveKind: LeaveKind;
  readonly year: Year;
  /** Halves of days. */
  readonly halves: number;
  readonly origin: (typeof grantOrigins)[number];
  readonly reason: string;
  readonly grantedBy: string;
}

export type LeaveGrant = LeaveGrantTerms & {
  /** When, and by which event, which is what is taken back. */
  readonly granted: { readonly at: Instant; readonly event: string };
} & ({ readonly state: 'granted' } | { readonly state: 'withdrawn'; readonly why: string });

export type LeaveGrantEvent = {
  readonly eventId: string;
  readonly at: Instant;
  readonly grantId: string;
  readonly propertyId: string;
} & (
  | { readonly type: 'LeaveGranted'; readonly terms: LeaveGrantTerms }
  | { readonly type: 'LeaveGrantWithdrawn'; readonly withdrawnEvent: string; readonly why: string }
);

/** The grant after an event. */
export const evolveLeaveGrant = (grant: LeaveGrant | undefined, event: LeaveGrantEvent): LeaveGrant => {
  if (event.type === 'LeaveGranted')
    return { ...event.terms, granted: { at: event.at, event: event.eventId }, state: 'granted' };
  if (grant === undefined) throw new Error('a grant that was never made was withdrawn');
  return { ...grant, state: 'withdrawn', why: event.why };
};
