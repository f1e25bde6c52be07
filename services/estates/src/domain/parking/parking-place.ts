import type { Day, Instant } from '@goldkey/kernel';
import type { Stay } from '../stay.js';

/** Whose it is: sold with a home, let by the month, or of all owners together. */
export const PARKING_KINDS = ['owned', 'rented', 'shared'] as const;
export type ParkingKind = (typeof PARKING_KINDS)[number];

/** A household has the place for a time. */
export interface Assignment extends Stay {
  readonly assignmentId: string;
  readonly householdId: string;
  /** Its last day is over, and who listens was told. */
  readonly over?: true;
}

/** A standing order has the place for itself. */
export interface PlaceHold {
  readonly orderId: string;
  readonly orderNumber: string;
  readonly householdId: string;
  readonly since: Day;
  /** The how many-eth hold on the place it is, as who asks counts them; absent: of before they were counted. */
  readonly number?: number;
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
  /** Holds up to this number were freed or refused: none of them is given any more, however late it is asked for. */
  readonly holdsOver?: number;
}

export type ParkingPlaceEvent = {
  readonly type:
    | 'ParkingPlaceRegistered'
    | 'ParkingPlaceCorrected'
    | 'ParkingPlaceAssigned'
    | 'ParkingPlaceVacated'
    | 'ParkingPlaceLeft'
    | 'ParkingPlaceHeld'
    | 'ParkingPlaceFreed'
    | 'ParkingPlaceHoldClosed';
  readonly eventId: string;
  readonly at: Instant;
  readonly place: ParkingPlace;
  /** Of an event that is about one household's time with the place. */
  readonly assignment?: Assignment;
  readonly facts: Readonly<Record<string, unknown>>;
};

/** The place after an event. */
export const evolveParkingPlace = (_place: ParkingPlace | undefined, event: ParkingPlaceEvent): ParkingPlace =>
  event.place;
