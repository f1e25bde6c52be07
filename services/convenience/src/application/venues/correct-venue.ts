import type { Instant, Recorder } from '@goldkey/kernel';
import { correctVenue } from '../../domain/venue/decide.js';
import type { Venue } from '../../domain/venue/venue.js';
import type { Kept, Target, VenueStore } from '../ports.js';

export interface CorrectVenueCommand extends Target {
  readonly name?: string;
  readonly at?: Instant;
}

/** What is known of a venue is put right; who listens hears of it by the event. */
export class CorrectVenue {
  constructor(
    private readonly venues: VenueStore,
    private readonly recorder: Recorder,
  ) {}

  run(command: CorrectVenueCommand): Promise<Kept<Venue>> {
    const recording = this.recorder.recording(command.at);
    return this.venues.change(command, (venue) => correctVenue(venue, { ...command, ...recording }));
  }
}
