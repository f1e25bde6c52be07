import type { Day, Instant } from '@goldkey/kernel';

/** The roles that a person can be appointed to (events.md). */
export const appointmentRoles = [
  'property-manager',
  'leader-in-charge',
  'centre-director',
  'supervisor',
  'window-staff',
  'customer-service',
  'toll-collector',
  'maintenance',
  'security-guard',
  'cleaner',
  'quality-inspector',
  'general-manager',
  'other',
] as const;
export type AppointmentRole = (typeof appointmentRoles)[number];

export const endReasons = ['resigned', 'transferred', 'dismissed', 'retired', 'other'] as const;
export type EndReason = (typeof endReasons)[number];

/** How an appointment comes from an earlier one of the person: moved, moved up, or put right. */
export const followings = ['transfer', 'promotion', 'correction'] as const;
export interface Following {
  readonly appointmentId: string;
  readonly how: (typeof followings)[number];
}

/** Things that were not handed over when the post was left, and why it was left all the same. */
export interface OpenItems {
  readonly count: number;
  readonly reason: string;
}

interface Terms {
  readonly id: string;
  readonly employeeId: string;
  readonly unitId: string;
  /** The property of the unit, or the next above; absent above properties. */
  readonly propertyId?: string;
  readonly role: AppointmentRole;
  /** First day, from 00:00 in the property's zone. */
  readonly from: Day;
  readonly newcomer: boolean;
  readonly keyPosition: boolean;
  /** The described position that the person holds; absent where none is named. */
  readonly positionId?: string;
  readonly follows?: Following;
  /** The event that told of the start; a withdrawal names it. */
  readonly startedEvent: string;
}

/** A person holds a role in a unit from a day on. */
export type Appointment = Terms &
  (
    | { readonly state: 'open' }
    | {
        readonly state: 'ended';
        readonly until: Day;
        readonly reason: EndReason;
        readonly endedEvent: string;
        readonly openItems?: OpenItems;
      }
    | { readonly state: 'withdrawn'; readonly why: string }
  );

export type AppointmentEvent = {
  readonly eventId: string;
  readonly at: Instant;
  readonly appointmentId: string;
  readonly employeeId: string;
  readonly propertyId?: string;
} & (
  | { readonly type: 'AppointmentStarted'; readonly terms: Terms }
  | {
      readonly type: 'AppointmentEnded';
      readonly until: Day;
      readonly reason: EndReason;
      readonly openItems?: OpenItems;
    }
  | { readonly type: 'AppointmentEndWithdrawn'; readonly withdrawnEvent: string; readonly why: string }
  | { readonly type: 'AppointmentWithdrawn'; readonly withdrawnEvent: string; readonly why: string }
);

const termsOf = (appointment: Appointment): Terms => {
  const { id, employeeId, unitId, propertyId, role, from, newcomer, keyPosition, startedEvent } = appointment;
  const { positionId, follows } = appointment;
  return {
    id,
    employeeId,
    unitId,
    role,
    from,
    newcomer,
    keyPosition,
    startedEvent,
    ...(propertyId && { propertyId }),
    ...(positionId && { positionId }),
    ...(follows && { follows }),
  };
};

/** The appointment after an event. Only a start makes one from nothing. */
export const evolveAppointment = (appointment: Appointment | undefined, event: AppointmentEvent): Appointment => {
  if (event.type === 'AppointmentStarted') return { ...event.terms, state: 'open' };
  if (appointment === undefined) throw new Error(`${event.type} of an appointment that never started`);
  const terms = termsOf(appointment);
  switch (event.type) {
    case 'AppointmentEnded': {
      const { until, reason, openItems, eventId: endedEvent } = event;
      return { ...terms, state: 'ended', until, reason, endedEvent, ...(openItems && { openItems }) };
    }
    case 'AppointmentEndWithdrawn':
      return { ...terms, state: 'open' };
    case 'AppointmentWithdrawn':
      return { ...terms, state: 'withdrawn', why: event.why };
  }
};
