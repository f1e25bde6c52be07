import { type Day, dayOf, type Instant, type Recorder, refused } from '@goldkey/kernel';
import { vacateParkingPlace } from '../domain/parking/decide.js';
import { thenLeave } from '../domain/parking/leave.js';
import type { ParkingPlace } from '../domain/parking/parking-place.js';
import type { Zones } from './archive-ports.js';
import type { ParkingPlaceStore } from './parking-ports.js';
import type { Kept, Target } from './ports.js';

export interface VacateParkingPlaceCommand extends Target {
  readonly assignmentId: string;
  /** Last day. */
  readonly until: Day;
  readonly at?: Instant;
}

/** A household gives its parking place back on a day; where that is over already, it has left it. */
export class VacateParkingPlace {
  constructor(
    private readonly places: ParkingPlaceStore,
    private readonly zones: Zones,
    private readonly recorder: Recorder,
  ) {}

  async run({ at, ...said }: VacateParkingPlaceCommand): Promise<Kept<ParkingPlace>> {
    const zone = await this.zones.of('parking-place', said.id);
    if (zone === undefined) return refused('estates.parking-place-not-found', { id: said.id });
    const recording = this.recorder.recording(at);
    const command = { ...said, ...recording, today: dayOf(recording.now, zone) };
    return this.places.change(said, (place) => thenLeave(vacateParkingPlace(place, command), place, command));
  }
}
