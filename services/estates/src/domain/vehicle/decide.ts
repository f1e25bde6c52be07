import { accept, type Day, type Decision, type Recording, refuse } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import { isBackwards, staysOverlap } from '../stay.js';
import { plainPlate, type Vehicle, type VehicleEvent } from './vehicle.js';

export interface RegisterVehicle extends Recording {
  readonly vehicle: Omit<Vehicle, 'propertyId'>;
  /** The property where the household is; undefined where there is no such household. */
  readonly householdOf: string | undefined;
}

/** A household's vehicle is written down; a plate is of one household on any day. */
export const registerVehicle = (samePlate: readonly Vehicle[], command: RegisterVehicle): Decision<VehicleEvent> => {
  const { vehicle, householdOf, eventId, at } = command;
  const { householdId, from, until } = vehicle;
  const plate = plainPlate(vehicle.plate);
  if (householdOf === undefined) return refuse('estates.household-not-found', { id: householdId });
  if (plate.length < 3 || plate.length > 12) return refuse('estates.plate-invalid', { plate });
  if (isBackwards(vehicle)) return refuse('estates.stay-invalid', { from, until });
  const other = samePlate.find((known) => staysOverlap(known, vehicle));
  if (other !== undefined) return refuse('estates.vehicle-there-already', { plate, vehicleId: other.id });
  const registered: Vehicle = { ...vehicle, plate, propertyId: householdOf };
  return refuseFuture(command) ?? accept({ type: 'VehicleRegistered', eventId, at, vehicle: registered });
};

export interface RetireVehicle extends Recording {
  /** Last day. */
  readonly until: Day;
  /** All of that plate in the property, past ones too. */
  readonly samePlate: readonly Vehicle[];
}

/** The household has the vehicle no longer, or until another day than was said: a later one where nobody else has the plate then. */
export const retireVehicle = (vehicle: Vehicle, command: RetireVehicle): Decision<VehicleEvent> => {
  const { until, samePlate, eventId, at } = command;
  const { id, plate, from } = vehicle;
  if (vehicle.until === until) return accept();
  const retired = { ...vehicle, until };
  if (isBackwards(retired)) return refuse('estates.stay-invalid', { from, until });
  const other = samePlate.find((known) => known.id !== id && staysOverlap(known, retired));
  if (other !== undefined) return refuse('estates.vehicle-there-already', { plate, vehicleId: other.id });
  return refuseFuture(command) ?? accept({ type: 'VehicleRetired', eventId, at, vehicle: retired });
};
