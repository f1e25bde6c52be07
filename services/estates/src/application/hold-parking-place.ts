import type { Recorder } from '@goldkey/kernel';
import { holdParkingPlace } from '../domain/parking/hold.js';
import type { ParkingPlace, PlaceHold } from '../domain/parking/parking-place.js';
import type { ParkingPlaceStore } from './parking-ports.js';
import type { Kept } from './ports.js';

/** A standing order of another service has a place for itself, until it is freed. */
export class HoldParkingPlace {
  constructor(
    private readonly places: ParkingPlaceStore,
    private readonly recorder: Recorder,
  ) {}

  run(placeId: string, hold: PlaceHold): Promise<Kept<ParkingPlace>> {
    const recording = this.recorder.recording(undefined);
    return this.places.change({ id: placeId }, (place) => holdParkingPlace(place, { ...recording, hold }));
  }
}
