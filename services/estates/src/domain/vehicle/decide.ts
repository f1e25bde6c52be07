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
}

/** The household has the vehicle no longer. A day once said may be made earlier, not later: another may have come since. */
export const retireVehicle = (vehicle: Vehicle, command: RetireVehicle): Decision<VehicleEvent> => {
  const { until, eventId, at } = command;
  if (vehicle.until === until) return accept();
  const retired = { ...vehicle, until };
  if (isBackwards(retired) || (vehicle.until !== undefined && vehicle.until < until))
    return refuse('estates.stay-invalid', { from: vehicle.from, until });
  return refuseFuture(command) ?? accept({ type: 'VehicleRetired', eventId, at, vehicle: retired });
};
