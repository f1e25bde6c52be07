import { dayOf, type Recorder } from '@goldkey/kernel';
import { leaveParkingPlace } from '../domain/parking/leave.js';
import type { ParkingPlaceStore } from './parking-ports.js';

/** Tells which households have left their parking places, for their last day is over by the calendar of the property. */
export class EndLettings {
  constructor(
    private readonly places: ParkingPlaceStore,
    private readonly recorder: Recorder,
  ) {}

  async run(): Promise<void> {
    const { now } = this.recorder.recording(undefined);
    let failed: unknown;
    for (let last = ''; ; ) {
      const past = await this.places.pastLastDay(now, last);
      for (const { id, zone } of past) {
        const command = { ...this.recorder.recording(undefined), today: dayOf(now, zone) };
        // One that cannot be told holds up no other.
        await this.places
          .change({ id }, (place) => leaveParkingPlace(place, command))
          .catch((error: unknown) => {
            failed ??= error;
          });
      }
      const reached = past.at(-1)?.id;
      if (reached === undefined) break;
      last = reached;
    }
    if (failed !== undefined) throw failed;
  }
}
