import { type Day, type Instant, type Recorder, refused } from '@goldkey/kernel';
import { registerVehicle } from '../domain/vehicle/decide.js';
import { plainPlate, type Vehicle } from '../domain/vehicle/vehicle.js';
import type { VehicleStore } from './parking-ports.js';
import type { HouseholdStore, Kept } from './ports.js';

export interface RegisterVehicleCommand {
  readonly householdId: string;
  readonly plate: string;
  readonly description?: string;
  readonly from: Day;
  readonly until?: Day;
  readonly at?: Instant;
}

/** A household's vehicle is written down. */
export class RegisterVehicle {
  constructor(
    private readonly vehicles: VehicleStore,
    private readonly households: HouseholdStore,
    private readonly recorder: Recorder,
  ) {}

  async run({ at, ...vehicle }: RegisterVehicleCommand): Promise<Kept<Vehicle>> {
    const place = await this.households.placeOf(vehicle.householdId);
    if (place === undefined) return refused('estates.household-not-found', { id: vehicle.householdId });
    const { propertyId } = place;
    const recording = this.recorder.recording(at);
    const command = { ...recording, vehicle: { ...vehicle, id: this.recorder.newId() }, householdOf: propertyId };
    return this.vehicles.register({ propertyId, plate: plainPlate(vehicle.plate) }, (samePlate) =>
      registerVehicle(samePlate, command),
    );
  }
}
