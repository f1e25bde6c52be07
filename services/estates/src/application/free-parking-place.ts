import type { Recorder } from '@goldkey/kernel';
import { type FreeParkingPlace as FreedHold, freeParkingPlace } from '../domain/parking/hold.js';
import type { ParkingPlace } from '../domain/parking/parking-place.js';
import type { ParkingPlaceStore } from './parking-ports.js';
import type { Kept } from './ports.js';

/** The order of another service has the place no more. */
export class FreeParkingPlace {
  constructor(
    private readonly places: ParkingPlaceStore,
    private readonly recorder: Recorder,
  ) {}

  run(placeId: string, hold: Pick<FreedHold, 'orderId' | 'number'>): Promise<Kept<ParkingPlace>> {
    const recording = this.recorder.recording(undefined);
    return this.places.change({ id: placeId }, (place) => freeParkingPlace(place, { ...recording, ...hold }));
  }
}
