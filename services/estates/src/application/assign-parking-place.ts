import type { Day, Instant, Recorder } from '@goldkey/kernel';
import { assignParkingPlace } from '../domain/parking/decide.js';
import type { ParkingPlace } from '../domain/parking/parking-place.js';
import type { ParkingPlaceStore } from './parking-ports.js';
import type { HouseholdStore, Kept, Target } from './ports.js';

export interface AssignParkingPlaceCommand extends Target {
  readonly householdId: string;
  readonly from: Day;
  readonly until?: Day;
  readonly at?: Instant;
}

/** A household has a parking place for a time. */
export class AssignParkingPlace {
  constructor(
    private readonly places: ParkingPlaceStore,
    private readonly households: HouseholdStore,
    private readonly recorder: Recorder,
  ) {}

  async run({ id, expectedVersion, at, ...stay }: AssignParkingPlaceCommand): Promise<Kept<ParkingPlace>> {
    const householdOf = (await this.households.placeOf(stay.householdId))?.propertyId;
    const assignment = { ...stay, assignmentId: this.recorder.newId() };
    const command = { ...this.recorder.recording(at), assignment, householdOf };
    return this.places.change({ id, expectedVersion }, (place) => assignParkingPlace(place, command));
  }
}
