import type { Decision, Instant } from '@goldkey/kernel';
import type { ParkingPlace, ParkingPlaceEvent } from '../domain/parking/parking-place.js';
import type { Vehicle, VehicleEvent } from '../domain/vehicle/vehicle.js';
import type { Kept, Target } from './ports.js';

/** As of every store (ports.ts): state and history in one transaction, nothing outside the caller's scope. */
export interface ParkingPlaceStore {
  register(
    key: Pick<ParkingPlace, 'propertyId' | 'number'>,
    decide: (sameNumber: ParkingPlace | undefined) => Decision<ParkingPlaceEvent>,
  ): Promise<Kept<ParkingPlace>>;
  /** As {@link register}, for several: each is decided on what those before it left, and may change what is there. */
  registerMany(
    candidates: readonly (Pick<ParkingPlace, 'propertyId' | 'number'> & {
      decide(sameNumber: ParkingPlace | undefined): Decision<ParkingPlaceEvent>;
    })[],
  ): Promise<readonly Kept<ParkingPlace>[]>;
  change(target: Target, decide: (place: ParkingPlace) => Decision<ParkingPlaceEvent>): Promise<Kept<ParkingPlace>>;
  /** As {@link change}, with another place of the property that carries the wished number. */
  correct(
    target: Target,
    number: string | undefined,
    decide: (place: ParkingPlace, sameNumber: ParkingPlace | undefined) => Decision<ParkingPlaceEvent>,
  ): Promise<Kept<ParkingPlace>>;
  /** Places that a household has left by now without its being told, behind one in order of id, so many at once; none are left where it is empty. */
  pastLastDay(now: Instant, behind: string): Promise<readonly { readonly id: string; readonly zone: string }[]>;
  /** By id; with the households that have it today or later, on days of its property. */
  find(ids: readonly string[]): Promise<readonly (ParkingPlace & { readonly householdIds: readonly string[] })[]>;
}

export interface VehicleStore {
  /** `samePlate` are all of that plate in the property, past ones too. */
  register(
    key: Pick<Vehicle, 'propertyId' | 'plate'>,
    decide: (samePlate: readonly Vehicle[]) => Decision<VehicleEvent>,
  ): Promise<Kept<Vehicle>>;
  /** As {@link register}, for several: each is decided on what those before it left, and changes the one that it means. */
  registerMany(
    candidates: readonly (Pick<Vehicle, 'propertyId' | 'plate'> & {
      meant(samePlate: readonly Vehicle[]): Vehicle | undefined;
      decide(samePlate: readonly Vehicle[]): Decision<VehicleEvent>;
    })[],
  ): Promise<readonly Kept<Vehicle>[]>;
  /** `samePlate` as of {@link register}, the vehicle itself among them. */
  change(
    target: Target,
    decide: (vehicle: Vehicle, samePlate: readonly Vehicle[]) => Decision<VehicleEvent>,
  ): Promise<Kept<Vehicle>>;
}
