import type { Instant, Recorder } from '@goldkey/kernel';
import { correctParkingPlace } from '../domain/parking/decide.js';
import type { ParkingPlace } from '../domain/parking/parking-place.js';
import type { ParkingPlaceStore } from './parking-ports.js';
import type { Kept, Target } from './ports.js';

export interface CorrectParkingPlaceCommand extends Target, Partial<Pick<ParkingPlace, 'number' | 'kind'>> {
  readonly at?: Instant;
}

/** The number or the kind of a parking place is put right; who has it keeps it. */
export class CorrectParkingPlace {
  constructor(
    private readonly places: ParkingPlaceStore,
    private readonly recorder: Recorder,
  ) {}

  run({ id, expectedVersion, at, ...said }: CorrectParkingPlaceCommand): Promise<Kept<ParkingPlace>> {
    const recording = this.recorder.recording(at);
    return this.places.correct({ id, expectedVersion }, said.number, (place, sameNumber) =>
      correctParkingPlace(place, { ...recording, ...said, sameNumber }),
    );
  }
}
