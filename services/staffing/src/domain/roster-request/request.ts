import type { Day, Instant } from '@goldkey/kernel';
import type { ClockDirection } from '../clocking/clocking.js';
import type { DayPlan } from '../roster/roster-day.js';
import type { LeaveKind, LeaveTime } from './leave.js';

/** A day of a person as it was when something was asked or done about it. */
export interface HeldDay extends DayPlan {
  readonly employeeId: string;
  readonly date: Day;
}

/** What is asked for. */
export type Wish =
  | ({
      readonly kind: 'leave';
      readonly leaveKind: LeaveKind;
      /** Days in it on which the person was not due when it was asked for or approved; absent on older ones. */
      readonly free?: readonly Day[];
    } & LeaveTime)
  | {
      /** Two people exchange what they are planned to do on these days. */
      readonly kind: 'swap';
      readonly withId: string;
      readonly dates: readonly Day[];
      /** What both were planned to do when it was asked. */
      readonly held: readonly HeldDay[];
    }
  | {
      /** An instant of coming or going that the clock does not have. */
      readonly kind: 'correction';
      readonly direction: ClockDirection;
      readonly clockedAt: Instant;
    };

interface Asked {
  readonly id: string;
  readonly propertyId: string;
  /** Whom it is for. */
  readonly employeeId: string;
  readonly askedAt: Instant;
  readonly reason: string;
  readonly wish: Wish;
}

/** Something that a person asks of the roster: leave, an exchange of shifts, a correction of the clock. */
export type RosterRequest = Asked &
  (
    | { readonly state: 'asked' }
    /** Of a swap only: the other one agrees. */
    | { readonly state: 'accepted'; readonly acceptedAt: Instant }
    | {
        readonly state: 'approved';
        readonly approvedBy: string;
        readonly approvedAt: Instant;
        /** Days of the roster as they were before leave was written to them. */
        readonly replaced: readonly HeldDay[];
      }
    | { readonly state: 'refused'; readonly refusedBy: string; readonly why: string }
    | { readonly state: 'withdrawn'; readonly why: string }
  );

export type RequestEvent = { readonly eventId: string; readonly at: Instant; readonly requestId: string } & (
  | { readonly type: 'RequestAsked'; readonly asked: Asked }
  | { readonly type: 'RequestAccepted' }
  | {
      readonly type: 'RequestApproved';
      readonly by: string;
      readonly replaced: readonly HeldDay[];
      /** Of leave: its days on which the person is not due by now. */
      readonly free?: readonly Day[];
    }
  | { readonly type: 'RequestRefused'; readonly by: string; readonly why: string }
  | { readonly type: 'RequestWithdrawn'; readonly why: string }
);

const askedOf = ({ id, propertyId, employeeId, askedAt, reason, wish }: RosterRequest): Asked => ({
  id,
  propertyId,
  employeeId,
  askedAt,
  reason,
  wish,
});

/** The request after an event. */
export const evolveRequest = (request: RosterRequest | undefined, event: RequestEvent): RosterRequest => {
  if (event.type === 'RequestAsked') return { ...event.asked, state: 'asked' };
  if (request === undefined) throw new Error(`${event.type} of a request that was never made`);
  const asked = askedOf(request);
  switch (event.type) {
    case 'RequestAccepted':
      return { ...asked, state: 'accepted', acceptedAt: event.at };
    case 'RequestApproved': {
      const wish = asked.wish.kind === 'leave' && event.free ? { ...asked.wish, free: event.free } : asked.wish;
      const { by: approvedBy, at: approvedAt, replaced } = event;
      return { ...asked, wish, state: 'approved', approvedBy, approvedAt, replaced };
    }
    case 'RequestRefused':
      return { ...asked, state: 'refused', refusedBy: event.by, why: event.why };
    case 'RequestWithdrawn':
      return { ...asked, state: 'withdrawn', why: event.why };
  }
};
