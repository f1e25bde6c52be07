import type { Day, Instant, Recorder } from '@goldkey/kernel';
import { retireVehicle } from '../domain/vehicle/decide.js';
import type { Vehicle } from '../domain/vehicle/vehicle.js';
import type { VehicleStore } from './parking-ports.js';
import type { Kept, Target } from './ports.js';

export interface RetireVehicleCommand extends Target {
  /** Last day. */
  readonly until: Day;
  readonly at?: Instant;
}

/** A household has a vehicle no longer. */
export class RetireVehicle {
  constructor(
    private readonly vehicles: VehicleStore,
    private readonly recorder: Recorder,
  ) {}

  run({ at, ...command }: RetireVehicleCommand): Promise<Kept<Vehicle>> {
    const recording = this.recorder.recording(at);
    return this.vehicles.change(command, (vehicle, samePlate) =>
      retireVehicle(vehicle, { ...command, ...recording, samePlate }),
    );
  }
}
