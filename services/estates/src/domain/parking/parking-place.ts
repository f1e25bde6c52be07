import type { Day, Instant } from '@goldkey/kernel';
import type { Stay } from '../stay.js';

/** Whose it is: sold with a home, let by the month, or of all owners together. */
export const PARKING_KINDS = ['owned', 'rented', 'shared'] as const;
export type ParkingKind = (typeof PARKING_KINDS)[number];

/** A household has the place for a time. */
export interface Assignment extends Stay {
  readonly assignmentId: string;
  readonly householdId: string;
}

/** A standing order has the place for itself. */
export interface PlaceHold {
  readonly orderId: string;
  readonly orderNumber: string;
  readonly householdId: string;
  readonly since: Day;
}

/** A numbered place for one vehicle. */
export interface ParkingPlace {
  readonly id: string;
  readonly propertyId: string;
  /** Painted on the ground; no two of a property are alike. */
  readonly number: string;
  readonly kind: ParkingKind;
  /** No two of them have a day in common. */
  readonly assignments: readonly Assignment[];
  /** At most one order has it at a time. */
  readonly hold?: PlaceHold;
}

export type ParkingPlaceEvent = {
  readonly type:
    | 'ParkingPlaceRegistered'
    | 'ParkingPlaceCorrected'
    | 'ParkingPlaceAssigned'
    | 'ParkingPlaceVacated'
    | 'ParkingPlaceHeld'
    | 'ParkingPlaceFreed';
  readonly eventId: string;
  readonly at: Instant;
  readonly place: ParkingPlace;
  readonly facts: Readonly<Record<string, unknown>>;
};

/** The place after an event. */
export const evolveParkingPlace = (_place: ParkingPlace | undefined, event: ParkingPlaceEvent): ParkingPlace =>
  event.place;
