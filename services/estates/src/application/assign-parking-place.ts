import { type Day, dayOf, type Instant, type Recorder, refused } from '@goldkey/kernel';
import { assignParkingPlace } from '../domain/parking/decide.js';
import { thenLeave } from '../domain/parking/leave.js';
import type { ParkingPlace } from '../domain/parking/parking-place.js';
import type { Zones } from './archive-ports.js';
import type { ParkingPlaceStore } from './parking-ports.js';
import type { HouseholdStore, Kept, Target } from './ports.js';

export interface AssignParkingPlaceCommand extends Target {
  readonly householdId: string;
  readonly from: Day;
  readonly until?: Day;
  readonly at?: Instant;
}

/** A household has a parking place for a time; where that is over already, it has left it. */
export class AssignParkingPlace {
  constructor(
    private readonly places: ParkingPlaceStore,
    private readonly households: HouseholdStore,
    private readonly zones: Zones,
    private readonly recorder: Recorder,
  ) {}

  async run({ id, expectedVersion, at, ...stay }: AssignParkingPlaceCommand): Promise<Kept<ParkingPlace>> {
    const zone = await this.zones.of('parking-place', id);
    if (zone === undefined) return refused('estates.parking-place-not-found', { id });
    const householdOf = (await this.households.placeOf(stay.householdId))?.propertyId;
    const assignment = { ...stay, assignmentId: this.recorder.newId() };
    const recording = this.recorder.recording(at);
    const command = { ...recording, assignment, householdOf, today: dayOf(recording.now, zone) };
    return this.places.change({ id, expectedVersion }, (place) =>
      thenLeave(assignParkingPlace(place, command), place, command),
    );
  }
}
