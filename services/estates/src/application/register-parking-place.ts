import { type Instant, type Recorder, refused } from '@goldkey/kernel';
import { registerParkingPlace } from '../domain/parking/decide.js';
import type { ParkingKind, ParkingPlace } from '../domain/parking/parking-place.js';
import type { ParkingPlaceStore } from './parking-ports.js';
import type { Kept, PropertyStore } from './ports.js';

export interface RegisterParkingPlaceCommand {
  readonly propertyId: string;
  readonly number: string;
  readonly kind: ParkingKind;
  readonly at?: Instant;
}

/** A parking place enters the register. */
export class RegisterParkingPlace {
  constructor(
    private readonly places: ParkingPlaceStore,
    private readonly properties: PropertyStore,
    private readonly recorder: Recorder,
  ) {}

  async run({ at, ...place }: RegisterParkingPlaceCommand): Promise<Kept<ParkingPlace>> {
    const { propertyId } = place;
    const [property] = await this.properties.find({ ids: [propertyId] });
    if (property === undefined) return refused('estates.property-not-found', { propertyId });
    const command = { ...this.recorder.recording(at), place: { ...place, id: this.recorder.newId() } };
    return this.places.register(place, (sameNumber) => registerParkingPlace(sameNumber, command));
  }
}
