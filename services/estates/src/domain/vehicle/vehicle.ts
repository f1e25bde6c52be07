import type { Instant } from '@goldkey/kernel';
import type { Stay } from '../stay.js';

/** What a household parks, for a time; the plate comes again when the vehicle is another household's. */
export interface Vehicle extends Stay {
  readonly id: string;
  readonly propertyId: string;
  readonly householdId: string;
  /** In capitals and without blanks: `京A12345`. */
  readonly plate: string;
  /** Make and colour, in the words of whoever wrote it down. */
  readonly description?: string;
}

export type VehicleEvent = {
  readonly type: 'VehicleRegistered' | 'VehicleDescribed' | 'VehicleRetired';
  readonly eventId: string;
  readonly at: Instant;
  readonly vehicle: Vehicle;
};

/** The vehicle after an event. */
export const evolveVehicle = (_vehicle: Vehicle | undefined, event: VehicleEvent): Vehicle => event.vehicle;

/** `京a 123·45` → `京A12345`: one plate is written in many ways. */
export const plainPlate = (plate: string): string => plate.replace(/[\s·.-]/g, '').toUpperCase();
