import type { Day, Instant, Recorder } from '@goldkey/kernel';
import { vacateParkingPlace } from '../domain/parking/decide.js';
import type { ParkingPlace } from '../domain/parking/parking-place.js';
import type { ParkingPlaceStore } from './parking-ports.js';
import type { Kept, Target } from './ports.js';

export interface VacateParkingPlaceCommand extends Target {
  readonly assignmentId: string;
  /** Last day. */
  readonly until: Day;
  readonly at?: Instant;
}

/** A household gives its parking place back. */
export class VacateParkingPlace {
  constructor(
    private readonly places: ParkingPlaceStore,
    private readonly recorder: Recorder,
  ) {}

  run({ at, ...command }: VacateParkingPlaceCommand): Promise<Kept<ParkingPlace>> {
    const recording = this.recorder.recording(at);
    return this.places.change(command, (place) => vacateParkingPlace(place, { ...command, ...recording }));
  }
}
