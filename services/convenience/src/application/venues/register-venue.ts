import { type Instant, type Recorder, refused } from '@goldkey/kernel';
import { registerVenue } from '../../domain/venue/decide.js';
import type { Venue } from '../../domain/venue/venue.js';
import type { Kept, Reach, VenueStore } from '../ports.js';

export interface RegisterVenueCommand {
  readonly propertyId: string;
  readonly code: string;
  readonly name: string;
  readonly at?: Instant;
}

/** A venue enters the register of a property. */
export class RegisterVenue {
  constructor(
    private readonly venues: VenueStore,
    private readonly reach: Reach,
    private readonly recorder: Recorder,
  ) {}

  async run({ at, ...rest }: RegisterVenueCommand): Promise<Kept<Venue>> {
    const { propertyId } = rest;
    if (!this.reach.includes(propertyId)) return refused('convenience.property-not-found', { propertyId });
    const recording = this.recorder.recording(at);
    const venue = { ...rest, id: this.recorder.newId() };
    return this.venues.register(venue, (sameCode) => registerVenue(sameCode, { ...recording, venue }));
  }
}
