import type { Recorder, Refused } from '@goldkey/kernel';
import { closeRefusedHold, holdParkingPlace } from '../domain/parking/hold.js';
import type { ParkingPlace, PlaceHold } from '../domain/parking/parking-place.js';
import type { ParkingPlaceStore } from './parking-ports.js';
import type { Kept } from './ports.js';

/** A standing order of another service has a place for itself, until it is freed. That it was refused is remembered with the place. */
export class HoldParkingPlace {
  constructor(
    private readonly places: ParkingPlaceStore,
    private readonly recorder: Recorder,
  ) {}

  async run(placeId: string, hold: PlaceHold): Promise<Kept<ParkingPlace>> {
    const recording = this.recorder.recording(undefined);
    let refused: Refused | undefined;
    const kept = await this.places.change({ id: placeId }, (place) => {
      const decision = holdParkingPlace(place, { ...recording, hold });
      if (decision.accepted) return decision;
      refused = decision;
      return closeRefusedHold(place, { ...recording, hold, refusal: decision.refusal.code });
    });
    return refused ?? kept;
  }
}
